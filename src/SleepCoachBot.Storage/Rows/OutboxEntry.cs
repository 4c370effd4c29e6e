namespace SleepCoachBot.Storage.Rows;

/// <summary>Something that a turn says on a connector channel and that has to be sent after its commit.</summary>
internal sealed class OutboxEntry
{
    /// <summary>Rising: within a conversation the order in which to send.</summary>
    public long Id { get; init; }

    public required byte[] ConversationKey { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The id by which the turn knows what it sent, before the channel has given one.</summary>
    public required string LocalId { get; init; }

    /// <summary>0 send, 1 update, 2 delete.</summary>
    public required int Operation { get; init; }

    /// <summary>For an update or a delete, the id of what is meant: one of ours or one of the channel's.</summary>
    public string? TargetId { get; init; }

    /// <summary>Sealed activity JSON.</summary>
    public required byte[] Activity { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime NotBefore { get; set; }
    public required int Attempts { get; set; }
    public DateTime? LeasedUntil { get; set; }

    /// <summary>When it was delivered or given up. Null: still to be sent.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>The channel's id, where it gave one.</summary>
    public string? ChannelActivityId { get; set; }

    /// <summary>Why it was given up. Null: it was not.</summary>
    public string? Failure { get; set; }
}
