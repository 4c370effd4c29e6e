using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What was told of a day last, which "undo" takes out.</summary>
public sealed record DayTold : KeptValue
{
    /// <summary>Ids of the log entries.</summary>
    public List<string> Entries { get; init; } = [];
}
