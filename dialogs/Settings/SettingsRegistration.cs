using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Registers the settings: what is known, what is asked when, and being forgotten.</summary>
internal static class SettingsRegistration
{
    internal static IServiceCollection AddSettings(this IServiceCollection services) => services.AddSingleton<IStep, SettingsStep>();

    /// <summary>Adds where somebody is for a while. Before what takes any words for an answer.</summary>
    internal static IServiceCollection AddStays(this IServiceCollection services)
    {
        services.AddSingleton<StayReader>();
        services.AddSingleton<StayDialog>();
        services.AddSingleton<IStep, StayStep>();
        return services;
    }
}
