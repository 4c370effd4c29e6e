using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A card that plays a short moving picture.</summary>
public class AnimationCard
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public AnimationCard()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public AnimationCard(string? title = null, string? subtitle = null, string? text = null, ThumbnailUrl? image = null, IList<MediaUrl>? media = null, IList<CardAction>? buttons = null, bool? shareable = null, bool? autoloop = null, bool? autostart = null, string? aspect = null, object? value = null, string? duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>A second, smaller heading.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The picture shown before playing.</summary>
    public ThumbnailUrl? Image { get; set; }

    /// <summary>The same piece in one or several formats.</summary>
    public IList<MediaUrl>? Media { get; set; }

    /// <summary>Buttons below the card.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>Whether it may be passed on.</summary>
    public bool? Shareable { get; set; }

    /// <summary>Whether it starts again at its end.</summary>
    public bool? Autoloop { get; set; }

    /// <summary>Whether it starts by itself.</summary>
    public bool? Autostart { get; set; }

    /// <summary><c>16:9</c> or <c>4:3</c>.</summary>
    public string? Aspect { get; set; }

    /// <summary>How long it is, as an ISO 8601 duration.</summary>
    public string? Duration { get; set; }

    /// <summary>Goes back to the bot when the player reports something.</summary>
    public object? Value { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>The MIME type under which the card is attached.</summary>
    public const string ContentType = "application/vnd.microsoft.card.animation";
}
