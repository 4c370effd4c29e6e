namespace SleepCoachBot.Channels.Turns;

/// <summary>All that one turn changes: a value, written by one commit.</summary>
public sealed record TurnOutcome
{
    public required LoadedTurn Start { get; init; }

    /// <summary>The bags that changed, by name, as UTF-8 JSON.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> States { get; init; }

    /// <summary>Rows for the transcript, in order. Their numbers follow <see cref="LoadedTurn.LastSeq"/>.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Transcript { get; init; }

    /// <summary>The timestamp of the newest of those rows. Null when there are none.</summary>
    public DateTimeOffset? LastStamp { get; init; }

    /// <summary>What is to be sent through a connector after the commit, in order.</summary>
    public required IReadOnlyList<OutgoingActivity> Outbox { get; init; }

    /// <summary>Where to reach this conversation later: a conversation reference as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>The person began this turn, or has just installed the bot: whatever they had blocked may be sent to again.</summary>
    public bool IsBack { get; init; }

    /// <summary>What a repeated delivery is answered with.</summary>
    public required TurnAnswer Answer { get; init; }

    /// <summary>The person's rows that changed. Null after a turn that failed: it changes none.</summary>
    public ITurnWork? Work { get; init; }
}
