namespace SleepCoachBot.Channels.Turns;

/// <summary>One claimed row of the outbox.</summary>
public sealed record OutboxItem
{
    public required long Id { get; init; }

    /// <summary>Names the conversation, to the outbox alone.</summary>
    public required ReadOnlyMemory<byte> ConversationKey { get; init; }

    public required OutgoingOperation Operation { get; init; }

    /// <summary>For an update or a delete, the channel's id of what is meant. Null: it never got one, and there is nothing to change.</summary>
    public string? TargetId { get; init; }

    /// <summary>The activity as it goes over the wire; its conversation and service URL say where. UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> ActivityJson { get; init; }

    /// <summary>When it was claimed. What the person wrote after it may have lifted what this attempt is still told.</summary>
    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public required int Attempt { get; init; }
}
