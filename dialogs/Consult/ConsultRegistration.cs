using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Registers the consult.</summary>
internal static class ConsultRegistration
{
    internal static IServiceCollection AddConsult(this IServiceCollection services)
    {
        services.TryAddSingleton<PlanReader>();
        services.AddSingleton<UsualTimes>();
        services.AddSingleton<ProfileTelling>();
        services.AddSingleton<ProfileKeeping>();
        services.AddSingleton<FirstMinutesDialog>();
        services.AddSingleton<DoseDecision>();
        services.AddSingleton<IStep, ConsultStep>();
        return services;
    }
}
