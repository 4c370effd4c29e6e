using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Dialogs.Taper;

internal static class TaperRegistration
{
    /// <summary>Adds the step of plan and doses. The program may add an <see cref="IPlanCalendar"/>.</summary>
    internal static IServiceCollection AddTaper(this IServiceCollection services)
    {
        services.AddSingleton<PlanReader>();
        services.AddSingleton<PlanPiecesReader>();
        services.AddSingleton<DailyDoseReader>();
        services.AddSingleton<DoseReader>();
        services.AddSingleton<Days>();
        services.AddSingleton<TaperRecords>();
        services.AddSingleton<ChangeReading>();
        services.AddSingleton<DoseLog>();
        services.AddSingleton<PlanAnswers>();
        services.AddSingleton<TonightsDose>();
        services.AddSingleton<PlanDialog>();
        services.AddSingleton<DoseDialog>();
        services.AddSingleton<ChangeDialog>();
        services.AddSingleton<EveDialog>();
        services.AddSingleton<SignsDialog>();
        services.AddSingleton<EndingDialog>();
        services.AddSingleton<IStep, TaperStep>();
        return services;
    }
}
