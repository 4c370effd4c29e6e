namespace SleepCoachBot.Storage.Rows;

/// <summary>One conversation and how far it has come. Its version orders its turns.</summary>
internal sealed class Conversation
{
    /// <summary>SHA-256 of (channel, conversation id).</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid PersonId { get; init; }
    public required string ChannelId { get; init; }
    public required string ConversationId { get; init; }

    /// <summary>1 when made, one more with each turn. A turn commits only on the version that it loaded.</summary>
    public required long Version { get; set; }

    /// <summary>The number of the newest transcript row; 0 for none.</summary>
    public required long LastSeq { get; set; }

    /// <summary>The timestamp of the newest transcript row: the next one is later.</summary>
    public DateTime? LastStamp { get; set; }

    /// <summary>Sealed: where to send what the bot says of its own accord.</summary>
    public byte[]? Reference { get; set; }

    /// <summary>When the person last said something here, by their clock. Null: never.</summary>
    public DateTime? HeardAt { get; set; }

    /// <summary>Since when the person has blocked the bot here. Null: they have not, as far as is known.</summary>
    public DateTime? ParkedAt { get; set; }

    public required DateTime ChangedAt { get; set; }
}
