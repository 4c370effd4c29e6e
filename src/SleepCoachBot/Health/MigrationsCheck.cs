using Microsoft.Extensions.Diagnostics.HealthChecks;
using SleepCoachBot.Storage;

namespace SleepCoachBot.Health;

/// <summary>Whether the database has all tables that this program works with. Once it has, it has for good: migrations only add.</summary>
internal sealed class MigrationsCheck(IServiceProvider services) : IHealthCheck
{
    private volatile bool _migrated;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        _migrated = _migrated || await services.IsStorageMigratedAsync(cancellationToken);
        return _migrated ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database lacks what newer programs have added.");
    }
}
