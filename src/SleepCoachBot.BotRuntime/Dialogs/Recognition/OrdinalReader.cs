using System.Globalization;
using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads places in a list: "the second one", "3rd", "the last".</summary>
internal static class OrdinalReader
{
    /// <summary>Reads every place, in the order of the sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="culture">A culture of the prompts.</param>
    /// <param name="count">How long the list is: the place of its last item.</param>
    internal static List<NumberFound> Read(string text, string culture, int count)
    {
        var language = LanguageWords.Of(culture);
        return language.Joined ? ReadJoined(text, language, count) : ReadWords(text, language, count);
    }

    private static List<NumberFound> ReadWords(string text, LanguageWords language, int count)
    {
        var found = new List<NumberFound>();
        foreach (var word in Tokenizer.DefaultTokenizer(text))
        {
            if (PlaceOf(word.Normalized, language, count) is { } place)
                found.Add(new NumberFound(word.Start, word.End, place));
        }

        return found;
    }

    private static int? PlaceOf(string word, LanguageWords language, int count)
    {
        if (language.OrdinalOf.TryGetValue(word, out var place))
            return place;
        if (language.LastWords.Contains(word))
            return count;

        // "11th", "22nd": figures before an English ending.
        return word.Length > 2
            && word.AsSpan(word.Length - 2) is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var figures)
                ? figures
                : null;
    }

    private static List<NumberFound> ReadJoined(string text, LanguageWords language, int count)
    {
        var found = new List<NumberFound>();
        foreach (var (word, place) in language.OrdinalOf)
        {
            // A Korean numeral is a place only before its counter ("두 번째").
            var start = text.IndexOf(word, StringComparison.Ordinal);
            if (start >= 0 && (word.Length > 1 || text.Contains("번째", StringComparison.Ordinal)))
                found.Add(new NumberFound(start, start + word.Length - 1, place));
        }

        foreach (var word in language.LastWords)
        {
            var start = text.IndexOf(word, StringComparison.Ordinal);
            if (start >= 0)
                found.Add(new NumberFound(start, start + word.Length - 1, count));
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }
}
