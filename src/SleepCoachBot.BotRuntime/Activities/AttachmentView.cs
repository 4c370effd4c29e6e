using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>One size in which an uploaded file can be fetched.</summary>
public class AttachmentView
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public AttachmentView()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public AttachmentView(string? viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    /// <summary>Names the size.</summary>
    public string? ViewId { get; set; }

    /// <summary>Bytes.</summary>
    public int? Size { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
