using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Evaluation;

/// <summary>One line of a corpus file: a message, the moment it was typed, and what it must be taken to mean.</summary>
/// <param name="Slot">What had been asked; null for kinds without a question.</param>
/// <param name="Expect">Never shown to a reader.</param>
internal sealed record CorpusLine(string Id, string Kind, string? Slot, string Text, MessageContext Context, JsonObject Expect)
{
    /// <exception cref="FormatException">The line is not of the corpus format.</exception>
    public static CorpusLine Parse(string json)
    {
        try
        {
            var line = JsonNode.Parse(json)!.AsObject();
            return new CorpusLine(
                (string)line["id"]!, (string)line["kind"]!, (string?)line["slot"], (string)line["text"]!, ContextOf(line), line["expect"]!.AsObject());
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException or NullReferenceException or UnparsableValueException)
        {
            throw new FormatException($"Not a line of a corpus: {fault.Message}", fault);
        }
    }

    private static MessageContext ContextOf(JsonObject line) => new()
    {
        Now = Moment((string)line["now"]!),
        Zone = DateTimeZoneProviders.Tzdb[(string)line["zone"]!],
        Culture = CultureInfo.GetCultureInfo((string)line["culture"]!),
        Known = line["known"] is JsonObject known ? KnownOf(known) : KnownNight.Nothing,
    };

    private static KnownNight KnownOf(JsonObject known) => new()
    {
        IntoBed = At(known, "intoBed"),
        TriedToSleep = At(known, "triedToSleep"),
        FinalWake = At(known, "finalWake"),
        OutOfBed = At(known, "outOfBed"),
        SleepLatency = Minutes(known, "sleepLatency"),
        AwakeTotal = Minutes(known, "awakeTotal"),
        Awakenings = (int?)known["awakenings"],
        Quality = (int?)known["quality"],
    };

    private static LocalDateTime? At(JsonObject known, string name) => (string?)known[name] is { } at ? Moment(at) : null;

    private static Duration? Minutes(JsonObject known, string name) =>
        (int?)known[name] is { } minutes ? Duration.FromMinutes(minutes) : null;

    private static LocalDateTime Moment(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(text).Value;
}
