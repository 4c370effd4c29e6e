using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The action of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Makes one with nothing set.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The action's id on the card.</summary>
    public string? Id { get; set; }

    /// <summary>What the card wants done.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data, merged with the card's inputs.</summary>
    public object? Data { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
