using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Keeps what is said in memory, for tests and trials.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageLength = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _said = [];

    /// <inheritdoc />
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var conversation = (activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
        lock (_gate)
        {
            if (!_said.TryGetValue(conversation, out var said))
                _said[conversation] = said = [];
            said.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            var said = _said.GetValueOrDefault((channelId, conversationId)) ?? [];
            return Task.FromResult(Page(
                said.OrderBy(activity => activity.Timestamp).Where(activity => activity.Timestamp >= startDate),
                activity => activity.Id,
                continuationToken));
        }
    }

    /// <inheritdoc />
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_gate)
        {
            return Task.FromResult(Page(
                _said.Where(conversation => conversation.Key.Channel == channelId)
                    .Select(conversation => new TranscriptInfo
                    {
                        ChannelId = channelId,
                        Id = conversation.Key.Conversation,
                        Created = conversation.Value.Min(activity => activity.Timestamp) ?? default,
                    })
                    .OrderBy(transcript => transcript.Created),
                transcript => transcript.Id,
                continuationToken));
        }
    }

    /// <inheritdoc />
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
            _said.Remove((channelId, conversationId));
        return Task.CompletedTask;
    }

    // The token is the id of the last item of the page before.
    private static PagedResult<T> Page<T>(IEnumerable<T> items, Func<T, string?> idOf, string? after)
    {
        var rest = (after is null ? items : items.SkipWhile(item => idOf(item) != after).Skip(1)).Take(PageLength + 1).ToArray();
        var page = rest.Length > PageLength ? rest[..PageLength] : rest;
        return new PagedResult<T> { Items = page, ContinuationToken = rest.Length > PageLength ? idOf(page[^1]) : null };
    }
}
