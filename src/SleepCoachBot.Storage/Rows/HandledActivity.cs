namespace SleepCoachBot.Storage.Rows;

/// <summary>An activity that was handled: it is not handled again, and asked again gets the same answer.</summary>
internal sealed class HandledActivity
{
    /// <summary>SHA-256 of (channel, conversation id, activity id).</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Sealed: the answer to an invoke or to <c>expectReplies</c>. Null for all others.</summary>
    public byte[]? Answer { get; init; }

    public required DateTime HandledAt { get; init; }
}
