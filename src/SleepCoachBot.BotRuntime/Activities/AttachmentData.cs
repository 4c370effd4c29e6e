using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A file to be uploaded to the channel.</summary>
public class AttachmentData
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public AttachmentData()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public AttachmentData(string? type = null, string? name = null, byte[]? originalBase64 = null, byte[]? thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>MIME type.</summary>
    public string? Type { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>The file's bytes.</summary>
    public byte[]? OriginalBase64 { get; set; }

    /// <summary>The bytes of a small picture of it.</summary>
    public byte[]? ThumbnailBase64 { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
