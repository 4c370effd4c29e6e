using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SleepCoachBot.Health;

/// <summary><c>/healthz/live</c> (the process answers) and <c>/healthz/ready</c> (it can also do its work).</summary>
public static class HealthRegistration
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<LastLook>();
        services.AddSingleton<MigrationsCheck>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<MigrationsCheck>("migrations", tags: [Ready])
            .AddCheck<SchedulerCheck>("scheduler", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
