using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What was answered to the check of a morning after a step.</summary>
public sealed record SignsTold : KeptValue
{
    /// <summary>ISO date of the step.</summary>
    public string Step { get; init; } = "";

    /// <summary>Any of the signs. Null: to be asked.</summary>
    public bool? Any { get; init; }
}
