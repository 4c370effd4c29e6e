using NodaTime;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>A file as it was understood, and what taking it would do.</summary>
public sealed record ImportLook
{
    /// <summary>What the file leaves open and was not answered yet. Null: nothing.</summary>
    public ImportAsks? Open { get; init; }

    /// <summary>Nights in the file.</summary>
    public required int Nights { get; init; }

    /// <summary>Evening of the first night. Null: there is none.</summary>
    public LocalDate? First { get; init; }

    /// <summary>Evening of the last night.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Nights that the diary does not hold.</summary>
    public required int Added { get; init; }

    /// <summary>Nights that the diary holds as the file tells them.</summary>
    public required int AlreadyThere { get; init; }

    /// <summary>Nights that the diary holds otherwise; they stay as they were told.</summary>
    public required int Different { get; init; }

    /// <summary>Nights with under two or over fourteen hours in bed.</summary>
    public required int Unusual { get; init; }

    /// <summary>Each heading of the file and what it is taken for; null for a column that is left out.</summary>
    public required IReadOnlyList<(string Heading, string? Means)> Columns { get; init; }

    /// <summary>The first night in a few words, by which a wrong column or a wrong half of the day is seen.</summary>
    public string? Sample { get; init; }

    /// <summary>The lines that stand in the way, each as a sentence that names it. While there is one, nothing can be taken.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Nothing in the file says of which night a line is.</summary>
    public bool HasNoDate { get; init; }

    /// <summary>There are more lines than are read at once.</summary>
    public bool IsTooLong { get; init; }
}
