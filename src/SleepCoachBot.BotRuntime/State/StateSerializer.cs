using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>Bags and values to JSON and back.</summary>
internal sealed class StateSerializer
{
    /// <summary>For documents that outlive the process: an unregistered type is refused.</summary>
    public static readonly StateSerializer Durable = new(withinProcess: false);

    /// <summary>For what this process alone will read: unregistered types go under their own names.</summary>
    public static readonly StateSerializer WithinProcess = new(withinProcess: true);

    private readonly Lock _gate = new();
    private volatile JsonSerializerOptions _options;

    private readonly StateValueConverter _values;

    private StateSerializer(bool withinProcess)
    {
        _values = new StateValueConverter(withinProcess);
        _options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                _values, new StateMapConverter<Dictionary<string, object>>(_values), new StateMapConverter<IDictionary<string, object>>(_values),
                new DialogStateConverter(_values),
            },
        };
    }

    public JsonSerializerOptions Options => _options;

    public void Add(JsonConverter converter)
    {
        lock (_gate)
        {
            if (_options.Converters.Any(known => known.GetType() == converter.GetType()))
                return;
            _options = new JsonSerializerOptions(_options) { Converters = { converter } };
        }
    }

    public byte[] Write(IDictionary<string, object> bag) => JsonSerializer.SerializeToUtf8Bytes(bag, _options);

    /// <summary>A bag from its document.</summary>
    /// <param name="json">Kept with the bag, to tell later whether it changed.</param>
    public StateBag Read(byte[] json)
    {
        if (json.Length == 0)
            return new StateBag { Serializer = this };
        var bag = new StateBag { Serializer = this, Json = json };
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (reader.TokenType is not JsonTokenType.Null)
                StateMap.Fill(bag, ref reader, _values, _options);
            if (reader.Read())   // throws on anything that follows
                throw new JsonException();
        }
        catch (InvalidOperationException halfATextEscaped)
        {
            throw new JsonException(halfATextEscaped.Message, halfATextEscaped);
        }

        return bag;
    }

    public byte[] WriteItem(object item) => JsonSerializer.SerializeToUtf8Bytes(item, _options);

    public object? ReadItem(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<object>(json, _options);

    /// <summary>A stored value as the type that is asked for, if it can be that.</summary>
    public bool TryConvert<T>(object? stored, out T? value)
    {
        value = default;
        switch (stored)
        {
            case null:
                return true;
            case T already:
                value = already;
                return true;
            case UnknownStateValue:
                return false;
        }

        try
        {
            // An int comes back as a long, an enum as its name or number.
            value = stored is JsonElement element ? element.Deserialize<T>(_options)
                : JsonSerializer.SerializeToElement(stored, stored.GetType(), _options).Deserialize<T>(_options);
            return true;
        }
        catch (Exception other) when (other is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }
}
