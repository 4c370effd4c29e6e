using System.Globalization;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Cuts a message about doses or nights into lexemes. One pass, bounded, whatever is typed.</summary>
internal static class Scanner
{
    /// <summary>A pasted letter is shorter than this; the rest is not read.</summary>
    public const int MostCharacters = 4000;

    private const int LongestWord = 30;

    private static readonly Dictionary<string, int> s_numbers = new()
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        // "two of the tens"
        ["fives"] = 5, ["tens"] = 10, ["twenties"] = 20,
    };

    private static readonly Dictionary<string, int> s_ordinals = new()
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15,
        ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
    };

    private static readonly HashSet<string> s_ordinalEndings = ["st", "nd", "rd", "th"];

    /// <param name="vocabulary">Words that the reader's tables name: a long word one slip away from just one of them is taken for it.</param>
    public static List<Lexeme> Read(string text, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        var raw = Split(text, vocabulary);
        var read = new List<Lexeme>(raw.Count);
        for (var at = 0; at < raw.Count; at++)
            read.Add(Join(raw, ref at));
        return read;
    }

    private static List<Lexeme> Split(string text, Vocabulary vocabulary)
    {
        var read = new List<Lexeme>();
        var length = Math.Min(text.Length, MostCharacters);
        var end = -1;
        var corrections = 400;   // more strange words than this are no English
        for (var at = 0; at < length;)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < length && char.IsAsciiDigit(text[at]))
                    at++;
                if (at + 1 < length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
                    for (at++; at < length && char.IsAsciiDigit(text[at]);)
                        at++;
                var digits = text[start..at];
                var number = digits.Length > 9 ? (decimal?)null : decimal.Parse(digits, CultureInfo.InvariantCulture);
                read.Add(new Lexeme(digits, number, false, end == start, start, at));
            }
            else if (char.IsLetter(text[at]))
            {
                while (at < length && (char.IsLetter(text[at]) || IsApostrophe(text, at, length)))
                    at++;
                var word = text[start..at].ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
                if (word.Length is > 4 and < LongestWord && !s_numbers.ContainsKey(word) && corrections-- > 0)
                    word = vocabulary.Corrected(word);
                read.Add(new Lexeme(word, null, false, end == start, start, at));
            }
            else
            {
                at++;
                // "wake-up", "twenty-five": two words, and no mark between them
                if (Mark(text[start]) == "-" && start > 0 && at < length && char.IsLetter(text[start - 1]) && char.IsLetter(text[at]))
                    continue;
                if (text[start] is '½' or '¼')
                    read.Add(new Lexeme(text[start] == '½' ? "half" : "quarter", null, false, end == start, start, at));
                else if (!char.IsWhiteSpace(text[start]) || text[start] is '\n' or '\t')
                    read.Add(new Lexeme(Mark(text[start]), null, false, end == start, start, at));
                else
                    continue;
            }
            end = at;
        }
        return read;
    }

    private static string Mark(char mark) => mark switch
    {
        '–' or '—' or '−' => "-",
        '\t' => "|",
        'µ' or 'μ' => "u",
        _ => mark.ToString(),
    };

    private static bool IsApostrophe(string text, int at, int length) => text[at] is '\'' or '’' && at + 1 < length && char.IsLetter(text[at + 1]);

    // "twenty five", "twenty-five", "twenty first", "3rd", "12 and a half": one number each.
    private static Lexeme Join(List<Lexeme> raw, ref int at)
    {
        var first = raw[at];
        if (first.Number is not null)
        {
            if (at + 1 < raw.Count && raw[at + 1].IsGlued && s_ordinalEndings.Contains(raw[at + 1].Text) && first.IsWhole(1, 31))
                return first with { IsOrdinal = true, End = raw[++at].End };
            return WithHalf(raw, ref at, first);
        }
        if (s_ordinals.TryGetValue(first.Text, out var ordinal))
            return first with { Number = ordinal, IsOrdinal = true };
        if (!s_numbers.TryGetValue(first.Text, out var value))
            return first;
        var next = at + 1;
        if (value is >= 20 and < 100 && next < raw.Count && raw[next].Is("-"))
            next++;
        if (value is >= 20 and < 100 && next < raw.Count)
        {
            if (s_numbers.TryGetValue(raw[next].Text, out var unit) && unit is > 0 and < 10)
            {
                at = next;
                return WithHalf(raw, ref at, first with { Text = (value + unit).ToString(CultureInfo.InvariantCulture), Number = value + unit, End = raw[next].End });
            }
            if (s_ordinals.TryGetValue(raw[next].Text, out var unitOrdinal) && unitOrdinal < 10)
            {
                at = next;
                return first with { Number = value + unitOrdinal, IsOrdinal = true, End = raw[next].End };
            }
        }
        return WithHalf(raw, ref at, first with { Number = value });
    }

    private static Lexeme WithHalf(List<Lexeme> raw, ref int at, Lexeme number)
    {
        if (at + 3 < raw.Count && raw[at + 1].Is("and") && raw[at + 2].Is("a") && raw[at + 3].Is("half"))
        {
            at += 3;
            return number with { Number = number.Number + 0.5m, End = raw[at].End };
        }
        return number;
    }
}
