using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

internal static class HygieneRegistration
{
    /// <summary>Adds the evening and the night.</summary>
    internal static IServiceCollection AddHygiene(this IServiceCollection services)
    {
        services.AddSingleton<EveningState>();
        services.AddSingleton<Tips>();
        services.AddSingleton<EveningDialog>();
        services.AddSingleton<WindDownDialog>();
        services.AddSingleton<ScreeningDialog>();
        services.AddSingleton<ListDialog>();
        services.AddSingleton<RatingDialog>();
        services.AddSingleton<IStep, HygieneStep>();
        return services;
    }
}
