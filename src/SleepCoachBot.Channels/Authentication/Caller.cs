using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Who calls <c>/api/messages</c>, as far as proved. What is proved may hold for some activities and not for others.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>True when this caller may bring this activity.</summary>
    public abstract bool MayBring(Activity activity);

    /// <summary>Bot Service, by a token of its own.</summary>
    /// <param name="ServiceUrl">The address that the token names for replies.</param>
    /// <param name="Endorsements">The channels that the token's key may speak for.</param>
    internal sealed record Channel(string? ServiceUrl, IReadOnlySet<string> Endorsements) : Caller
    {
        // Replies carry the bot's own token to the activity's address: it must be the one that was signed.
        public override bool MayBring(Activity activity) =>
            !string.IsNullOrEmpty(ServiceUrl)
            && string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            && activity.ChannelId is { } channelId && Endorsements.Contains(channelId);
    }

    /// <summary>Somebody who holds the bot's own credentials: a developer with the emulator.</summary>
    internal sealed record OwnApp : Caller
    {
        public override bool MayBring(Activity activity) => activity.ChannelId == BotRuntime.Connector.Channels.Emulator;
    }

    /// <summary>A tool on this machine, to a bot that has no identity yet.</summary>
    internal sealed record SameMachine : Caller
    {
        public override bool MayBring(Activity activity) =>
            Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && address.IsLoopback && address.Scheme is "http" or "https";
    }
}
