using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>Makes one with nothing set.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>Status of the card's action; the HTTP status beside it is 200 whenever the bot ran.</summary>
    public int StatusCode { get; set; }

    /// <summary>Says what <see cref="Value"/> is: a card's, a message's or an error's content type.</summary>
    public string? Type { get; set; }

    /// <summary>The card that replaces the old one, the text to show, or an <see cref="Error"/>.</summary>
    public object? Value { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
