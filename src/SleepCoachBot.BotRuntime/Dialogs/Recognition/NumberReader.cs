using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads the numbers of a sentence, in figures ("1,234.5", "$500", "5km") or in words ("twenty-one and a half").</summary>
/// <remarks>Words beyond ten are read in English only.</remarks>
internal static class NumberReader
{
    private static readonly LanguageWords English = LanguageWords.Of("en-us");

    /// <summary>Reads every number, in the order of the sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="culture">A culture of the prompts; figures are written as there.</param>
    internal static List<NumberFound> Read(string text, string culture)
    {
        var language = LanguageWords.Of(culture);
        var found = new List<NumberFound>();
        ReadFigures(text, language, found);
        if (language.Joined)
            ReadJoinedWords(text, language, found);
        else
            ReadWords(text, language, found);
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static void ReadFigures(string text, LanguageWords language, List<NumberFound> found)
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (!Figure.StartsAt(text, position, language))
                continue;
            if (Figure.Read(text, position, language, out var end) is { } number)
                found.Add(number);
            position = end;
        }
    }

    private static void ReadWords(string text, LanguageWords language, List<NumberFound> found)
    {
        var words = Tokenizer.DefaultTokenizer(text);
        for (var index = 0; index < words.Count; index++)
        {
            var first = words[index];
            if (language == English && EnglishNumber.At(words, index, out var last) is { } number)
            {
                found.Add(new NumberFound(first.Start, words[last].End, number));
                index = last;
            }
            else if (language != English && language.CardinalOf.TryGetValue(first.Normalized, out var small))
            {
                found.Add(new NumberFound(first.Start, first.End, small));
            }
        }
    }

    private static void ReadJoinedWords(string text, LanguageWords language, List<NumberFound> found)
    {
        for (var position = 0; position < text.Length; position++)
        {
            foreach (var (word, value) in language.CardinalOf)
            {
                if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
                    continue;

                found.Add(new NumberFound(position, position + word.Length - 1, value));
                position += word.Length - 1;
                break;
            }
        }
    }
}
