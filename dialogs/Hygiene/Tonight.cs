using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What is known of this evening when a tool is chosen.</summary>
public sealed record Tonight
{
    /// <summary>What they said is in the way. Null: nothing was said.</summary>
    public Complaint? Says { get; init; }

    /// <summary>Caffeine within nine hours of bed was told of today or yesterday.</summary>
    public bool LateCaffeine { get; init; }

    /// <summary>How many of the last seven nights took more than 30 minutes to drop off, or had more than 30 minutes awake.</summary>
    public int LongNights { get; init; }

    /// <summary>How many of them took more than 30 minutes to drop off.</summary>
    public int LongOnsets { get; init; }

    /// <summary>Minutes between the earliest and the latest rising of the last seven nights, by the wall clock. Null with fewer than three.</summary>
    public int? RisingSpread { get; init; }

    /// <summary>A dose changes, or has changed, within three days.</summary>
    public bool DoseChangeIsNear { get; init; }

    /// <summary>How each relaxation was rated, the latest last.</summary>
    public IReadOnlyList<RelaxationRating> Ratings { get; init; } = [];

    /// <summary>What was shown or done this evening.</summary>
    public IReadOnlyList<Tool> Shown { get; init; } = [];
}
