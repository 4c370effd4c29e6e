using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A programmatic action that accompanies a request.</summary>
public class SemanticAction
{
    /// <summary>Makes one with nothing set.</summary>
    public SemanticAction()
    {
    }

    /// <summary>The action's id.</summary>
    public string? Id { get; set; }

    /// <summary><c>start</c>, <c>continue</c> or <c>done</c>.</summary>
    public string? State { get; set; }

    /// <summary>Entities of the action, by name.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
