namespace SleepCoachBot.Channels.Turns;

/// <summary>A bell that is heard in this process.</summary>
public sealed class InProcessBell : IBell
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Waiters> _waiting = new(StringComparer.Ordinal);

    public void Ring(string conversationId)
    {
        Waiters? waiters;
        lock (_gate)
        {
            if (!_waiting.Remove(conversationId, out waiters))
                return;
        }

        waiters.Rung.TrySetResult();
    }

    /// <summary>Wakes everybody, whatever they wait for: rings may have been missed.</summary>
    public void RingAll()
    {
        List<Waiters> waiters;
        lock (_gate)
        {
            waiters = [.. _waiting.Values];
            _waiting.Clear();
        }

        waiters.ForEach(waiting => waiting.Rung.TrySetResult());
    }

    public async Task WaitAsync(string conversationId, TimeSpan atMost, CancellationToken cancellationToken)
    {
        Waiters? waiters;
        lock (_gate)
        {
            if (!_waiting.TryGetValue(conversationId, out waiters))
                _waiting.Add(conversationId, waiters = new Waiters());
            waiters.Count++;
        }

        try
        {
            await waiters.Rung.Task.WaitAsync(atMost, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nobody rang: look anyway.
        }
        finally
        {
            lock (_gate)
            {
                // The last to leave takes the entry along, unless a ring did.
                if (--waiters.Count == 0 && _waiting.TryGetValue(conversationId, out var now) && now == waiters)
                    _waiting.Remove(conversationId);
            }
        }
    }

    private sealed class Waiters
    {
        public TaskCompletionSource Rung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public int Count { get; set; }
    }
}
