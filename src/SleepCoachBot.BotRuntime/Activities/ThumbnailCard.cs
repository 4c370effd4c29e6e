using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A card with one small picture.</summary>
public class ThumbnailCard
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ThumbnailCard()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ThumbnailCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>A second, smaller heading.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>Buttons below the card.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What tapping the card itself does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The MIME type under which the card is attached.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";
}
