namespace SleepCoachBot.Understanding.Grammar;

/// <summary>One way of meaning something, and all the ways of saying it.</summary>
/// <param name="Name">Stable name, such as <c>clock.half-hour</c>; evidence and logs carry it.</param>
/// <param name="Make">Makes the meaning of what was caught; null when the words fit and the sense does not (minute 75).</param>
/// <param name="Says">The patterns; see <see cref="Pattern"/> for how they are written.</param>
internal sealed record Rule(string Name, Func<Match, Meaning?> Make, params string[] Says)
{
    /// <summary>A rule that always means the same.</summary>
    public Rule(string name, Meaning meaning, params string[] says) : this(name, _ => meaning, says) { }

    /// <summary>A rule for words that point at a value.</summary>
    public Rule(string name, CueKind cue, params string[] says) : this(name, new Meaning.Cue(cue), says) { }

    /// <summary>A rule for words that change how others are read.</summary>
    public Rule(string name, SignKind sign, params string[] says) : this(name, new Meaning.Sign(sign), says) { }
}
