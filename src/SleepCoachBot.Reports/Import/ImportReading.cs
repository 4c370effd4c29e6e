namespace SleepCoachBot.Reports.Import;

/// <summary>A table of nights as it was understood. Nothing of it is stored.</summary>
public sealed record ImportReading
{
    public required IReadOnlyList<ImportHeading> Headings { get; init; }

    /// <summary>What is left open, answered or not, in the order of asking.</summary>
    public required IReadOnlyList<ImportQuestion> Questions { get; init; }

    /// <summary>Those of <see cref="Questions"/> that were not answered: nothing can be taken yet.</summary>
    public required IReadOnlyList<ImportQuestion> Unanswered { get; init; }

    public required IReadOnlyList<ImportedNight> Nights { get; init; }

    public required IReadOnlyList<ImportError> Errors { get; init; }

    /// <summary>There are more lines than are read at once.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Nothing in it says of which night a line is.</summary>
    public bool HasNoDate { get; init; }

    /// <summary>Everything in it can be taken.</summary>
    public bool IsWhole => Errors.Count == 0 && Unanswered.Count == 0 && !IsTooLong && !HasNoDate && Nights.Count > 0;
}
