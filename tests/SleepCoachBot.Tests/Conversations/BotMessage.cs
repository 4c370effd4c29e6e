using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SleepCoachBot.Tests.Conversations;

/// <summary>A message of the bot as a person sees it: its words, what its cards say, and what can be tapped.</summary>
internal sealed partial record BotMessage(string Words, IReadOnlyList<string> Buttons)
{
    public static BotMessage Of(JsonNode activity)
    {
        var words = new StringBuilder((string?)activity["text"] ?? "");
        var buttons = new List<string>();
        foreach (var card in activity["attachments"]?.AsArray() ?? [])
        {
            if (card?["content"] is JsonNode content)
                Read(content, words, buttons);
            else if ((string?)card?["contentType"] is { } type)
                words.Append(" (").Append(type).Append(')');
        }
        buttons.AddRange((activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => (string)action!["title"]!));
        return new BotMessage(Plain(words.ToString()), buttons);
    }

    /// <summary>Whether this is the message that a line of a conversation file describes.</summary>
    public bool Is(string line)
    {
        var buttons = TrailingButtons().Match(line);
        var words = Plain(buttons.Success ? line[..buttons.Index] : line);
        var wanted = buttons.Success ? Button().Matches(buttons.Value).Select(button => button.Groups[1].Value).ToList() : [];
        var pattern = "^" + string.Join(".*", words.Split('…').Select(piece => Regex.Escape(piece.Trim()))) + "$";
        return Regex.IsMatch(Words, pattern, RegexOptions.Singleline | RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout) && wanted.All(Buttons.Contains);
    }

    public override string ToString() => Words + string.Concat(Buttons.Select(button => $" [{button}]"));

    private static void Read(JsonNode node, StringBuilder words, List<string> buttons)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array.OfType<JsonNode>())
                    Read(item, words, buttons);
                break;
            case JsonObject element:
                if (((string?)element["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true)
                {
                    buttons.Add((string?)element["title"] ?? "");
                    break;
                }
                foreach (var name in (string[])["title", "text", "value", "altText"])
                {
                    if (element[name] is JsonValue value && value.TryGetValue<string>(out var said))
                        words.Append(" · ").Append(said);
                }
                foreach (var name in (string[])["body", "items", "columns", "facts", "rows", "cells", "actions"])
                {
                    if (element[name] is JsonNode inner)
                        Read(inner, words, buttons);
                }
                break;
        }
    }

    // Markup of links and weight, and the kind of space, are not what a conversation is about.
    private static string Plain(string text) => Spaces().Replace(Link().Replace(text, "$1").Replace("**", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(\s*\[[^\]]*\])+$")]
    private static partial Regex TrailingButtons();

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Button();
}
