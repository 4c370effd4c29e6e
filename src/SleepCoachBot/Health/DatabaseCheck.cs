using Microsoft.Extensions.Diagnostics.HealthChecks;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Health;

/// <summary>Whether the database answers what every page load asks it.</summary>
internal sealed class DatabaseCheck(ITranscript transcript) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await transcript.LatestAsync("no such conversation", cancellationToken);   // what it throws, the health service reports as unhealthy
        return HealthCheckResult.Healthy();
    }
}
