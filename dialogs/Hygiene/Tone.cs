namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What sounds as a part of an exercise begins.</summary>
public enum Tone
{
    /// <summary>Silence.</summary>
    None,
    /// <summary>One soft tone: move on.</summary>
    Bell,
    /// <summary>A tone that rises through the part: breathe in, or tense.</summary>
    Rise,
    /// <summary>A tone that falls and fades through the part: breathe out, or let go.</summary>
    Fall,
}
