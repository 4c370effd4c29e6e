using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The channel's answer to something sent.</summary>
public class ResourceResponse
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ResourceResponse()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave to it. Empty where a channel gives none.</summary>
    public string? Id { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
