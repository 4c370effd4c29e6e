using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SleepCoachBot.BotRuntime.Dialogs;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>A value in an <c>object</c> slot: texts, numbers and booleans as they are, all else as <c>{"$type": name, "$value": …}</c>.</summary>
/// <remarks>What a person or a channel sent can therefore never pass for a typed value: it stands inside a <c>$value</c>.
/// Whole numbers come back as <see cref="long"/>, others as <see cref="double"/>.</remarks>
internal sealed class StateValueConverter : JsonConverter<object>
{
    private const string ProcessPrefix = "clr:";
    private static readonly ConcurrentDictionary<string, Type> WrittenInThisProcess = new(StringComparer.Ordinal);

    private readonly bool _withinProcess;
    private readonly DialogStateConverter _dialogs;

    /// <param name="withinProcess">Types without a registered name go under their own.</param>
    public StateValueConverter(bool withinProcess) => (_withinProcess, _dialogs) = (withinProcess, new DialogStateConverter(this));

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        JsonTokenType.StartObject => ReadTyped(ref reader, options),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte or sbyte or ushort or uint:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                WriteFraction(writer, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case UnknownStateValue unknown:
                WriteTyped(writer, unknown.TypeName, unknown.Value, typeof(JsonElement), options);
                break;
            default:
                WriteTyped(writer, NameOf(value.GetType()), value, value.GetType(), options);
                break;
        }
    }

    private object? ReadTyped(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var start = reader;
        if (!reader.Read() || reader.TokenType is not JsonTokenType.PropertyName || !reader.ValueTextEquals("$type"u8)
            || !reader.Read() || reader.TokenType is not JsonTokenType.String)
        {
            reader = start;
            return JsonElement.ParseValue(ref reader);
        }

        var name = reader.GetString()!;
        if (!reader.Read() || reader.TokenType is not JsonTokenType.PropertyName || !reader.ValueTextEquals("$value"u8) || !reader.Read())
        {
            reader = start;
            return new UnknownStateValue(name, JsonElement.ParseValue(ref reader));
        }

        var value = ReadValue(ref reader, name, options);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            reader.Skip();
        return value;
    }

    private object? ReadValue(ref Utf8JsonReader reader, string name, JsonSerializerOptions options)
    {
        if (!StateTypes.TryGetType(name, out var type) && !WrittenInThisProcess.TryGetValue(name, out type))
            return new UnknownStateValue(name, JsonElement.ParseValue(ref reader));
        var start = reader;
        try
        {
            // The two that are everywhere are read where they stand; the serialiser would first look for their ends.
            if (reader.TokenType is not JsonTokenType.Null && type == typeof(Dictionary<string, object>))
                return StateMap.Read(ref reader, this, options);
            if (reader.TokenType is not JsonTokenType.Null && type == typeof(DialogState))
                return _dialogs.Read(ref reader, type, options);
            return JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        }
        catch (Exception reshaped) when (reshaped is JsonException or NotSupportedException or FormatException or ArgumentException or InvalidOperationException)
        {
            reader = start;
            return new UnknownStateValue(name, JsonElement.ParseValue(ref reader));
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string name, object value, Type type, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("$type"u8, name);
        writer.WritePropertyName("$value"u8);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }

    // 3.0 keeps its point, or it would come back as a whole number.
    private static void WriteFraction(Utf8JsonWriter writer, double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
            writer.WriteRawValue(value.ToString("F1", CultureInfo.InvariantCulture));
        else
            writer.WriteNumberValue(value);
    }

    private string NameOf(Type type)
    {
        if (StateTypes.TryGetName(type, out var name))
            return name;
        if (!_withinProcess)
        {
            throw new InvalidOperationException(
                $"{type.FullName} stands in an object slot of stored state and has no name there: register it with StateTypes.Register.");
        }

        name = ProcessPrefix + type.FullName + ", " + type.Assembly.GetName().Name;
        WrittenInThisProcess[name] = type;
        return name;
    }
}
