using NodaTime;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Answers beyond the core diary that some measures and the report need. What was not asked or not told is unknown, never zero.</summary>
public sealed record ExpandedAnswers
{
    public static ExpandedAnswers Nothing { get; } = new();

    /// <summary>Minutes in bed still trying to sleep after the final wake (TASAFA, diary item 6b).</summary>
    public Duration? TryingAfterFinalWake { get; init; }

    /// <summary>How much earlier than planned they woke for good (EMA, diary item 6d); zero when they say that they did not.</summary>
    public Duration? EarlyBy { get; init; }

    /// <summary>They say that they did not sleep at all. A flag of its own: a latency as long as the night would be a guess.</summary>
    public bool NeverSlept { get; init; }

    /// <summary>How rested on waking: 1 not at all to 5 very.</summary>
    public int? Rested { get; init; }

    /// <summary>Naps and dozes of the day before. Told beside the night, never inside its sleep.</summary>
    public int? Naps { get; init; }

    /// <summary>All time asleep in those naps.</summary>
    public Duration? NapTotal { get; init; }

    /// <summary>Caffeinated drinks of the day before.</summary>
    public int? CaffeineDrinks { get; init; }

    /// <summary>When the last of them was drunk.</summary>
    public Instant? LastCaffeine { get; init; }

    /// <summary>They said of themselves that there was caffeine late in the day, or none.</summary>
    public bool? LateCaffeine { get; init; }

    /// <summary>Alcoholic drinks of the day before.</summary>
    public int? AlcoholDrinks { get; init; }

    /// <summary>When the last of them was drunk.</summary>
    public Instant? LastAlcohol { get; init; }

    /// <summary>Spasms of the night: 0 none to 10 the worst.</summary>
    public int? Spasms { get; init; }

    /// <summary>Stress of the day before: 0 none to 10 the most.</summary>
    public int? Stress { get; init; }

    /// <summary>Spasms woke them, or something else did.</summary>
    public bool? WokenBySpasms { get; init; }
}
