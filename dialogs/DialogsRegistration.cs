using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Answers;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Hygiene;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Questions;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs;

/// <summary>Registers the journey.</summary>
public static class DialogsRegistration
{
    /// <summary>Adds the bot, its dialogs, and the readers that they understand with.</summary>
    /// <remarks>The program adds <c>ConversationState</c>, the ports of what is stored (<c>IDiaries</c>,
    /// <c>IPlans</c>, <c>IDoses</c>, <c>IPeople</c>, <c>IProfiles</c>, <c>ILogbooks</c>, <c>IForgetting</c>) and NodaTime's <c>IClock</c>. All are
    /// singletons: what belongs to a turn lives in its turn state.</remarks>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<SafetyScreen>();
        services.AddSingleton<IntentReader>();
        services.AddSingleton<NightReader>();
        services.AddSingleton<SlotReader>();
        services.AddSingleton(HelpNumbers.Shipped);
        services.AddSingleton<SafetyAnswers>();
        services.AddSingleton<AlarmLog>();
        services.AddSingleton<MedicineCards>();
        services.AddSingleton<IAnswerReader, AnswerReader>();
        services.AddSingleton<NightHearing>();
        services.AddSingleton<ShownNights>();
        services.AddSingleton<NightSaving>();
        services.AddSingleton<DiaryAnswers>();
        services.AddSingleton<Listener>();
        services.AddSingleton<Consenting>();
        services.AddSingleton<MorningCheckInDialog>();
        // Asked in this order.
        services.AddWoken();
        services.AddDays();
        services.AddTaper();
        services.AddSingleton<IStep, NightsStep>();
        services.AddAnswers();
        services.AddReports();
        services.AddStays();
        services.AddSettings();
        services.AddConsult();
        services.AddQuestions();
        services.AddHygiene();
        services.AddSingleton<JourneyDialog>();
        services.AddSingleton<IBot, Companion>();
        return services;
    }
}
