using System.Text.Json;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Finds a channel's word for an error, in any of the forms in which channels and proxies send one.</summary>
internal static class ErrorCode
{
    private const int Longest = 100;

    /// <summary>The word; null when the body has none.</summary>
    /// <remarks>
    /// <c>{"error": {"code"}}</c> is the usual form; Teams answers a blocked send with <c>{"message": "{\"subCode\": …}"}</c>, JSON in a
    /// string;
    /// a proxy answers in HTML or not at all.
    /// </remarks>
    public static string? Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var code = Word(json.RootElement, "error") ?? Inside(json.RootElement) ?? Said(json.RootElement, "code");
            return code?.Length <= Longest ? code : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Word(JsonElement root, string member) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(member, out var error) ? Said(error, "code") : null;

    private static string? Inside(JsonElement root)
    {
        if (Said(root, "message") is not { } message || !message.StartsWith('{'))
            return null;
        using var json = JsonDocument.Parse(message);
        return Said(json.RootElement, "subCode");
    }

    private static string? Said(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var said) && said.ValueKind == JsonValueKind.String
            ? said.GetString()
            : null;
}
