using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Telemetry;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Hears what a message adds to a night. Pure: the diary is not touched.</summary>
public sealed partial class NightHearing(IAnswerReader reader)
{
    private static readonly LocalTime Afternoon = new(15, 0);   // until then "the night" is the one that ended this morning

    /// <summary>An empty check-in of the night that a message of this moment is about.</summary>
    public static CheckIn Fresh(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new CheckIn { Zone = speaker.Zone!.Id, Night = LocalDatePattern.Iso.Format(CurrentNight(speaker).Evening) };
    }

    /// <summary>The label of the night that ended on this morning; from mid-afternoon still the last one that is over.</summary>
    public static NightDate CurrentNight(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new NightDate(speaker.Now.Date.PlusDays(-1));
    }

    /// <summary>The night with what a message says of it.</summary>
    /// <returns>Null when the message says nothing of the night.</returns>
    public CheckIn? Hear(CheckIn night, string text, Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speaker);

        var asked = night.Asked.Select(Enum.Parse<Slot>).ToList();
        if (ChosenAmongOffers(night, asked, text, speaker) is { } chosen)
            return Plausibility.Doubting(chosen.Night, new HashSet<Slot> { chosen.Slot });
        if (asked.Count == 1 && Commands.Of(text) is Command.Earlier or Command.Later && night.Ambiguous == asked[0])
        {
            return Plausibility.Doubting(
                night with { Repeated = new(night.Repeated) { [asked[0].ToString()] = Commands.Of(text) == Command.Later ? "second" : "first" } },
                new HashSet<Slot> { asked[0] });
        }

        if (asked.Count > 0 && OfSomethingElse().IsMatch(text) && !OfANight().IsMatch(text))
            return null;
        var reading = DialogSignals.Read("night", () => reader.Read(text, asked, speaker.Context(night.Known)));
        if (reading.IsSilent)
            return null;
        var fresh = new HashSet<Slot>();
        var heard = NightSlots.Merge(night with { Doubt = null }, reading, fresh);
        if (night.Doubt is { } doubt && !fresh.Contains(Enum.Parse<Slot>(doubt.Slot)) && !fresh.Contains(Against(doubt)))
            heard = heard with { Doubt = doubt };
        return Plausibility.Doubting(heard, fresh);
    }

    // "He had spasms, about 5" and "tablets go from 30 to 20" hold numbers that answer no question of a night.
    [GeneratedRegex(@"\b(?:spasms?|spasams?|cramps?|tablets?|pills?|doses?|mg|milligrams?|plan)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(@"\b(?:bed|asleep|sleep|slept|awake|woke|woken|wake|waking|up|drop(?:ped)? off|doze|night|nights|kept|lay|lying|minutes?|mins?|hours?|hrs?|times?|twice|once|poor|bad|awful|terrible|rough|ok|okay|fine|good|great|fair)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfANight();

    private static Slot Against(Doubt doubt) => doubt.Against.Length == 0 ? Enum.Parse<Slot>(doubt.Slot) : Enum.Parse<Slot>(doubt.Against);

    // The quick replies under "which do you mean?" come back as their titles.
    private static (CheckIn Night, Slot Slot)? ChosenAmongOffers(CheckIn night, List<Slot> asked, string text, Speaker speaker)
    {
        var words = new NightWords(MonitorTexts.In(speaker.Culture));
        foreach (var slot in asked)
        {
            foreach (var value in night.Offered.GetValueOrDefault(slot.ToString(), []))
            {
                if (string.Equals(words.Value(slot, value), text.Trim(), StringComparison.OrdinalIgnoreCase))
                    return (night.With(slot, value), slot);
            }
        }
        return null;
    }
}
