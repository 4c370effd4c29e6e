using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>A tool that waits for one answer.</summary>
public sealed record Screened : KeptValue
{
    /// <summary>The tool, by name.</summary>
    public string Tool { get; init; } = "";

    /// <summary><c>none</c>, <c>some</c> or <c>unknown</c>. Null: not answered yet.</summary>
    public string? Answer { get; init; }
}
