namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>What a connector can do with files.</summary>
public interface IAttachments
{
    /// <summary>Where a file can be fetched.</summary>
    /// <param name="attachmentId">The id that the upload gave.</param>
    /// <param name="viewId">The size: the file itself unless given.</param>
    string GetAttachmentUri(string attachmentId, string viewId = "original");
}
