namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The sockets that are open on this copy of the program, by conversation.</summary>
internal sealed class OpenStreams
{
    /// <summary>Enough for every tab and device of one person; the oldest goes when another comes.</summary>
    public const int MostOfOneConversation = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ActivityStream>> _streams = [];

    /// <summary>How many of a conversation are open.</summary>
    public int Count(string conversationId)
    {
        lock (_gate)
            return _streams.TryGetValue(conversationId, out var open) ? open.Count : 0;
    }

    public void Add(string conversationId, ActivityStream stream)
    {
        ActivityStream? crowdedOut = null;
        lock (_gate)
        {
            if (!_streams.TryGetValue(conversationId, out var open))
                _streams[conversationId] = open = [];
            open.Add(stream);
            if (open.Count > MostOfOneConversation)
            {
                crowdedOut = open[0];
                open.RemoveAt(0);
            }
        }

        crowdedOut?.End(StreamEnd.Collision);
    }

    public void Remove(string conversationId, ActivityStream stream)
    {
        lock (_gate)
        {
            if (_streams.TryGetValue(conversationId, out var open) && open.Remove(stream) && open.Count == 0)
                _streams.Remove(conversationId);
        }
    }

    /// <summary>Shows something that nobody will look up later, such as typing. Best effort: who is not listening misses it.</summary>
    public Task ShowAsync(string conversationId, ReadOnlyMemory<byte> activityJson)
    {
        ActivityStream[] open;
        lock (_gate)
            open = _streams.TryGetValue(conversationId, out var found) ? [.. found] : [];
        return Task.WhenAll(open.Select(stream => stream.ShowAsync(activityJson)));
    }
}
