namespace SleepCoachBot.Understanding.Safety;

/// <summary>What the screen found.</summary>
/// <param name="Level">The most pressing level of all signs.</param>
/// <param name="Signs">Names of the signs found, most pressing first, such as <c>seizure</c>, <c>ran-out</c>.</param>
/// <param name="About">Who it is about.</param>
/// <param name="When">Whether it is told of now, of the past, or only asked about.</param>
public sealed record SafetyReading(SafetyLevel Level, IReadOnlyList<string> Signs, SafetySubject About, SafetyTime When)
{
    /// <summary>No rule found it: the message as a whole sounds like it.</summary>
    public bool IsGuess => Signs.Count > 0 && SafetyScreen.LikelySigns.Values.Contains(Signs[0]);
}

/// <summary>Who a safety reading is about.</summary>
public enum SafetySubject { Writer, Another, Unknown }

/// <summary>When a safety sign happens.</summary>
public enum SafetyTime { Now, Past, AskedAbout }
