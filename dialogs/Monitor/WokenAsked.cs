using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What a conversation remembers of "what woke you?".</summary>
public sealed record WokenAsked : KeptValue
{
    /// <summary>ISO label of the night that it was asked about last. Null: never.</summary>
    public string? Night { get; init; }

    /// <summary>Whether to tell of rising spasms was asked; once is enough.</summary>
    public bool AskedToTell { get; init; }

    /// <summary>Ids of the log entries that were written last, which "undo" takes out.</summary>
    public List<string> LastEntries { get; init; } = [];
}
