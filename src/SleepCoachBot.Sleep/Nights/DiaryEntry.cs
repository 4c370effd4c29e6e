using NodaTime;

namespace SleepCoachBot.Sleep.Nights;

/// <summary>What a person told of one night. A value that was skipped or not told is null: unknown, never zero.</summary>
/// <remarks>
/// A night is an interval of instants; its label is derived and not unique, since somebody may sleep twice under one label.
/// Wall-clock values are recovered through the zone in which they were told.
/// </remarks>
public sealed record DiaryEntry
{
    /// <summary>Stays the same through every correction.</summary>
    public required Guid Id { get; init; }

    /// <summary>The label: the evening on which the night began.</summary>
    public required NightDate Night { get; init; }

    /// <summary>IANA id of the zone in which they went to bed, such as <c>Europe/London</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>IANA id of the zone in which they rose, where it was another one (a night flight). Null: the same.</summary>
    public string? RisingZone { get; init; }

    public Instant? IntoBed { get; init; }
    public Instant? TriedToSleep { get; init; }

    /// <summary>True when <see cref="TriedToSleep"/> was not told and was taken to be <see cref="IntoBed"/>.</summary>
    public bool TriedToSleepAssumed { get; init; }

    /// <summary>Sleep onset latency (SOL), counted from trying to sleep.</summary>
    public Duration? SleepLatency { get; init; }

    /// <summary>Awakenings (NWAK), the final one not counted.</summary>
    public int? Awakenings { get; init; }

    /// <summary>Wake after sleep onset (WASO): all time awake in those awakenings.</summary>
    public Duration? AwakeTotal { get; init; }

    public Instant? FinalWake { get; init; }
    public Instant? OutOfBed { get; init; }

    /// <summary>1 very poor, 2 poor, 3 fair, 4 good, 5 very good.</summary>
    public int? Quality { get; init; }

    public required Instant ToldAt { get; init; }
    public required Instant ChangedAt { get; init; }
}
