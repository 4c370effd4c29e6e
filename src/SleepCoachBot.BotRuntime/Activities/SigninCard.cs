using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A card that leads to a sign-in page.</summary>
public class SigninCard
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public SigninCard()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>What it asks for.</summary>
    public string? Text { get; set; }

    /// <summary>Buttons below the card.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The MIME type under which the card is attached.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";
}
