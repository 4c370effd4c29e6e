using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>How far a wind-down has come.</summary>
public sealed record Bedtime : KeptValue
{
    /// <summary>What is asked now: <c>dose</c> or <c>choice</c>.</summary>
    public string Asks { get; init; } = "";

    /// <summary>The plan's line for this evening, while it is asked about.</summary>
    public string? DoseLine { get; init; }

    /// <summary>The tool that was offered, by name. Null: none was.</summary>
    public string? Offered { get; init; }
}
