using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Answers;

internal static class AnswersRegistration
{
    /// <summary>Adds the reviewed answers, and the symptoms that are told.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton(ReviewedAnswers.Shipped);
        services.AddSingleton<SymptomQuestionDialog>();
        services.AddSingleton<IStep, AnswersStep>();
        services.AddSingleton<IStep, WatchingStep>();
        return services;
    }
}
