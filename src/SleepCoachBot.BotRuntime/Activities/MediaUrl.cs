using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Where a piece of media is.</summary>
public class MediaUrl
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public MediaUrl()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public MediaUrl(string? url = null, string? profile = null)
    {
        Url = url;
        Profile = profile;
    }

    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>A hint for the player.</summary>
    public string? Profile { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
