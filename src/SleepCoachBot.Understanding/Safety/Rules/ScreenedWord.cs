namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>How strongly a word is parted from the one before it.</summary>
internal enum Pause
{
    None,
    /// <summary>A comma, a bracket, a dash, or a word such as "but".</summary>
    Clause,
    /// <summary>A full stop, a question mark, a new line.</summary>
    Sentence,
}

/// <summary>One word of a message as the rules see it: lower case, spelt out ("cant" has become "can" and "not"), its typos mended.</summary>
internal sealed class ScreenedWord
{
    public required string Text { get; init; }

    public required Pause Before { get; set; }

    /// <summary>The terms of the rules that this word is or may be: a whole word, a stem, a misspelling.</summary>
    public required int[] Terms { get; init; }

    /// <summary>Its value when it is a number in digits or words; NaN when it is none.</summary>
    public required double Number { get; init; }

    /// <summary>True when a figure of speech covers it ("this traffic is killing me"): no sign may be made of it.</summary>
    public bool IsFigure { get; set; }

    // Many rules ask whether the same class stands at the same word; each is looked for once.
    private readonly List<(WordClass Class, ulong Ends)> _ends = [];

    /// <summary>Where a class that begins at this word was found to end; null when nobody has looked yet.</summary>
    public ulong? KnownEndsOf(WordClass wordClass)
    {
        foreach (var (known, ends) in _ends)
            if (ReferenceEquals(known, wordClass))
                return ends;
        return null;
    }

    public void Know(WordClass wordClass, ulong ends) => _ends.Add((wordClass, ends));

    /// <summary>To be called once figures of speech are marked: what was found before may lie in one.</summary>
    public void Forget() => _ends.Clear();
}
