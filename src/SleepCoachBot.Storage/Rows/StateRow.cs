namespace SleepCoachBot.Storage.Rows;

/// <summary>What dialogs keep between turns: one bag of a conversation or of a user.</summary>
internal sealed class StateRow
{
    /// <summary>SHA-256 of the storage key, such as <c>webchat/conversations/…</c>.</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>1 when made, one more with each change: the bag of a user is shared by conversations.</summary>
    public required long Version { get; set; }

    /// <summary>Sealed JSON.</summary>
    public required byte[] Document { get; set; }

    public required DateTime ChangedAt { get; set; }
}
