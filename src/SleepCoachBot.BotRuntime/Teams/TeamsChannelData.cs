using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>What only Teams says of an activity.</summary>
public class TeamsChannelData
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TeamsChannelData()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TeamsChannelData(ChannelInfo? channel = null, string? eventType = null, TeamInfo? team = null, NotificationInfo? notification = null, TenantInfo? tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>The channel it was said in.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened: <c>editMessage</c>, <c>teamRenamed</c>, …</summary>
    public string? EventType { get; set; }

    /// <summary>The team it was said in.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>Going out: how to alert the person.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The tenant it comes from.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The meeting it belongs to.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    /// <summary>What was chosen at installation.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>For whom the bot speaks.</summary>
    public IList<OnBehalfOf>? OnBehalfOf { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
