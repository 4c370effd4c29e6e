using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What a new conversation is to be.</summary>
public class ConversationParameters
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationParameters()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationParameters(bool? isGroup = null, ChannelAccount? bot = null, IList<ChannelAccount>? members = null, string? topicName = null, Activity? activity = null, object? channelData = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot's account.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who takes part.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>Its subject, where the channel has one.</summary>
    public string? TopicName { get; set; }

    /// <summary>A first activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>For one channel only.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The tenant in which to make it.</summary>
    public string? TenantId { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
