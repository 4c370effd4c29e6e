using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Nights as cards, each with a sentence that says the same.</summary>
internal sealed class NightCard(MonitorTexts texts)
{
    private readonly NightWords _words = new(texts);

    /// <summary>Every value as it was understood, with the two buttons.</summary>
    public Activity ToConfirm(CheckIn night, string text)
    {
        var facts = Facts(night).ToList();
        var card = new AdaptiveCard(Spoken(night, facts)).Heading(Capital(_words.Night(night))).Facts(facts);
        card.Submit(texts.SaveButton, CardSubmit.Data(night.Card!, CardSubmit.Save));
        card.Submit(texts.ChangeButton, CardSubmit.Data(night.Card!, CardSubmit.Change));
        return Reply(text, Spoken(night, facts), card);
    }

    /// <summary>A saved night, to look at.</summary>
    public Activity Of(DiaryEntry entry, string text) => Closed(CheckIn.Of(entry), text);

    /// <summary>Values that were shown, with no button any more.</summary>
    public Activity Closed(CheckIn night, string text)
    {
        var facts = Facts(night).ToList();
        return Reply(text, Spoken(night, facts), new AdaptiveCard(Spoken(night, facts)).Heading(Capital(_words.Night(night))).Facts(facts));
    }

    /// <summary>All measures of a saved night.</summary>
    public Activity Numbers(DiaryEntry entry)
    {
        var measures = NightMeasures.Of(entry);
        List<(string Name, string Value)> facts =
        [
            (texts.TotalSleep, measures.TotalSleepTime is { } asleep ? _words.Length(asleep) : texts.NotTold),
            (texts.TimeInBed, measures.TimeInBed is { } inBed ? _words.Length(inBed) : texts.NotTold),
            (texts.Efficiency, measures.SleepEfficiency is { } share ? texts.Percent(share.ToString("0", texts.Culture)) : texts.NotTold),
            (texts.SleepLatency, entry.SleepLatency is { } latency ? _words.Length(latency) : texts.NotTold),
            (texts.Awakenings, entry.Awakenings is { } count ? _words.Value(Slot.Awakenings, count.ToString(texts.Culture)) : texts.NotTold),
            (texts.AwakeTotal, entry.AwakeTotal is { } awake ? _words.Length(awake) : texts.NotTold),
        ];
        var text = texts.NumbersOf(_words.Night(entry));
        var spoken = texts.CardSpeak(text, Sentence(facts));
        return Reply(text, spoken, new AdaptiveCard(spoken).Facts(facts));
    }

    /// <summary>The values in one sentence, only those that were told.</summary>
    public string Heard(CheckIn night) => texts.AsIReadIt(string.Join(" · ",
        new[] { _words.Night(night) }.Concat(Facts(night)
            .Where(fact => fact.Value != texts.NotTold)
            .Select(fact => texts.HeardPart(Lower(fact.Name), fact.Value)))));

    /// <summary>A value's name as it stands inside a sentence.</summary>
    public string Lower(string name) => name.Length == 0 ? name : char.ToLower(name[0], texts.Culture) + name[1..];

    private string Capital(string name) => char.ToUpper(name[0], texts.Culture) + name[1..];

    private IEnumerable<(string Name, string Value)> Facts(CheckIn night) => CheckIn.Slots.Select(slot => (_words.Name(slot), Value(night, slot)));

    private string Value(CheckIn night, Slot slot) =>
        slot == Slot.TriedToSleep && night.TriedIsAssumed ? texts.SameUnlessYouSay(_words.Time(night.Moment(slot)!.Value.TimeOfDay))
        : slot == Slot.AwakeTotal && night.Number(Slot.Awakenings) == 0 ? texts.Minutes("0")
        : night.Told.TryGetValue(slot.ToString(), out var kept) ? _words.Value(slot, kept)
        : texts.NotTold;

    private string Spoken(CheckIn night, IEnumerable<(string Name, string Value)> facts) => texts.CardSpeak(_words.Night(night), Sentence(facts));

    private static string Sentence(IEnumerable<(string Name, string Value)> facts) => string.Join("; ", facts.Select(fact => $"{fact.Name}: {fact.Value}"));

    private static Activity Reply(string text, string spoken, AdaptiveCard card)
    {
        var reply = MessageFactory.Attachment(card.ToAttachment(), text) as Activity;
        reply!.Speak = spoken;
        return reply;
    }
}
