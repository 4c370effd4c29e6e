using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>The tenant that an activity comes from.</summary>
public class TenantInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TenantInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TenantInfo(string? id = null)
    {
        Id = id;
    }

    /// <summary>The tenant's id.</summary>
    public string? Id { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
