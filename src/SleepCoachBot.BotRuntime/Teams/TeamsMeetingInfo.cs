using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>The meeting that an activity belongs to.</summary>
public class TeamsMeetingInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TeamsMeetingInfo(string? id = null)
    {
        Id = id;
    }

    /// <summary>The meeting's id.</summary>
    public string? Id { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
