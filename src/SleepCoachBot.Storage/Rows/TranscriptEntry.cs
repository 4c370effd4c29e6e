namespace SleepCoachBot.Storage.Rows;

/// <summary>One activity of a web conversation, as its page shows it. Only ever added.</summary>
internal sealed class TranscriptEntry
{
    public required byte[] ConversationKey { get; init; }

    /// <summary>1, 2, 3 … within the conversation.</summary>
    public required long Seq { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Sealed activity JSON.</summary>
    public required byte[] Activity { get; init; }
}
