using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ChannelInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ChannelInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The channel's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its name; null for the general channel.</summary>
    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>shared</c> or <c>private</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
