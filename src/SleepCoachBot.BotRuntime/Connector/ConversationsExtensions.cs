using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>Operations that the SDK offers as extensions, for code that calls them as such.</summary>
public static class ConversationsExtensions
{
    /// <summary>Stores a file with the channel.</summary>
    /// <returns>Its id.</returns>
    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return operations.UploadAttachmentAsync(conversationId, attachmentUpload, cancellationToken);
    }
}
