namespace SleepCoachBot.Channels.Turns;

/// <summary>Remembers one wake-up until the delivery waits for it.</summary>
internal sealed class OutboxSignal : IOutboxSignal, IDisposable
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    public void Wake()
    {
        // Two that wake at once mean no more than one; the second finding it full is fine.
        try
        {
            if (_woken.CurrentCount == 0)
                _woken.Release();
        }
        catch (SemaphoreFullException)
        {
        }
    }

    /// <summary>Returns when woken, or after <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _woken.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _woken.Dispose();
}
