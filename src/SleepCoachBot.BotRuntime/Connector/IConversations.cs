using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>What a connector can do with conversations.</summary>
/// <remarks>The operations have the names under which the SDK's <c>ConversationsExtensions</c> offers them.</remarks>
public interface IConversations
{
    /// <summary>Begins a conversation.</summary>
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as the answer to another, where the channel has threads.</summary>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity sent earlier.</summary>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity sent earlier.</summary>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>Everybody in a conversation.</summary>
    Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>One of those in a conversation.</summary>
    Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Those in a conversation, page by page.</summary>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>Stores a file with the channel.</summary>
    /// <returns>Its id.</returns>
    Task<ResourceResponse> UploadAttachmentAsync(
        string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default);
}
