using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>A map of values in <c>object</c> slots, written and read in one go: state is little else, and every turn does both.</summary>
/// <typeparam name="TMap"><see cref="Dictionary{TKey, TValue}"/>, or the interface in whose place it stands.</typeparam>
internal sealed class StateMapConverter<TMap>(StateValueConverter values) : JsonConverter<TMap>
    where TMap : class, IDictionary<string, object>
{
    public override TMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (TMap)(object)StateMap.Read(ref reader, values, options);

    public override void Write(Utf8JsonWriter writer, TMap value, JsonSerializerOptions options) => StateMap.Write(writer, value, values, options);
}
