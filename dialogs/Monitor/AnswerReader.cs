using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Reads an answer by the reader of whole nights and the reader of single slots.</summary>
/// <remarks>
/// A telling is understood whole, whatever was asked ("no, I woke at 7"). What has no name of its own answers the question:
/// "45 mins" is the time awake when that was asked. Two things asked may be answered in their order: "half hour maybe, 6".
/// </remarks>
public sealed partial class AnswerReader(NightReader nights, SlotReader slots) : IAnswerReader
{
    private static readonly string[] Between = [",", ";", "\n", " and "];

    public NightReading Read(string text, IReadOnlyList<Slot> asked, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(asked);

        // "Spasms 7" is no seven minutes, whatever was asked.
        var bareText = OfTheDay().Replace(text, " ").Trim();
        if (asked.Count > 0 && (bareText.Length == 0 || IsAsked().IsMatch(text)))
            return nights.Read(text, context);
        if (asked.Count > 1 && InOrder(bareText, asked, context) is { } inOrder)
            return inOrder;
        var night = nights.Read(text, context);
        if (asked.Count == 0)
            return night;
        var bare = new NightReading();
        foreach (var slot in asked)
            bare = ReadSlot(bare, slot, bareText, context);
        if (bare.IsSilent)
            return night;
        bare = WithoutGuesses(bare, asked);
        return SaysOnly(night, asked) || (IsDuration(asked[0]) && SaysOnly(night, [Slot.SleepLatency, Slot.AwakeTotal])) ? bare : night;
    }

    // "7" to "when did you wake, and how was it?" is the time: what cannot be a grade is no doubtful grade.
    private static NightReading WithoutGuesses(NightReading bare, IReadOnlyList<Slot> asked)
    {
        if (!asked.Any(slot => NightSlots.Answers(bare, slot)))
            return bare;
        foreach (var slot in asked.Where(slot => !NightSlots.Answers(bare, slot)))
            bare = NightSlots.Silenced(bare, slot);
        return bare;
    }

    private NightReading? InOrder(string text, IReadOnlyList<Slot> asked, MessageContext context)
    {
        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != asked.Count)
            return null;
        var reading = new NightReading();
        for (var i = 0; i < parts.Length; i++)
        {
            reading = ReadSlot(reading, asked[i], parts[i], context);
            if (!NightSlots.Answers(reading, asked[i]))
                return null;
        }
        return reading;
    }

    private NightReading ReadSlot(NightReading into, Slot slot, string text, MessageContext context) => slot switch
    {
        Slot.IntoBed => into with { IntoBed = slots.ReadMoment(slot, text, context) },
        Slot.TriedToSleep => into with { TriedToSleep = slots.ReadMoment(slot, text, context) },
        Slot.FinalWake => into with { FinalWake = slots.ReadMoment(slot, text, context) },
        Slot.OutOfBed => into with { OutOfBed = slots.ReadMoment(slot, text, context) },
        Slot.SleepLatency => into with { SleepLatency = slots.ReadDuration(slot, text, context) },
        Slot.AwakeTotal => into with { AwakeTotal = slots.ReadDuration(slot, text, context) },
        Slot.Awakenings => into with { Awakenings = slots.ReadCount(slot, text, context) },
        Slot.Quality => into with { Quality = slots.ReadRating(slot, text, context) },
        _ => into,
    };

    // "Is 7 bad?" gives no value; "7ish?" does.
    [GeneratedRegex(@"^\s*(?:and |but |so |none |no )?[.,]?\s*(?:is|are|was|were|can|could|should|what|whats|what's|why|how|do|does|did|will|who|when|where|which|am)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAsked();

    [GeneratedRegex(@"\b(?:my )?(?:spasms?|stress|pain|stiffness|mood|alertness)(?: (?:were|was|is|are|at|about|around|like|level))*:? (?:\d{1,2})(?: ?(?:/|out of|of) ?(?:10|ten))?\b|\b(?:\d{1,2}|a|one|two|three|four) (?:coffees?|teas?|beers?|pints?|(?:glass(?:es)? of )?wines?|tablets?|pills?|mg)\b|\b(?:i'?m|i am|now|still) on \d+(?:\.\d+)?\b|^.*\b(?:ask|remind|message|ping) me\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheDay();

    private static bool IsDuration(Slot slot) => slot is Slot.SleepLatency or Slot.AwakeTotal;

    private static bool SaysOnly(NightReading night, IReadOnlyList<Slot> allowed) =>
        CheckIn.Slots.All(slot => NightSlots.IsSilent(night, slot) || allowed.Contains(slot));
}
