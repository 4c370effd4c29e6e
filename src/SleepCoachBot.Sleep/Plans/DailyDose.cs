namespace SleepCoachBot.Sleep.Plans;

/// <summary>What is taken in a day: its total, and how it is divided where that was said. The bot never divides a total by itself.</summary>
public sealed record DailyDose
{
    /// <summary>A total of which it was not said how it is divided.</summary>
    public DailyDose(Milligrams total) => (Total, Split) = (total, []);

    /// <summary>A day's doses in the order in which they were told.</summary>
    /// <exception cref="ArgumentException">There is no dose.</exception>
    public DailyDose(IReadOnlyList<PlannedDose> split)
    {
        ArgumentNullException.ThrowIfNull(split);
        if (split.Count == 0)
            throw new ArgumentException("A divided day has at least one dose.", nameof(split));
        (Total, Split) = (split.Aggregate(Milligrams.None, (sum, dose) => sum + dose.Amount), split);
    }

    public Milligrams Total { get; }

    /// <summary>Empty when it was not said how the total is divided.</summary>
    public IReadOnlyList<PlannedDose> Split { get; }

    public bool Equals(DailyDose? other) => other is not null && Total == other.Total && Split.SequenceEqual(other.Split);

    public override int GetHashCode() => HashCode.Combine(Total, Split.Count);
}
