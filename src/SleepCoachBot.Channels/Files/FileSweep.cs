using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SleepCoachBot.Channels.Files;

/// <summary>Removes files whose life is over, once an hour. Nobody could read them meanwhile.</summary>
internal sealed partial class FileSweep(IFiles files, TimeProvider clock, ILogger<FileSweep> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await files.SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);   // the database is away: the next sweep has more to do
            }
        }
    }

    [LoggerMessage(EventId = 1501, Level = LogLevel.Warning, Message = "Old files could not be removed")]
    private partial void LogFailed(Exception exception);
}
