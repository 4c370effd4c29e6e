namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads one number in figures: "1,234.5" or, where the comma is decimal, "1.234,5".</summary>
internal static class Figure
{
    // More digits than a decimal holds are no quantity that anybody means.
    private const int MostDigits = 28;

    /// <summary>Whether a number in figures starts here.</summary>
    internal static bool StartsAt(string text, int position, LanguageWords language) =>
        IsDigit(text, position)
        || (IsDecimalMark(text[position], language) && IsDigit(text, position + 1) && !IsWordPart(text, position - 1));

    /// <summary>Reads to the end of the figures.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">Where the figures start.</param>
    /// <param name="language">How they are written.</param>
    /// <param name="end">Their last character.</param>
    /// <returns>Null for more figures than make a number, and for a place ("3rd").</returns>
    internal static NumberFound? Read(string text, int start, LanguageWords language, out int end)
    {
        end = start;
        var (value, unit, digits, inFraction) = (0m, 1m, 0, false);
        for (var position = start; position < text.Length; position++)
        {
            if (IsDigit(text, position))
            {
                end = position;
                if (++digits > MostDigits)
                    continue;
                var digit = (decimal)char.GetNumericValue(text, position);
                value = inFraction ? value + (digit * (unit /= 10)) : (value * 10) + digit;
            }
            else if (!inFraction && IsDecimalPoint(text, position, language))
            {
                inFraction = true;
            }
            else if (inFraction || digits == 0 || !IsGrouping(text, position, language))
            {
                break;
            }
        }

        if (digits > MostDigits || IsOrdinalEnding(text, end + 1))
            return null;
        var negative = start > 0 && text[start - 1] is '-' or '\u2212' && !IsWordPart(text, start - 2);
        return negative ? new NumberFound(start - 1, end, -value) : new NumberFound(start, end, value);
    }

    private static bool IsDecimalMark(char mark, LanguageWords language) => mark == '.' || (mark == ',' && language.CommaIsDecimal);

    // Where the comma is decimal, a point is too unless three digits follow: "3.14" has one meaning, "3.140" has two.
    private static bool IsDecimalPoint(string text, int position, LanguageWords language) =>
        IsDigit(text, position + 1)
        && IsDecimalMark(text[position], language)
        && !(text[position] == '.' && language.CommaIsDecimal && IsGroupOfThree(text, position));

    private static bool IsGrouping(string text, int position, LanguageWords language) =>
        (text[position] == (language.CommaIsDecimal ? '.' : ',') || text[position] is '\u00A0' or '\u202F' or '\'')
        && IsGroupOfThree(text, position);

    private static bool IsGroupOfThree(string text, int mark) =>
        IsDigit(text, mark + 1) && IsDigit(text, mark + 2) && IsDigit(text, mark + 3) && !IsDigit(text, mark + 4);

    private static bool IsOrdinalEnding(string text, int position) =>
        position + 1 < text.Length
        && !IsWordPart(text, position + 2)
        && text.Substring(position, 2).ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    private static bool IsDigit(string text, int position) => (uint)position < (uint)text.Length && char.IsDigit(text[position]);

    private static bool IsWordPart(string text, int position) =>
        (uint)position < (uint)text.Length && char.IsLetterOrDigit(text[position]);
}
