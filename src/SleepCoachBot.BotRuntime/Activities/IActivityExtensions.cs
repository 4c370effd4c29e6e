namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The language of an activity, whatever its kind.</summary>
public static class IActivityExtensions
{
    /// <summary>BCP 47 language of the text, or of its sender.</summary>
    public static string? GetLocale(this IActivity activity) => ((Activity)activity).Locale;

    /// <summary>Sets the BCP 47 language.</summary>
    public static void SetLocale(this IActivity activity, string? locale) => ((Activity)activity).Locale = locale;
}
