namespace SleepCoachBot.BotRuntime.Connector;

/// <summary>Speaks to one channel's connector.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The channel's address.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Files.</summary>
    IAttachments Attachments { get; }

    /// <summary>Conversations and what is said in them.</summary>
    IConversations Conversations { get; }
}
