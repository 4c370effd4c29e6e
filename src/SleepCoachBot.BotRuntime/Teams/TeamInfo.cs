using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TeamInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TeamInfo(string? id = null, string? name = null)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The team's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>The Entra group behind it.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
