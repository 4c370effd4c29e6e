using System.Text.Json;

namespace SleepCoachBot.BotRuntime.Tests.Activities;

/// <summary>Activities that real clients and connectors exchanged, recorded from the wire.</summary>
internal static class Captures
{
    private const string Prefix = "Captures/";

    private static readonly HashSet<string> ActivityTypes =
    [
        "message", "typing", "event", "invoke", "trace", "conversationUpdate", "installationUpdate", "messageReaction", "endOfConversation",
    ];

    /// <summary>The recordings' names.</summary>
    public static IEnumerable<string> Names =>
        typeof(Captures).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal);

    /// <summary>Every activity in a recording, whichever way it went.</summary>
    public static IReadOnlyList<JsonElement> ActivitiesIn(string name)
    {
        using var stream = typeof(Captures).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var recording = JsonDocument.Parse(stream);
        return [.. Find(recording.RootElement.Clone())];
    }

    /// <summary>The one activity that the recording's request brings.</summary>
    public static JsonElement Request(string name) => ActivitiesIn(name)[0];

    private static IEnumerable<JsonElement> Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when IsActivity(element):
                return [element];
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(member => Find(member.Value));
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(Find);
            case JsonValueKind.String when element.GetString() is { } text && text.StartsWith('{') && TryParse(text) is { } frame:
                return Find(frame);
            default:
                return [];
        }
    }

    private static bool IsActivity(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && ActivityTypes.Contains(type.GetString()!);

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
