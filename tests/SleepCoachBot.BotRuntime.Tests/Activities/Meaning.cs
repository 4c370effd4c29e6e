using System.Globalization;
using System.Text.Json;

namespace SleepCoachBot.BotRuntime.Tests.Activities;

/// <summary>Compares JSON by what it means: the order of members, a null left out and the form of an instant mean nothing.</summary>
internal static class Meaning
{
    private static readonly HashSet<string> Instants = ["timestamp", "localTimestamp", "expiration"];

    /// <summary>Where the two differ, as a path; null when they mean the same.</summary>
    public static string? Difference(JsonElement one, JsonElement other, string path = "$")
    {
        if (one.ValueKind is JsonValueKind.Object && other.ValueKind is JsonValueKind.Object)
            return DifferenceOfObjects(one, other, path);
        if (one.ValueKind is JsonValueKind.Array && other.ValueKind is JsonValueKind.Array)
        {
            return one.GetArrayLength() != other.GetArrayLength()
                ? path
                : one.EnumerateArray().Zip(other.EnumerateArray(), (a, b) => Difference(a, b, path + "[]")).FirstOrDefault(found => found is not null);
        }

        return JsonElement.DeepEquals(one, other) ? null : path;
    }

    private static string? DifferenceOfObjects(JsonElement one, JsonElement other, string path)
    {
        var names = one.EnumerateObject().Concat(other.EnumerateObject()).Select(member => member.Name).Distinct();
        foreach (var name in names)
        {
            var (a, b) = (Member(one, name), Member(other, name));
            if (a is null && b is null)
                continue;
            if (a is null || b is null)
                return $"{path}.{name}";
            if (Instants.Contains(name) && path == "$" && SameInstant(a.Value, b.Value))
                continue;
            if (Difference(a.Value, b.Value, $"{path}.{name}") is { } difference)
                return difference;
        }

        return null;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static bool SameInstant(JsonElement one, JsonElement other) =>
        DateTimeOffset.TryParse(one.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var a)
        && DateTimeOffset.TryParse(other.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var b)
        && a.EqualsExact(b);
}
