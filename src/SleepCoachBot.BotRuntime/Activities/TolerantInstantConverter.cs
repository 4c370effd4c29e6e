using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>ISO 8601 instants in any of its calendar-date forms, with the offset they came with.</summary>
/// <remarks>What cannot be read as one is null, never an error: no bot should refuse a message over its time stamp. Without an
/// offset, UTC is taken: the machine's own zone says nothing about the sender.</remarks>
internal sealed class TolerantInstantConverter : JsonConverter<DateTimeOffset?>
{
    private const int LongestRead = 40;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (reader.ValueIsEscaped)
            return reader.GetString() is { Length: <= LongestRead } text ? IsoInstant.Read(Encoding.UTF8.GetBytes(text)) : null;
        return reader.ValueSpan.Length <= LongestRead ? IsoInstant.Read(reader.ValueSpan) : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        Span<byte> text = stackalloc byte[LongestRead];
        text[0] = (byte)'"';
        var length = IsoInstant.Write(value.Value, text[1..]) + 1;
        text[length++] = (byte)'"';
        // Raw, since the encoder would escape the + of an offset.
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
