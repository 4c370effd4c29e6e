using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Understanding.Questions;

namespace SleepCoachBot.Dialogs.Questions;

internal static class QuestionsRegistration
{
    /// <summary>Adds the answers about the diary. A program that has charts registers its own <see cref="IPictures"/>.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<DiaryComparing>();
        services.TryAddSingleton<IPictures, NoPictures>();
        services.AddSingleton<IStep, QuestionsStep>();
        return services;
    }
}
