using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>An exercise of last night being rated.</summary>
public sealed record Rated : KeptValue
{
    /// <summary>The tool, by name.</summary>
    public string Tool { get; init; } = "";

    /// <summary>The result, by name. Null: not told yet. Empty: rather not said.</summary>
    public string? Result { get; init; }
}
