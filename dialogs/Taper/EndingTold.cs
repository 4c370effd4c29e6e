using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What was answered at the end of a plan.</summary>
public sealed record EndingTold : KeptValue
{
    public const string Off = "off";
    public const string Above = "above";
    public const string Up = "up";

    /// <summary>How it ends: one of the constants.</summary>
    public string How { get; init; } = "";

    /// <summary>Name of a <see cref="DiaryPace"/>, or <c>every</c>. Null: to be asked.</summary>
    public string? Pace { get; init; }
}
