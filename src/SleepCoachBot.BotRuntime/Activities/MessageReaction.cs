using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A reaction to a message: <c>like</c>, <c>heart</c>, …</summary>
public class MessageReaction
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public MessageReaction()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    /// <summary>The reaction's name.</summary>
    public string? Type { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
