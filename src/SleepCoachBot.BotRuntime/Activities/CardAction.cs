using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A button, or what tapping something does.</summary>
public class CardAction
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public CardAction()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public CardAction(string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null, object? value = null, object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The text on the button.</summary>
    public string? Title { get; set; }

    /// <summary>A picture beside the text.</summary>
    public string? Image { get; set; }

    /// <summary>The message text of a messageBack.</summary>
    public string? Text { get; set; }

    /// <summary>What the chat shows when it is tapped.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What the bot gets, or the address to open.</summary>
    public object? Value { get; set; }

    /// <summary>For one channel only.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What the picture shows, in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>A text is a button that says that text back.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says <paramref name="input"/> back.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, title: input, value: input);
}
