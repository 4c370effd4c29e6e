using System.Globalization;
using SleepCoachBot.Understanding.Cultures.English;
using SleepCoachBot.Understanding.Cultures.Spanish;

namespace SleepCoachBot.Understanding.Cultures;

/// <summary>The languages that messages are read in. A new one is a folder beside English and a line here.</summary>
internal static class Languages
{
    private static readonly Lazy<Language> English = new(EnglishLanguage.Create);
    private static readonly Lazy<Language> Spanish = new(SpanishLanguage.Create);

    /// <summary>Builds the tables and runs them once, so that the first person who writes does not wait for it.</summary>
    public static void Prepare() => English.Value.Read("bed at half ten, 20 mins to drop off, woke twice, up at 6.30, good");

    /// <summary>The language of a culture; English where it has none of its own.</summary>
    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "es" => Spanish.Value,
        _ => English.Value,
    };
}
