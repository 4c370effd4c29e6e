namespace SleepCoachBot.Channels.Turns;

/// <summary>Lets the turns of one conversation in one after another, in the order in which they came. Others pass freely.</summary>
internal sealed class ConversationQueue
{
    private readonly Lock _gate = new();

    /// <summary>By conversation, who waits behind the one that is in. An entry is there as long as somebody is in.</summary>
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _conversations = new(StringComparer.Ordinal);

    /// <summary>Returns when it is the caller's turn; whoever disposes the place lets the next in.</summary>
    public async Task<IDisposable> EnterAsync(string conversation)
    {
        TaskCompletionSource? called = null;
        lock (_gate)
        {
            if (_conversations.TryGetValue(conversation, out var behind))
                behind.Enqueue(called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            else
                _conversations.Add(conversation, new Queue<TaskCompletionSource>());
        }

        if (called is not null)
            await called.Task;
        return new Place(this, conversation);
    }

    private void Leave(string conversation)
    {
        TaskCompletionSource? next;
        lock (_gate)
        {
            if (!_conversations[conversation].TryDequeue(out next))
                _conversations.Remove(conversation);
        }

        next?.SetResult();
    }

    private sealed class Place(ConversationQueue queue, string conversation) : IDisposable
    {
        private int _left;

        // Leaving twice would let somebody in beside whoever is in.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                queue.Leave(conversation);
        }
    }
}
