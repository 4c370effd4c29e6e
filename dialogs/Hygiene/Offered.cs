using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What was told when asked what is in the way of sleep.</summary>
public sealed record Offered : KeptValue
{
    /// <summary>What is in the way, by name. Null: not told yet.</summary>
    public string? Says { get; init; }

    /// <summary>The tool that was chosen, by name. Null: not yet.</summary>
    public string? Tool { get; init; }

    /// <summary>When it is done: <c>now</c>, <c>bed</c> or <c>no</c>. Null: not told yet.</summary>
    public string? When { get; init; }
}
