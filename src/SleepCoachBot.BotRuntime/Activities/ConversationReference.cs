using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A place in a conversation: what has to be known to say something there later.</summary>
public class ConversationReference
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationReference()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationReference(
        string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null, ConversationAccount? conversation = null,
        string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Makes one with the given members and language.</summary>
    public ConversationReference(
        CultureInfo locale, string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null,
        ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
        Locale = locale?.Name;
    }

    /// <summary>The activity to which a reply would belong; null to say something new.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>BCP 47 language of the conversation.</summary>
    public string? Locale { get; set; }

    /// <summary>Where the channel is reached. The latest one seen is the right one.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The event that carries a proactive turn into this conversation.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
