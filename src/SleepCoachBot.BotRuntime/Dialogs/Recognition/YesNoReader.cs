using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads consent or refusal.</summary>
internal static class YesNoReader
{
    /// <summary>What the sentence says first; null when it says neither.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="culture">A culture of the prompts.</param>
    internal static bool? Read(string text, string culture)
    {
        var language = LanguageWords.Of(culture);
        return language.Joined ? ReadJoined(text, language) : ReadWords(text, language);
    }

    private static bool? ReadWords(string text, LanguageWords language)
    {
        var words = Tokenizer.DefaultTokenizer(text);
        for (var index = 0; index < words.Count; index++)
        {
            if (language.NoWords.Contains(words[index].Normalized))
                return false;
            if (language.YesWords.Contains(words[index].Normalized))
                return !IsDenied(words, index, language);
        }

        return null;
    }

    // "not sure", "not so sure", "nicht einverstanden", "pas d'accord".
    private static bool IsDenied(List<Token> words, int index, LanguageWords language) =>
        words.Take(index).TakeLast(2).Any(word => language.NotWords.Contains(word.Normalized));

    // Without blanks a refusal may contain a consent (不是, no, contains 是, yes): the longest word at the earliest place counts.
    private static bool? ReadJoined(string text, LanguageWords language)
    {
        (bool Yes, int Start, int Length)? best = null;
        foreach (var (words, yes) in new[] { (language.NoWords, false), (language.YesWords, true) })
        {
            foreach (var word in words)
            {
                var start = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (start < 0)
                    continue;
                if (best is not { } so || start < so.Start || (start == so.Start && word.Length > so.Length))
                    best = (yes, start, word.Length);
            }
        }

        return best?.Yes;
    }
}
