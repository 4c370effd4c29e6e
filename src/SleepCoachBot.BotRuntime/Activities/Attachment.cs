using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A card, picture or file that goes with a message: either its content or where to fetch it.</summary>
public class Attachment
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Attachment()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public Attachment(string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>MIME type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is; https or a data URI.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself: a card, as an object that serialises to it or as parsed JSON.</summary>
    public object? Content { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
