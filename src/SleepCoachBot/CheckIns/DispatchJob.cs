using Quartz;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Health;

namespace SleepCoachBot.CheckIns;

/// <summary>One look for what is due. A look that takes longer than a tick is the next one's as well.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DispatchJob(ProactiveDispatcher dispatcher, LastLook look, ILogger<DispatchJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        look.IsNow();
        try
        {
            if (await dispatcher.DispatchDueAsync(cancellationToken) is > 0 and var begun)
                LogBegun(begun);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database is away: what is due stays due, and the next tick looks again.
            LogFailed(e);
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "{Begun} check-ins were begun")]
    private partial void LogBegun(int begun);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "Nobody could look for what is due")]
    private partial void LogFailed(Exception exception);
}
