using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Decides in which language a prompt speaks and in which it listens.</summary>
internal static class PromptLocale
{
    private static readonly string English = PromptCultureModels.English.Locale!;

    /// <summary>The cultures that every prompt has words of.</summary>
    internal static readonly HashSet<string> Supported = [.. PromptCultureModels.GetSupportedCultures().Select(model => model.Locale!)];

    /// <summary>The language that the question is put in: the activity's, else the prompt's own.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="usual">What the prompt was made with.</param>
    /// <param name="cultures">Those with words. English where neither is among them.</param>
    internal static string Spoken(Activity activity, string? usual, ICollection<string> cultures) =>
        Known(activity.Locale, cultures) ?? Known(usual, cultures) ?? Known(English, cultures) ?? cultures.First();

    /// <summary>The language that the answer is read in: the one that was asked for, else the one that the question is put in.</summary>
    internal static string Heard(PromptOptions? options, Activity activity, string? usual, ICollection<string> cultures) =>
        Known(options?.RecognizeLanguage, cultures) ?? Spoken(activity, usual, cultures);

    private static string? Known(string? culture, ICollection<string> cultures) =>
        PromptCultureModels.MapToNearestLanguage(culture) is { Length: > 0 } nearest && cultures.Contains(nearest) ? nearest : null;
}
