namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>Speaks to one channel's connector. How it does that (HTTP, tokens, retries) is its subclass's.</summary>
public abstract class ConnectorClient : IConnectorClient
{
    /// <summary>Makes a client of the channel at an address.</summary>
    protected ConnectorClient(Uri baseUri)
    {
        BaseUri = baseUri;
        Attachments = new Attachments(this);
    }

    /// <inheritdoc />
    public Uri BaseUri { get; set; }

    /// <inheritdoc />
    public virtual IAttachments Attachments { get; }

    /// <inheritdoc />
    public abstract IConversations Conversations { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the client holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
