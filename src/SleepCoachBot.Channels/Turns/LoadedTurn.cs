namespace SleepCoachBot.Channels.Turns;

/// <summary>What a turn starts from. A commit goes through only if all of it still holds.</summary>
public sealed record LoadedTurn
{
    public required TurnAddress Address { get; init; }

    /// <summary>Not null when the activity was handled before: there is nothing left to do but to give the answer again.</summary>
    public TurnAnswer? Handled { get; init; }

    /// <summary>0 for a conversation that is not stored yet.</summary>
    public required long ConversationVersion { get; init; }

    /// <summary>The number of the newest transcript row; 0 for none.</summary>
    public long LastSeq { get; init; }

    /// <summary>The timestamp of the newest transcript row: the next one is later.</summary>
    public DateTimeOffset? LastStamp { get; init; }

    /// <summary>The states that are stored, by the names of <see cref="TurnAddress.StateKeys"/>. A missing one is empty.</summary>
    public required IReadOnlyDictionary<string, LoadedState> States { get; init; }

    /// <summary>The person's own rows: what the turn reads of them and what it changes.</summary>
    public required ITurnWork Work { get; init; }
}
