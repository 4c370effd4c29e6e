namespace SleepCoachBot.Reports.Import;

/// <summary>What a column of a table of nights can hold.</summary>
public enum ImportColumn
{
    /// <summary>Nothing that is kept, or what is worked out anew.</summary>
    LeftOut,
    /// <summary>The date of a night: of its evening or of the morning after, which is asked where the heading does not say.</summary>
    Date,
    Evening, Morning, IntoBed, TriedToSleep,
    /// <summary>Clock time of falling asleep.</summary>
    FellAsleep,
    SleepLatency, Awakenings, AwakeTotal, FinalWake, OutOfBed, Quality, Caffeine, Alcohol, NapTotal, Spasms, Stress,
    Zone, RisingZone,
    /// <summary>When it was told, and last changed: of our own tables.</summary>
    ToldAt, ChangedAt,
    /// <summary>Marks of our own tables.</summary>
    Flags,
}
