using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>State as JSON documents: the one way in which states are stored.</summary>
/// <remarks>Camel case, nulls left out. A value in an <c>object</c> slot carries its registered name (<see cref="StateTypes"/>).
/// A name that this build does not know, or a shape that it cannot read, comes back as an <see cref="UnknownStateValue"/>.</remarks>
public static class StateJson
{
    /// <summary>How values are written and read, with every converter added so far.</summary>
    public static JsonSerializerOptions Options => StateSerializer.Durable.Options;

    /// <summary>Has values of a further type read and written by a converter. A second one of the same class is ignored.</summary>
    public static void AddConverter(JsonConverter converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        StateSerializer.Durable.Add(converter);
        StateSerializer.WithinProcess.Add(converter);
    }

    /// <summary>A state's bag from its document; an empty one from no document.</summary>
    /// <param name="utf8">UTF-8 JSON, or nothing.</param>
    /// <exception cref="JsonException">It is no state document.</exception>
    public static IDictionary<string, object> Read(ReadOnlySpan<byte> utf8) => StateSerializer.Durable.Read(utf8.ToArray());

    /// <summary>A state's document.</summary>
    /// <returns>UTF-8 JSON. Equal bytes mean an unchanged state.</returns>
    /// <exception cref="InvalidOperationException">A value in an <c>object</c> slot is of no registered type.</exception>
    public static byte[] Write(IDictionary<string, object> bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return StateSerializer.Durable.Write(bag);
    }
}
