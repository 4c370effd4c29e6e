using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A piece of text that a suggestion refers to.</summary>
public class TextHighlight
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TextHighlight()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The text to highlight.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of it, counted from 1.</summary>
    public int? Occurrence { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
