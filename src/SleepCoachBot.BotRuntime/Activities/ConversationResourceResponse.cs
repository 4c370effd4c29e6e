using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The channel's answer to a new conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationResourceResponse()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of its first activity, if one was sent with it.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where the conversation is reached.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
