using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Reads every entity as its type and the rest, and writes each as what it is, so that a mention in a list keeps its members.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
            return null;
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException();

        // One document for all members, which refuses a name that comes twice.
        var entity = new Entity();
        foreach (var member in JsonSerializer.Deserialize(ref reader, Element(options)).EnumerateObject())
        {
            if (member.NameEquals("type"u8) && member.Value.ValueKind is JsonValueKind.String)
                entity.Type = member.Value.GetString();
            else
                (entity.UnknownMembers ??= []).Add(member.Name, member.Value);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type"u8, value.Type);
        foreach (var (name, element) in value.UnknownMembers ?? [])
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static JsonTypeInfo<JsonElement> Element(JsonSerializerOptions options) =>
        (JsonTypeInfo<JsonElement>)options.GetTypeInfo(typeof(JsonElement));
}
