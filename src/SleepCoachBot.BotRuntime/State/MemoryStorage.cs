using System.Globalization;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>Keeps objects in memory, as JSON, for tests and trials: what is read is never the object that was written.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _version;

    /// <summary>Makes an empty storage.</summary>
    public MemoryStorage()
    {
    }

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            Entry? entry;
            lock (_gate)
                _entries.TryGetValue(key, out entry);
            if (entry?.Read() is { } item)
                found[key] = item;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, item) in changes)
                RefuseIfStale(key, item);
            foreach (var (key, item) in changes)
            {
                var etag = (++_version).ToString(CultureInfo.InvariantCulture);
                _entries[key] = Entry.Of(item, etag);
                // A bag may be saved again in the same turn.
                if (item is StateBag bag)
                    bag.ETag = etag;
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _entries.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void RefuseIfStale(string key, object item)
    {
        if (item is not IStoreItem { ETag: var etag } || etag == "*")
            return;
        if (etag?.Length == 0)
            throw new ArgumentException("An ETag is null, * or a version, never empty.", nameof(item));

        var stored = _entries.GetValueOrDefault(key);
        // A bag without a version was read when there was none; any other item without one does not care.
        var stale = etag is null ? item is StateBag && stored is not null : stored is not null && stored.ETag != etag;
        if (!stale)
            return;
        if (item is StateBag)
            throw StorageConflictException.Over(key);
#pragma warning disable CA2201 // The SDK throws an Exception and nothing more special, and bots' tests ask for that very type.
        throw new Exception("Etag conflict: the item was changed since it was read.");
#pragma warning restore CA2201
    }

    private sealed record Entry(byte[] Json, string ETag, bool IsBag)
    {
        public static Entry Of(object item, string etag) => item is StateBag bag
            ? new Entry(bag.Json ?? StateSerializer.WithinProcess.Write(bag), etag, true)
            : new Entry(StateSerializer.WithinProcess.WriteItem(item), etag, false);

        public object? Read()
        {
            if (IsBag)
            {
                var bag = StateSerializer.WithinProcess.Read(Json);
                bag.ETag = ETag;
                return bag;
            }

            var item = StateSerializer.WithinProcess.ReadItem(Json);
            if (item is IStoreItem versioned)
                versioned.ETag = ETag;
            return item;
        }
    }
}
