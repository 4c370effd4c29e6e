using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;
using SleepCoachBot.Channels.Proactive;

namespace SleepCoachBot.Health;

/// <summary>Whether somebody looks for what is due.</summary>
internal sealed class SchedulerCheck(ISchedulerFactory schedulers, LastLook look, IOptions<ProactiveOptions> options) : IHealthCheck
{
    /// <summary>A look under way is one that was begun; this many missed ones are no coincidence.</summary>
    private const int Missed = 6;

    /// <summary>However often it looks, a busy machine may be this late.</summary>
    private static readonly TimeSpan s_least = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (await scheduler.GetStatus(cancellationToken) != SchedulerStatus.Running)
            return HealthCheckResult.Unhealthy("The scheduler does not run.");
        var patience = options.Value.LookEvery * Missed;
        return look.Ago > (patience > s_least ? patience : s_least)
            ? HealthCheckResult.Unhealthy("Nobody has looked for what is due for a while.")
            : HealthCheckResult.Healthy();
    }
}
