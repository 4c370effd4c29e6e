using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

internal static class MonitorRegistration
{
    /// <summary>Adds the first question after a night. Before every other step: what comes next by itself is asked in their order.</summary>
    internal static IServiceCollection AddWoken(this IServiceCollection services)
    {
        services.AddSingleton<WokenDialog>();
        services.AddSingleton<IStep, WokenStep>();
        return services;
    }

    /// <summary>Adds what is told of a day, and of a week, by their own words.</summary>
    internal static IServiceCollection AddDays(this IServiceCollection services)
    {
        services.AddSingleton<WeekDialog>();
        services.AddSingleton<SpasmsDialog>();
        services.AddSingleton<IStep, DayStep>();
        return services;
    }
}
