namespace SleepCoachBot.Channels.Turns;

/// <summary>The one web conversation of each person who comes through the page.</summary>
public interface IWebConversations
{
    /// <summary>The conversation of this web user, made (with its person and account) when there is none.</summary>
    /// <param name="userId">An unguessable <c>dl_…</c> id, from the signed cookie.</param>
    Task<string> OfAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>True when the conversation exists and belongs to this user.</summary>
    Task<bool> BelongsToAsync(string conversationId, string userId, CancellationToken cancellationToken = default);
}
