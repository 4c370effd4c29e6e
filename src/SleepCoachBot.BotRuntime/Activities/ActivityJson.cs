using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Activities and what belongs to them as JSON, the way the wire has it.</summary>
/// <remarks>Members that are not known survive, nulls are left out, names are case-sensitive. Metadata is generated; reflection
/// serves only foreign objects in <c>object</c> slots (channel data, values, card contents).</remarks>
public static class ActivityJson
{
    /// <summary>The longest activity that is read unless somebody says otherwise: 1 MiB.</summary>
    public const int LongestActivity = 1 << 20;

    private const int DeepestRead = 64;
    private const int DeepestWritten = 128;   // what was read goes out inside other things, such as a set of activities

    /// <summary>How activities, and everything else of this protocol, are written and read.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static JsonTypeInfo<Activity> ActivityMetadata { get; } = Metadata<Activity>();

    // Of the whole text at once: from a reader, the serialiser would first look for the end of what it is to read, and so read all twice.
    private static JsonTypeInfo<Activity> ReadMetadata { get; } =
        (JsonTypeInfo<Activity>)new JsonSerializerOptions(Options) { MaxDepth = DeepestRead }.GetTypeInfo(typeof(Activity));

    /// <summary>Reads one activity.</summary>
    /// <param name="utf8">UTF-8 JSON, from anybody.</param>
    /// <param name="longest">The most bytes that are looked at.</param>
    /// <exception cref="ActivityFormatException">It is no activity.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8, int longest = LongestActivity)
    {
        if (utf8.Length > longest)
            throw new ActivityFormatException(ActivityFormatProblem.TooLong);
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8["\uFEFF"u8.Length..];
        if (!JsonText.TryMend(utf8, out utf8))
            throw new ActivityFormatException(ActivityFormatProblem.NotJson);

        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(utf8, ReadMetadata);   // throws on anything that follows
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            // The exception quotes what was sent, so it goes no further.
            throw new ActivityFormatException(ProblemOf(utf8));
        }

        if (activity is null)
            throw new ActivityFormatException(ActivityFormatProblem.WrongShape);
        if (string.IsNullOrEmpty(activity.Type))
            throw new ActivityFormatException(ActivityFormatProblem.NoType);
        activity.DropEmptyPlaces();
        return activity;
    }

    /// <summary>Writes one activity.</summary>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Serialize(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return JsonSerializer.SerializeToUtf8Bytes(activity, ActivityMetadata);
    }

    /// <summary>Writes one activity as the next value of something larger.</summary>
    public static void Serialize(Utf8JsonWriter writer, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        JsonSerializer.Serialize(writer, activity, ActivityMetadata);
    }

    /// <summary>What stands in an <c>object</c> slot (a value, channel data, a card's content) as a <typeparamref name="T"/>.</summary>
    /// <returns>The very object, if it is one; else what its JSON reads as. Null (or the type's default) for null.</returns>
    /// <exception cref="JsonException">It cannot be read as that.</exception>
    public static T? Convert<T>(object? slot) => slot switch
    {
        null => default,
        T already => already,
        _ => ToElement(slot).Deserialize(Metadata<T>()),
    };

    /// <summary>The JSON of what stands in an <c>object</c> slot.</summary>
    public static JsonElement ToElement(object? slot) =>
        slot is JsonElement element ? element : JsonSerializer.SerializeToElement(slot, Options.GetTypeInfo(slot?.GetType() ?? typeof(object)));

    private static JsonTypeInfo<T> Metadata<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(ActivityJsonContext.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ActivityJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            AllowDuplicateProperties = false,
            MaxDepth = DeepestWritten,
            // Letters of every script as they are; what HTML could take for markup is escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.MakeReadOnly();
        return options;
    }

    // Only what has failed is looked at a second time, to say why.
    private static ActivityFormatProblem ProblemOf(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = LongestActivity });
            var deepest = 0;
            while (reader.Read())
                deepest = Math.Max(deepest, reader.CurrentDepth);
            if (deepest >= DeepestRead)
                return ActivityFormatProblem.TooDeep;
        }
        catch (JsonException)
        {
            return ActivityFormatProblem.NotJson;
        }

        try
        {
            using var unique = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return ActivityFormatProblem.WrongShape;
        }
        catch (JsonException)
        {
            return ActivityFormatProblem.DuplicateMember;
        }
    }
}
