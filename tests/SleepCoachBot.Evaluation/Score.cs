using System.Text.Json.Nodes;

namespace SleepCoachBot.Evaluation;

/// <summary>How the lines of one kind (and slot) of one file were read.</summary>
internal sealed class Score(string file, string kind, string? slot)
{
    private static readonly string[] NoValue = ["ask", "none", "skip"];

    public string File { get; } = file;
    public string Kind { get; } = kind;
    public string? Slot { get; } = slot;
    public int Lines { get; private set; }
    public int Right { get; private set; }

    /// <summary>A wrong value: worse than any question.</summary>
    public int Wrong { get; private set; }
    public int AskedThoughReadable { get; private set; }
    public int AnsweredThoughUnreadable { get; private set; }

    /// <summary>Single values expected, and of those the right ones: a night has several.</summary>
    public int ValueLines { get; private set; }
    public int ValueRight { get; private set; }

    /// <returns>True when the line was read right.</returns>
    public bool Add(JsonObject expect, JsonObject read)
    {
        Lines++;
        var isRight = JsonNode.DeepEquals(expect, read);
        var expectsValue = !NoValue.Any(expect.ContainsKey);
        var readValue = !NoValue.Any(read.ContainsKey);
        if (expectsValue)
        {
            ValueLines += expect.Count;
            ValueRight += expect.Count(e => read.TryGetPropertyValue(e.Key, out var value) && JsonNode.DeepEquals(value, e.Value));
        }
        if (isRight)
            Right++;
        else if (expectsValue && !readValue)
            AskedThoughReadable++;
        else if (!expectsValue && readValue)
            AnsweredThoughUnreadable++;
        // A night that lacks a value will be asked for it; one with a value that is not so is wrong.
        else if (Kind == "night" && read.All(r => expect.TryGetPropertyValue(r.Key, out var value) && JsonNode.DeepEquals(value, r.Value)))
            AskedThoughReadable++;
        else
            Wrong++;
        return isRight;
    }
}
