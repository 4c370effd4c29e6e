using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>What the activities of this channel have in common.</summary>
internal static class DirectLineChannel
{
    /// <summary>An address to which nothing can be sent: what the bot says here is read from the transcript.</summary>
    public const string ServiceUrl = "urn:sleepcoach:directline";

    /// <summary>The largest activity, in bytes of JSON: Direct Line's own limit of 256 K.</summary>
    public const int LargestActivity = 256 * 1024;

    /// <summary>Sets who says it, to whom, where and when. None of this is ever taken from a client.</summary>
    internal static Activity From(this Activity activity, DirectLinePass pass, DirectLineOptions options, DateTimeOffset now)
    {
        activity.ChannelId = WebChannel.Id;
        activity.ServiceUrl = ServiceUrl;
        activity.Timestamp = now;
        activity.From = new ChannelAccount(pass.UserId, role: RoleTypes.User);
        activity.Recipient = Bot(options);
        activity.Conversation = new ConversationAccount(id: pass.ConversationId);
        return activity;
    }

    /// <summary>The bot, as this channel names it.</summary>
    internal static ChannelAccount Bot(DirectLineOptions options) => new(options.BotId, options.BotName, RoleTypes.Bot);
}
