namespace SleepCoachBot.Reports.Import;

/// <summary>What a person has said about a table, where the table itself does not say it. Null and missing: not said.</summary>
public sealed record ImportChoices
{
    public static ImportChoices None { get; } = new();

    /// <summary>By the place of a column, what it holds.</summary>
    public IReadOnlyDictionary<int, ImportColumn> Columns { get; init; } = new Dictionary<int, ImportColumn>();

    public DateOrder? DateOrder { get; init; }

    /// <summary>A night's date is that of the morning on which it ended; false: of its evening.</summary>
    public bool? NamedByMorning { get; init; }

    /// <summary>Bare lengths of time are hours or minutes.</summary>
    public LengthUnit? Unit { get; init; }

    /// <summary>Bedtimes such as 11:15 are of the evening; false: as they stand.</summary>
    public bool? BedtimesAreEvenings { get; init; }

    /// <summary>Of a time that the clocks showed twice, the second is meant; false: the first.</summary>
    public bool? TheSecondOfTwo { get; init; }
}
