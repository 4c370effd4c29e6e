using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>What all maps of state values have in common.</summary>
internal static class StateMap
{
    private const int LongestKnown = 16;

    // Dialogs keep these in every stack; one text for each is enough.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_known =
        FrozenSet.Create(StringComparer.Ordinal, "options", "state", "AttemptCount", "values", "stepIndex", "instanceId", "DialogState", "dialogs")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Dictionary<string, object> Read(ref Utf8JsonReader reader, StateValueConverter values, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, object>();
        Fill(map, ref reader, values, options);
        return map;
    }

    /// <summary>Reads the members of an object into a map. Of two with the same name the last one wins.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    public static void Fill(Dictionary<string, object> map, ref Utf8JsonReader reader, StateValueConverter values, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            map[name] = values.Read(ref reader, typeof(object), options)!;
        }
    }

    public static void Write(Utf8JsonWriter writer, IDictionary<string, object> map, StateValueConverter values, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        // Without an enumerator on the heap where that is possible.
        if (map is Dictionary<string, object> usual)
        {
            foreach (var (name, value) in usual)
                WriteMember(writer, name, value, values, options);
        }
        else
        {
            foreach (var (name, value) in map)
                WriteMember(writer, name, value, values, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, string name, object? value, StateValueConverter values, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            values.Write(writer, value, options);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestKnown)
            return reader.GetString()!;
        Span<char> name = stackalloc char[LongestKnown];
        return Encoding.UTF8.TryGetChars(reader.ValueSpan, name, out var length) && s_known.TryGetValue(name[..length], out var known)
            ? known
            : reader.GetString()!;
    }
}
