namespace SleepCoachBot.Storage.Rows;

/// <summary>A file of a conversation, for as long as it lives.</summary>
internal sealed class FileEntry
{
    /// <summary>SHA-256 of (channel, conversation id, key): the row does not say where the file can be read.</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid PersonId { get; init; }
    public required string ContentType { get; init; }

    /// <summary>Sealed; null when it has none.</summary>
    public byte[]? Name { get; init; }

    /// <summary>Sealed bytes.</summary>
    public required byte[] Content { get; init; }

    public required DateTime KeptAt { get; init; }
    public required DateTime ExpiresAt { get; init; }

    /// <summary>How often it can still be read; null: as often as somebody likes.</summary>
    public int? ReadsLeft { get; init; }

    /// <summary>Shown to its own person alone.</summary>
    public bool IsPersonal { get; init; }
}
