using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Makes one with nothing set.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>What was tapped.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>Magic code of a sign-in flow.</summary>
    public string? State { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
