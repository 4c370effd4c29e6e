using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Keeps in a document what a newer program has written there and this one does not know, when this one writes the document anew.</summary>
/// <remarks>
/// While a fleet is upgraded, two versions of the program work on the same people. What the older one reads and writes back unchanged stays
/// as it was stored; what it changes is its own. An element of a list that it has not changed is such a part as well.
/// </remarks>
internal static class NewerMembers
{
    /// <summary>What to store.</summary>
    /// <param name="stored">The document as it was stored.</param>
    /// <param name="read">The same, as this program would write what it has read of it.</param>
    /// <param name="written">What this program has made of it.</param>
    public static byte[] Keep(byte[] stored, byte[] read, byte[] written) =>
        stored.AsSpan().SequenceEqual(read) ? written : JsonSerializer.SerializeToUtf8Bytes(Merge(Parse(stored), Parse(read), Parse(written)));

    private static JsonNode? Parse(byte[] json) => JsonNode.Parse(json);

    private static JsonNode? Merge(JsonNode? stored, JsonNode? read, JsonNode? written)
    {
        if (JsonNode.DeepEquals(read, written))
            return stored?.DeepClone();
        return (stored, read, written) switch
        {
            (JsonObject was, JsonObject known, JsonObject now) => Merge(was, known, now),
            (JsonArray was, JsonArray known, JsonArray now) when was.Count == known.Count => Merge(was, known, now),
            _ => written?.DeepClone(),
        };
    }

    private static JsonObject Merge(JsonObject stored, JsonObject read, JsonObject written)
    {
        var merged = new JsonObject();
        foreach (var (name, value) in written)
            merged[name] = Merge(stored[name], read[name], value);
        // In the store, and not in what was read of it: unknown here.
        foreach (var (name, value) in stored)
        {
            if (!read.ContainsKey(name) && !written.ContainsKey(name))
                merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonArray Merge(JsonArray stored, JsonArray read, JsonArray written)
    {
        var free = Enumerable.Range(0, read.Count).ToList();
        var merged = new JsonArray();
        foreach (var element in written)
        {
            var same = free.FindIndex(at => JsonNode.DeepEquals(read[at], element));
            merged.Add(same < 0 ? element?.DeepClone() : stored[free[same]]?.DeepClone());
            if (same >= 0)
                free.RemoveAt(same);
        }

        return merged;
    }
}
