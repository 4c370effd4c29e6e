using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Evaluation;

/// <summary>Reads a message with the reader of its kind and writes the reading in the form that <c>expect</c> has.</summary>
/// <remarks>It takes a text, a context, a kind and a slot; what is expected is out of its reach.</remarks>
internal sealed class Readers
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    private readonly SlotReader _slots = new();
    private readonly NightReader _nights = new();
    private readonly PlanReader _plans = new();
    private readonly DoseReader _doses = new();
    private readonly QuestionReader _questions = new();
    private readonly SafetyScreen _safety = new();
    private readonly IntentReader _intents = new();

    /// <returns>Null when this program has no reader for such lines: they go unscored.</returns>
    public JsonObject? Read(string kind, string? slot, string text, MessageContext context) => kind switch
    {
        "slot" when Enum.TryParse<Slot>(slot, ignoreCase: true, out var asked) => ReadSlot(asked, text, context),
        "night" => OfNight(_nights.Read(text, context)),
        "plan" => Written.Of(_plans.Read(text, context), Written.Plan),
        "dose" => Written.Of(_doses.Read(text, context), Written.Dose),
        "question" => Written.Of(_questions.Read(text, context), Written.Question),
        "safety" => new JsonObject { ["safety"] = Written.Name(_safety.Read(text, context).Level) },
        "intent" => new JsonObject { ["intent"] = Written.Name(_intents.Read(text, context).Intent) },
        _ => null,
    };

    private JsonObject ReadSlot(Slot slot, string text, MessageContext context) => slot switch
    {
        Slot.IntoBed or Slot.TriedToSleep or Slot.FinalWake or Slot.OutOfBed =>
            Of(_slots.ReadMoment(slot, text, context), "at", at => Minute.Format(at)),
        Slot.SleepLatency or Slot.AwakeTotal or Slot.NapTotal =>
            Of(_slots.ReadDuration(slot, text, context), "minutes", length => (int)length.TotalMinutes),
        Slot.Awakenings or Slot.Naps or Slot.CaffeineDrinks or Slot.AlcoholDrinks =>
            Of(_slots.ReadCount(slot, text, context), "count", count => count),
        Slot.Quality or Slot.Rested => Of(_slots.ReadRating(slot, text, context), "rating", rating => rating),
        Slot.Spasms or Slot.Stress => Of(_slots.ReadScore(slot, text, context), "score", score => score),
        Slot.Date => Of(_slots.ReadDate(text, context), "date", date => LocalDatePattern.Iso.Format(date)),
        Slot.ReminderTime => Of(_slots.ReadTimeOfDay(text, context), "time", time => time.ToString("HH:mm", null)),
        Slot.YesNo => Of(_slots.ReadYesNo(text, context), "yes", yes => yes),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No reader for this slot."),
    };

    private static JsonObject Of<T>(Reading<T> reading, string name, Func<T, JsonNode> write) => reading switch
    {
        Reading<T>.Says says => new JsonObject { [name] = write(says.Value) },
        Reading<T>.AskAgain => new JsonObject { ["ask"] = true },
        Reading<T>.Skips => new JsonObject { ["skip"] = true },
        _ => new JsonObject { ["none"] = true },
    };

    // A slot that contradicts another is asked about, not stored: it is left out, as one that must be asked again is.
    private static JsonObject OfNight(NightReading night)
    {
        var read = new JsonObject();
        Add("intoBed", Slot.IntoBed, night.IntoBed, at => Minute.Format(at));
        Add("triedToSleep", Slot.TriedToSleep, night.TriedToSleep, at => Minute.Format(at));
        Add("sleepLatency", Slot.SleepLatency, night.SleepLatency, length => (int)length.TotalMinutes);
        Add("awakenings", Slot.Awakenings, night.Awakenings, count => count);
        Add("awakeTotal", Slot.AwakeTotal, night.AwakeTotal, length => (int)length.TotalMinutes);
        Add("finalWake", Slot.FinalWake, night.FinalWake, at => Minute.Format(at));
        Add("outOfBed", Slot.OutOfBed, night.OutOfBed, at => Minute.Format(at));
        Add("quality", Slot.Quality, night.Quality, grade => grade);
        if (read.Count == 0)
            read[Asks(night) ? "ask" : night.IsSilent ? "none" : "skip"] = true;
        return read;

        void Add<T>(string name, Slot slot, Reading<T> reading, Func<T, JsonNode> write)
        {
            if (reading is Reading<T>.Says says && night.Contradictions.All(c => c.Ask != slot))
                read[name] = write(says.Value);
        }
    }

    private static bool Asks(NightReading night) =>
        night.Contradictions.Count > 0
        || night.IntoBed is Reading<LocalDateTime>.AskAgain || night.TriedToSleep is Reading<LocalDateTime>.AskAgain
        || night.FinalWake is Reading<LocalDateTime>.AskAgain || night.OutOfBed is Reading<LocalDateTime>.AskAgain
        || night.SleepLatency is Reading<Duration>.AskAgain || night.AwakeTotal is Reading<Duration>.AskAgain
        || night.Awakenings is Reading<int>.AskAgain || night.Quality is Reading<int>.AskAgain;
}
