using Microsoft.Extensions.Options;
using Quartz;
using SleepCoachBot.Channels.Proactive;

namespace SleepCoachBot.CheckIns;

/// <summary>Lets the program look, again and again, for what the bot has to begin by itself.</summary>
public static class CheckInsRegistration
{
    /// <summary>Adds the dispatcher and its ticking. Section <c>CheckIns</c> of the settings (<see cref="ProactiveOptions"/>).</summary>
    /// <remarks>
    /// Quartz.NET only ticks, in memory and on every replica: which replica takes what is decided by the due table, and that
    /// nothing is said twice by the turn's commit. A clustered job store would add a second truth, and is not needed.
    /// </remarks>
    /// <param name="services">Where to add them.</param>
    /// <param name="machine">The clock of which the ticks take their pace.</param>
    public static IServiceCollection AddCheckIns(this IServiceCollection services, TimeProvider machine)
    {
        services.AddProactiveTurns();
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(new SteadyClock(machine));
            quartz.ScheduleJob<DispatchJob>((provider, tick) => tick.WithSimpleSchedule(every => every
                .WithInterval(provider.GetRequiredService<IOptions<ProactiveOptions>>().Value.LookEvery).RepeatForever()));
        });
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }
}
