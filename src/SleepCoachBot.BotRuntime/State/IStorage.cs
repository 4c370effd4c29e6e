namespace SleepCoachBot.BotRuntime.State;

/// <summary>Keeps objects under keys.</summary>
public interface IStorage
{
    /// <summary>Reads objects. Keys under which nothing is kept are absent from the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects. An <see cref="IStoreItem"/> is written only over the version it was read from.</summary>
    /// <exception cref="StorageConflictException">An item was written by somebody else in between. Nothing of this call is kept.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what is kept under keys; a key without anything is no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
