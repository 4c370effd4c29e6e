using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Lets turns finish before the program ends, also those whose callers have gone.</summary>
/// <remarks>The host stops services in the reverse of their order: by now nobody brings new turns, and the outbox still runs.</remarks>
internal sealed partial class TurnDrain(DurableTurns turns, ILogger<TurnDrain> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await turns.WhenIdleAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nothing of them is committed: their channels deliver them again.
            LogLeft();
        }
    }

    [LoggerMessage(EventId = 1308, Level = LogLevel.Warning, Message = "The program ends before all of its turns have")]
    private partial void LogLeft();
}
