using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.Channels.Turns;

/// <summary>The storage beneath states that durable turns load and commit: nothing is left for it to do.</summary>
/// <remarks>
/// A bot that saves its states by habit (<c>SaveChangesAsync</c>) loses nothing by it: what lies in the turn's state at the end is
/// what the commit writes. A state that durable turns do not know is refused, since nobody would ever store it.
/// </remarks>
public sealed class TurnStorage : IStorage
{
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Check(keys);
        return Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object>());
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Check(changes.Keys);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Check(keys);
        return Task.CompletedTask;
    }

    private static void Check(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!keys.All(key => key.Contains("/conversations/", StringComparison.Ordinal) || key.Contains("/users/", StringComparison.Ordinal)))
            throw new NotSupportedException("Durable turns keep the states of conversations and users. Other things are rows of a store.");
    }
}
