using SleepCoachBot.BotRuntime.Connector;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>What belongs to one turn, by key or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Makes an empty collection.</summary>
    public TurnContextStateCollection()
    {
    }

    /// <summary>The value under this key.</summary>
    /// <value>Null when there is none, or none of this type.</value>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value that was added under its type.</summary>
    /// <value>Null when there is none.</value>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds a value under a key.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Puts a value under a key, whether or not there was one.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        this[key] = value;
    }

    /// <summary>Puts a value under its type, whether or not there was one.</summary>
    public void Set<T>(T value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Disposes what the turn owns.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what the turn owns.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (!disposing)
            return;

        // A connector client is shared by turns: the adapter owns it.
        foreach (var (_, value) in this)
        {
            if (value is IDisposable owned and not IConnectorClient)
                owned.Dispose();
        }
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
