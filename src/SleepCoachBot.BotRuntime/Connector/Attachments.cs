namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>Files at one channel.</summary>
public class Attachments : IAttachments
{
    /// <summary>Files at the channel that the client speaks to.</summary>
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>Speaks to the channel.</summary>
    public ConnectorClient Client { get; }

    /// <inheritdoc />
    public string GetAttachmentUri(string attachmentId, string viewId = "original")
    {
        ArgumentException.ThrowIfNullOrEmpty(attachmentId);
        ArgumentException.ThrowIfNullOrEmpty(viewId);
        var address = Client.BaseUri.AbsoluteUri.TrimEnd('/');
        return $"{address}/v3/attachments/{Uri.EscapeDataString(attachmentId)}/views/{Uri.EscapeDataString(viewId)}";
    }
}
