using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What of plan and doses was changed last, which "undo" takes back.</summary>
public sealed record LastTold : KeptValue
{
    /// <summary>Id of the plan that got a new version. Null: none.</summary>
    public string? Plan { get; init; }

    /// <summary>Ids of dose events that were written.</summary>
    public List<string> Doses { get; init; } = [];

    /// <summary>Ids of log entries that were written.</summary>
    public List<string> Log { get; init; } = [];

    /// <summary>Questions that were put on the list.</summary>
    public List<string> Questions { get; init; } = [];

    /// <summary>What is said of it when it is taken back, where it is a dose.</summary>
    public string What { get; init; } = "";
}
