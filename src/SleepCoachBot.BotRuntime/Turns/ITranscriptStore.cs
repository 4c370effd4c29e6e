using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Keeps what is said, and gives it back.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>What was said in a conversation, in its order, a page at a time.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="startDate">Nothing earlier than this.</param>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default);

    /// <summary>The conversations of a channel, a page at a time.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    /// <summary>Forgets a conversation.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
