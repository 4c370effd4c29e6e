using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A change of the plan as it was told, until it is known whose it is.</summary>
public sealed record ChangeTold : KeptValue
{
    public const string Set = "set";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Shift = "shift";
    public const string Taken = "taken";
    public const string Confirm = "confirm";

    /// <summary>What changes: one of the constants. Null: to be asked.</summary>
    public string? Kind { get; init; }

    /// <summary>The new dose of a day. Null: to be asked, where the kind needs one.</summary>
    public DoseTold? Dose { get; init; }

    /// <summary>ISO date from which it holds; of a shift the step's new day. Null: to be asked.</summary>
    public string? From { get; init; }

    /// <summary>Id of the dose event that was noted and is not in the plan.</summary>
    public string? DoseId { get; init; }

    /// <summary>Milligrams of that one dose.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Their words.</summary>
    public string Verbatim { get; init; } = "";

    /// <summary><c>yes</c>: the prescriber's. <c>no</c>: their own. <c>nothing</c>: it is as the plan says. Null: to be asked.</summary>
    public string? Answer { get; init; }
}
