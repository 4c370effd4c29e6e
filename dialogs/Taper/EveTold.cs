using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What was answered on the evening before a step.</summary>
public sealed record EveTold : KeptValue
{
    /// <summary>ISO date of the step.</summary>
    public string Step { get; init; } = "";

    /// <summary>Nothing of it is shown before they ask: a lock screen may be read by anybody.</summary>
    public bool IsHidden { get; init; }

    /// <summary><c>yes</c>, <c>changed</c>, <c>told</c> (with what changed) or <c>unsure</c>. Null: to be asked.</summary>
    public string? Right { get; init; }

    /// <summary>Enough tablets of the right strength. Null: to be asked.</summary>
    public bool? Tablets { get; init; }
}
