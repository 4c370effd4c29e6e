using System.Text.Json;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>A button of one of our cards, pressed. What comes in under a form's value is anybody's JSON until it is this.</summary>
/// <param name="Card">The name that the card was given when it was sent.</param>
/// <param name="Action">Which button.</param>
/// <param name="Fields">What stands in the fields of a form, by their ids; none that is empty.</param>
public sealed record CardSubmit(string Card, string Action, IReadOnlyDictionary<string, string> Fields)
{
    internal const string Form = "form";
    private const int MostFields = 12;
    private const int LongestField = 8;   // characters; "23:00" has five

    internal const string Save = "save";
    internal const string Change = "change";

    /// <summary>What a button of a card sends back.</summary>
    internal static Dictionary<string, object> Data(string card, string action) => new() { ["card"] = card, ["action"] = action };

    /// <summary>Reads a form's value.</summary>
    /// <returns>Null when it is no button of ours: fields missing, of another kind, or from elsewhere.</returns>
    public static CardSubmit? Of(object? value)
    {
        try
        {
            // Each runtime has its own tree type for JSON, and every one of them writes itself as JSON text.
            var json = value as string ?? (value is IDictionary<string, object> ? JsonSerializer.Serialize(value) : value?.ToString());
            using var document = JsonDocument.Parse(json ?? "null");
            return document.RootElement.ValueKind == JsonValueKind.Object && Field(document, "card") is { } card && Field(document, "action") is { } action
                ? new CardSubmit(card, action, FieldsOf(document.RootElement))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> FieldsOf(JsonElement form) => form.EnumerateObject()
        .Where(field => field.Name is not ("card" or "action") && field.Value.ValueKind == JsonValueKind.String && field.Value.GetString() is { Length: > 0 and <= LongestField })
        .Take(MostFields)
        .DistinctBy(field => field.Name)
        .ToDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);

    private static string? Field(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}
