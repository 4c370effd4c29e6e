using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Binding;

/// <summary>A value that a message holds, and what its words say that it is the value of.</summary>
/// <param name="Value">The words of the value.</param>
/// <param name="Cue">What the words around it speak of; null when nothing was said of it.</param>
/// <param name="Part">The part of a day that was named before it.</param>
/// <param name="LastTime">The time told just before it, for "half past" and "same time".</param>
internal sealed record Told(Chunk Value, CueKind? Cue, Day? Part, Clock.ClockTime? LastTime)
{
    /// <summary>The cue stands before the value: "nap at 3", not "3 naps".</summary>
    public bool FollowsCue { get; init; }

    /// <summary>Which chunk the cue before it is; -1 where it has none.</summary>
    public int CueAt { get; init; } = -1;

    /// <summary>Denied, corrected or not of this night.</summary>
    public bool IsRejected { get; set; }

    /// <summary>For each of several: "10 minutes each".</summary>
    public bool IsEach { get; set; }

    /// <summary>The sum already: "an hour in all".</summary>
    public bool IsTotal { get; set; }
}
