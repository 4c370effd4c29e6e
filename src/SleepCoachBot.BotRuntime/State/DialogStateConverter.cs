using System.Text.Json;
using System.Text.Json.Serialization;
using SleepCoachBot.BotRuntime.Dialogs;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>A stack of dialogs, written and read in one go: it is in the state of every turn that a dialog takes.</summary>
/// <remarks>Members that another build has stored and this one does not know stay with the stack or the dialog that they were read with.</remarks>
internal sealed class DialogStateConverter(StateValueConverter values) : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartObject);
        var state = new DialogState();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!IsNamed(ref reader, "dialogStack"))
            {
                KeepNewer(state.Newer ??= [], ref reader);
                continue;
            }

            reader.Read();
            if (reader.TokenType is not JsonTokenType.Null)
                ReadStack(state.DialogStack, ref reader, options);
        }

        return state;
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("dialogStack"u8);
        foreach (var instance in value.DialogStack)
            Write(writer, instance, options);
        writer.WriteEndArray();
        WriteNewer(writer, value.Newer);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, DialogInstance? instance, JsonSerializerOptions options)
    {
        if (instance is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (instance.Id is not null)
            writer.WriteString("id"u8, instance.Id);
        writer.WritePropertyName("state"u8);
        StateMap.Write(writer, instance.State, values, options);
        if (instance.StackIndex is { } index)
            writer.WriteNumber("stackIndex"u8, index);
        if (instance.Version is not null)
            writer.WriteString("version"u8, instance.Version);
        WriteNewer(writer, instance.Newer);
        writer.WriteEndObject();
    }

    private void ReadStack(List<DialogInstance> stack, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartArray);
        stack.Clear();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            // Another build may have stored nothing for one.
            if (reader.TokenType is not JsonTokenType.Null)
                stack.Add(ReadInstance(ref reader, options));
        }
    }

    private DialogInstance ReadInstance(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartObject);
        var instance = new DialogInstance();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (isId, isState) = (IsNamed(ref reader, "id"), IsNamed(ref reader, "state"));
            var (isIndex, isVersion) = (IsNamed(ref reader, "stackIndex"), IsNamed(ref reader, "version"));
            if (!(isId || isState || isIndex || isVersion))
            {
                KeepNewer(instance.Newer ??= [], ref reader);
                continue;
            }

            reader.Read();
            if (reader.TokenType is JsonTokenType.Null)
                continue;
            if (isId)
                instance.Id = Text(ref reader);
            else if (isState)
                instance.State = StateMap.Read(ref reader, values, options);
            else if (isIndex)
                instance.StackIndex = Number(ref reader);
            else
                instance.Version = Text(ref reader);
        }

        return instance;
    }

    private static void KeepNewer(Dictionary<string, JsonElement> newer, ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        reader.Read();
        newer[name] = JsonElement.ParseValue(ref reader);
    }

    private static void WriteNewer(Utf8JsonWriter writer, Dictionary<string, JsonElement>? newer)
    {
        foreach (var (name, value) in newer ?? [])
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType is JsonTokenType.String);
        return reader.GetString()!;
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        var number = 0;
        Expect(reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out number));
        return number;
    }

    // Names in state are found in any case.
    private static bool IsNamed(ref Utf8JsonReader reader, string name) =>
        reader.ValueTextEquals(name)
        || (reader.ValueSpan.Length == name.Length && string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase));

    private static void Expect(bool shape)
    {
        if (!shape)
            throw new JsonException();
    }
}
