using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>An amount that was read: one dose, or what a day holds.</summary>
internal sealed record AmountRead
{
    /// <summary>Milligrams of one dose. Null when only a day's total was said, or doses of different sizes.</summary>
    public decimal? PerDose { get; init; }

    /// <summary>Milligrams of a day; of a dose said without how often, that dose.</summary>
    public required decimal PerDay { get; init; }

    /// <summary>The doses of the day, where they were said one by one or as so many times a day.</summary>
    public IReadOnlyList<PlannedDose> Split { get; init; } = [];

    /// <summary>"mg" was said.</summary>
    public bool HasUnit { get; init; }

    /// <summary>It was said that this is a day's total, or how often a day.</summary>
    public bool HasFrequency { get; init; }

    /// <summary>Index of the lexeme at which a single time of the day begins. Null: none was said, or more than one.</summary>
    public int? TimeAt { get; init; }

    /// <summary>"10mg tablets": how strong they are, and not how many are taken.</summary>
    public bool IsStrength { get; init; }

    /// <summary>"three tablets a day", of a strength that was said elsewhere.</summary>
    public bool IsCounted { get; init; }

    public required int Start { get; init; }

    /// <summary>Index of the lexeme after it.</summary>
    public required int Next { get; init; }
}
