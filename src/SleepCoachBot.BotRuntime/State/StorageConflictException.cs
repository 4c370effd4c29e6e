namespace SleepCoachBot.BotRuntime.State;

/// <summary>What was to be written had been written by somebody else since it was read. The remedy is to do it again on what is there now.</summary>
public sealed class StorageConflictException : Exception
{
    /// <summary>Makes one without a key.</summary>
    public StorageConflictException()
    {
    }

    /// <summary>Makes one with a message of its own.</summary>
    public StorageConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message of its own and what the store threw.</summary>
    public StorageConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A conflict over this key.</summary>
    /// <param name="key">The storage key; it holds channel and conversation ids and belongs in no log.</param>
    public static StorageConflictException Over(string key) => new("Etag conflict: the item was changed since it was read.") { Key = key };

    /// <summary>The storage key; null when it is not known.</summary>
    public string? Key { get; private init; }
}
