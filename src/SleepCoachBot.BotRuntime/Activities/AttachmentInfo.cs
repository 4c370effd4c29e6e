using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What the channel knows of an uploaded file.</summary>
public class AttachmentInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public AttachmentInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public AttachmentInfo(string? name = null, string? type = null, IList<AttachmentView>? views = null)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>MIME type.</summary>
    public string? Type { get; set; }

    /// <summary>The sizes in which it can be fetched.</summary>
    public IList<AttachmentView>? Views { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
