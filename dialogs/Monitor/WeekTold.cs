using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What was answered to the questions of a week.</summary>
public sealed record WeekTold : KeptValue
{
    /// <summary>The answers by question: 1 much worse to 5 much better, or the number of falls (2: more than one); -1: skipped.</summary>
    public Dictionary<string, int> Answers { get; init; } = [];

    /// <summary>What the ids of its log entries are made of. Empty: nothing is answered yet.</summary>
    public string Id { get; init; } = "";
}
