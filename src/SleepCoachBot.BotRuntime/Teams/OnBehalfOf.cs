using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>For whom the bot speaks.</summary>
public class OnBehalfOf
{
    /// <summary>Makes one with nothing set.</summary>
    public OnBehalfOf()
    {
    }

    /// <summary>Always 0.</summary>
    public int ItemId { get; set; }

    /// <summary><c>person</c>.</summary>
    public string? MentionType { get; set; }

    /// <summary>Whom, as Teams names them.</summary>
    public string? Mri { get; set; }

    /// <summary>A name to show.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
