using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A small picture that stands for a piece of media.</summary>
public class ThumbnailUrl
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ThumbnailUrl()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    /// <summary>Where the picture is.</summary>
    public string? Url { get; set; }

    /// <summary>What it shows, in words.</summary>
    public string? Alt { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
