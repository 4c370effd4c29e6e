using SleepCoachBot.Understanding.Cultures;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Lexing;

/// <summary>Cuts a text into words, numbers and marks, each with its place in the person's own text.</summary>
internal static class Lexer
{
    /// <summary>Nobody answers a question in more characters than this; the rest is not read, so that any text costs bounded time.</summary>
    public const int MostCharacters = 4000;

    public static List<Chunk> Read(string text, Language language)
    {
        var chunks = new List<Chunk>();
        var length = Math.Min(text.Length, MostCharacters);
        var end = -1;   // where the last chunk ended
        var spelled = 0;
        for (var at = 0; at < length;)
        {
            var start = at;
            var character = Fold(text[at]);
            Meaning? meaning;
            if (char.IsDigit(character))
            {
                while (at < length && char.IsDigit(text[at]))
                    at++;
                meaning = Number(text.AsSpan(start, at - start));
            }
            else if (char.IsLetter(character))
            {
                meaning = Word(text, length, ref at, language, ref spelled);
            }
            else
            {
                at++;
                meaning = OfMark(character);
            }
            if (meaning is null)
                continue;
            chunks.Add(new Chunk(start, at, end == start, meaning));
            // Nothing is glued to the line before: "in bed by 10" and "20 mins to nod off" are no 10.20.
            end = character == '\n' ? -1 : at;
        }
        return WithoutSeparators(chunks);
    }

    /// <summary>Of "in bed 10 - 20 mins to nod off - woke 6" the dashes are commas, as the one between words shows.</summary>
    private static List<Chunk> WithoutSeparators(List<Chunk> chunks)
    {
        if (!Enumerable.Range(1, Math.Max(chunks.Count - 2, 0)).Any(i => IsSpacedDash(i)
            && chunks[i - 1].Meaning is Meaning.Word { Text: not "so" } or Meaning.Number && chunks[i + 1].Meaning is Meaning.Word))
            return chunks;
        for (var i = 1; i + 1 < chunks.Count; i++)
        {
            if (IsSpacedDash(i) && (chunks[i + 1].Meaning is Meaning.Word
                || (chunks[i - 1].Meaning is Meaning.Number from
                    && !(chunks[i + 1].Meaning is Meaning.Number to && from.Value < to.Value && to.Value <= 3 * from.Value))))
                chunks[i] = new Chunk(chunks[i].Start, chunks[i].End, chunks[i].Glued, new Meaning.Mark(","));
        }
        return chunks;

        bool IsSpacedDash(int i) => chunks[i].Meaning is Meaning.Mark { Text: "-" } && !chunks[i].Glued && !chunks[i + 1].Glued;
    }

    private static Meaning Number(ReadOnlySpan<char> digits)
    {
        var value = 0m;
        // Longer numbers mean nothing here; the first nine digits keep the arithmetic small.
        foreach (var digit in digits[..Math.Min(digits.Length, 9)])
            value = value * 10 + (decimal)char.GetNumericValue(digit);
        return new Meaning.Number(value, digits.Length, LeadingZero: digits.Length > 1 && value < Power(digits.Length - 1));
    }

    private static decimal Power(int of)
    {
        var power = 1m;
        for (var i = 0; i < Math.Min(of, 9); i++)
            power *= 10;
        return power;
    }

    private static Meaning Word(string text, int length, ref int at, Language language, ref int spelled)
    {
        Span<char> word = stackalloc char[32];
        var used = 0;
        for (; at < length; at++)
        {
            var character = Fold(text[at]);
            if (char.IsLetter(character))
            {
                if (used < word.Length)
                    word[used++] = character;
            }
            else if (!IsInsideWord(text, at, length))
            {
                break;
            }
        }
        // "p.m.": the last point belongs to the letters.
        var folded = new string(word[..used]);
        if (folded is "am" or "pm" && at < length && text[at] == '.' && text[at - 2] == '.')
            at++;
        if (language.IsKnown(folded) || spelled >= Speller.MostWords)
            return language.Meaning(folded);
        spelled++;
        return language.Meaning(language.Speller.Correct(folded));
    }

    // An apostrophe (o'clock, didn't), or the point of single letters (p.m).
    private static bool IsInsideWord(string text, int at, int length) =>
        at + 1 < length && char.IsLetter(text[at + 1]) && text[at] switch
        {
            '\'' or '’' or '`' => true,
            '.' => Fold(text[at + 1]) == 'm' && Fold(text[at - 1]) is 'a' or 'p'
                && (at < 2 || !char.IsLetter(text[at - 2])) && (at + 2 >= length || !char.IsLetter(text[at + 2])),
            _ => false,
        };

    private static Meaning? OfMark(char mark) => mark switch
    {
        '-' or '–' or '—' or '−' => new Meaning.Mark("-"),
        '.' or ',' or ':' or ';' or '?' or '/' or '(' or ')' or '!' => new Meaning.Mark(mark.ToString()),
        '\n' => new Meaning.Mark("."),
        '&' => new Meaning.Word("and"),
        '+' => new Meaning.Word("plus"),
        '@' => new Meaning.Word("at"),
        '½' => new Meaning.Number(0.5m, 0, 1),
        '¼' => new Meaning.Number(0.25m, 0, 1),
        '¾' => new Meaning.Number(0.75m, 0, 1),
        _ => null,
    };

    private static char Fold(char character)
    {
        if (character < 'À')
            return character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
        return char.ToLowerInvariant(character) switch
        {
            >= 'à' and <= 'å' => 'a',
            >= 'è' and <= 'ë' => 'e',
            >= 'ì' and <= 'ï' => 'i',
            >= 'ò' and <= 'ö' => 'o',
            >= 'ù' and <= 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            var other => other,
        };
    }
}
