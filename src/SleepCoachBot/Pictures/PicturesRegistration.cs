using SleepCoachBot.Dialogs.Questions;

namespace SleepCoachBot.Pictures;

/// <summary>Connects the charts of the reports to the answers of the bot.</summary>
public static class PicturesRegistration
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services.AddSingleton<IPictures, AnswerPictures>();
}
