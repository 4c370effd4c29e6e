namespace SleepCoachBot.Understanding.Plans;

/// <summary>A word, number or mark of a message that is about doses, with its place in the person's own text.</summary>
/// <param name="Text">Lower case, apostrophes dropped; of a number its digits as typed.</param>
/// <param name="Number">The value, also of numbers in words. Null: not a number.</param>
/// <param name="IsOrdinal">"3rd", "first": a day of a month, never an amount.</param>
/// <param name="IsGlued">Nothing stands between this and the one before.</param>
internal readonly record struct Lexeme(string Text, decimal? Number, bool IsOrdinal, bool IsGlued, int Start, int End)
{
    public bool Is(string text) => Text == text;

    public bool IsAny(IReadOnlySet<string> texts) => texts.Contains(Text);

    /// <summary>A whole number between the bounds that is not an ordinal.</summary>
    public bool IsWhole(int from, int to) => Number is { } value && value == decimal.Truncate(value) && value >= from && value <= to;
}
