namespace SleepCoachBot.Channels.Turns;

/// <summary>Counts the turns that are being run, and says when there are none.</summary>
internal sealed class TurnsInFlight
{
    private readonly Lock _gate = new();
    private int _running;
    private TaskCompletionSource? _none;

    /// <summary>A turn begins; it ends when the answer is disposed.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
            _running++;
        return new Place(this);
    }

    /// <summary>Completes when no turn is being run.</summary>
    public Task WhenNoneAsync()
    {
        lock (_gate)
        {
            if (_running == 0)
                return Task.CompletedTask;
            _none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _none.Task;
        }
    }

    private void Leave()
    {
        TaskCompletionSource? none = null;
        lock (_gate)
        {
            if (--_running == 0)
                (none, _none) = (_none, null);
        }

        none?.SetResult();
    }

    private sealed class Place(TurnsInFlight turns) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                turns.Leave();
        }
    }
}
