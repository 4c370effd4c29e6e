using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Wishes for quiet: "nothing between 10 pm and 8", "not before 9", "don't ask on Sundays".</summary>
internal sealed partial class QuietWishes(SlotReader slots)
{
    private const int DaysOfAWeek = 7;
    private static readonly LocalTime EveningFrom = new(17, 0);
    private static readonly LocalTime MorningFrom = new(4, 0);
    private static readonly LocalTime MorningUntil = new(13, 0);
    private static readonly LocalTime UsualEnd = new(7, 0);

    private static readonly (string Name, IsoDayOfWeek[] Days)[] Days =
    [
        ("mon", [IsoDayOfWeek.Monday]), ("tue", [IsoDayOfWeek.Tuesday]), ("wed", [IsoDayOfWeek.Wednesday]), ("thu", [IsoDayOfWeek.Thursday]), ("fri", [IsoDayOfWeek.Friday]),
        ("sat", [IsoDayOfWeek.Saturday]), ("sun", [IsoDayOfWeek.Sunday]), ("weekend", [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]),
        ("weekday", [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]),
    ];

    /// <summary>The profile as it would be.</summary>
    /// <param name="Fields">What changes, as <see cref="ProfileFields"/> keeps it. None: every day would be left out, which is to stop asking.</param>
    /// <param name="Hours">The wish is about hours, not about days.</param>
    public sealed record Wish(IReadOnlyDictionary<string, string?> Fields, bool Hours);

    /// <summary>What a message wishes.</summary>
    /// <returns>Null: no quiet, or hours that cannot be read.</returns>
    public Wish? Read(Said said)
    {
        var text = said.Text.Trim();
        if (NoQuiet().IsMatch(text))
            return OfHours(null);
        if (Between().Match(text) is { Success: true, Groups: var span })
            return Time(said, span["from"].Value, IsEvening) is { } from && Time(said, span["to"].Value, IsMorning) is { } to && from != to ? OfHours(new QuietHours(from, to)) : null;
        if (NotBefore().Match(text) is { Success: true, Groups: var early })
            return Time(said, early["to"].Value, IsMorning) is { } end ? OfHours(new QuietHours(said.Profile.QuietHours?.From ?? LocalTime.Midnight, end)) : null;
        if (NotAfter().Match(text) is { Success: true, Groups: var late })
            return Time(said, late["from"].Value, IsEvening) is { } begin ? OfHours(new QuietHours(begin, said.Profile.QuietHours?.To ?? UsualEnd)) : null;
        if (AskAgainOn().Match(text) is { Success: true, Groups: var again } && said.Profile.DaysOff.Count > 0)
            return OfDays(said.Profile.DaysOff.Except(DaysIn(again["days"].Value)));
        if (OnlyOn().Match(text) is { Success: true, Groups: var only })
            return OfDays(Enum.GetValues<IsoDayOfWeek>().Except([IsoDayOfWeek.None]).Except(DaysIn(only["days"].Value)));
        return NotOn().Match(text) is { Success: true, Groups: var off } ? OfDays(said.Profile.DaysOff.Union(DaysIn(off["days"].Value))) : null;
    }

    /// <summary>What was taken, and what it changes.</summary>
    public static string Taken(Wish wish, Said said)
    {
        var (texts, words) = (SettingsTexts.In(said.Speaker.Culture), new NightWords(MonitorTexts.In(said.Speaker.Culture)));
        var (profile, _) = wish.Fields.Aggregate((said.Profile, said.Speaker.Person), (told, field) => ProfileFields.Set(told.Profile, told.Person, field.Key, field.Value));
        if (!wish.Hours)
            return profile.DaysOff.Count == 0 ? texts.DaysOffNone : texts.DaysOffTaken(words.Weekdays(profile.DaysOff));
        if (profile.QuietHours is not { } quiet)
            return texts.QuietHoursOff;
        string[] sentences =
        [
            texts.QuietHoursTaken(words.Time(quiet.From), words.Time(quiet.To)),
            profile.CheckInAt is { } morning && quiet.Hold(morning) ? texts.MorningMoves(words.Time(quiet.To)) : "",
            profile.WindDownAt is { } evening && quiet.Hold(evening) ? texts.WindDownLeftOut(words.Time(evening)) : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static Wish OfHours(QuietHours? quiet) => new(
        new Dictionary<string, string?> { [nameof(Profile.QuietHours)] = quiet is null ? null : $"{ProfileFields.Time(quiet.From)} {ProfileFields.Time(quiet.To)}" }, Hours: true);

    private static Wish OfDays(IEnumerable<IsoDayOfWeek> days)
    {
        var off = days.Order().ToList();
        return new(
            off.Count == DaysOfAWeek ? new Dictionary<string, string?>() : new Dictionary<string, string?> { [nameof(Profile.DaysOff)] = off.Count == 0 ? null : string.Join(' ', off) }, Hours: false);
    }

    private static IEnumerable<IsoDayOfWeek> DaysIn(string text) =>
        Days.Where(day => Regex.IsMatch(text, $@"\b{day.Name}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).SelectMany(day => day.Days).Distinct();

    // "10 to 8" are an evening's ten and a morning's eight.
    private LocalTime? Time(Said said, string text, Func<LocalTime, bool> isLikely)
    {
        return TimesIn(slots, said, text, bothHalves: !HalfOfTheDay().IsMatch(text))
            .OrderBy(time => !isLikely(time)).Select(time => (LocalTime?)time).FirstOrDefault();
    }

    /// <summary>The times of day that a text can mean.</summary>
    /// <param name="bothHalves">A bare "nine" is also an evening's nine.</param>
    internal static IEnumerable<LocalTime> TimesIn(SlotReader slots, Said said, string text, bool bothHalves)
    {
        var times = slots.ReadTimeOfDay(text, said.Speaker.Context()) switch
        {
            Reading<LocalTime>.Says { Value: var time } => [time],
            Reading<LocalTime>.AskAgain { Candidates: var candidates } => candidates,
            _ => (IReadOnlyList<LocalTime>)[],
        };
        return times.Concat(bothHalves ? times.Where(time => time.Hour is >= 1 and <= 12).Select(time => time.PlusHours(12)) : []);
    }

    private static bool IsEvening(LocalTime time) => time >= EveningFrom || time < MorningFrom;

    private static bool IsMorning(LocalTime time) => time >= MorningFrom && time < MorningUntil;

    // Something is not to be sent; "nothing after two" alone may be told of a night.
    private const string Ask =
        @"(?:please\s+|can you\s+)?(?:(?:don'?t|do not|never|stop)\s+(?:ask(?:ing)?|remind(?:ing)?|messag(?:e|ing)|text(?:ing)?|writ(?:e|ing) to|ping(?:ing)?|contact(?:ing)?|bother(?:ing)?|disturb(?:ing)?|send(?:ing)?)(?:\s+me)?(?:\s+(?:anything|messages|questions|reminders))?|(?:no|send (?:me )?no)\s+(?:messages|questions?|reminders|texts|pings)|send (?:me )?nothing)";
    private const string DayNames = @"(?:(?:the\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|week)(?:days?|ends?)?s?|and|or|,|\s)+";

    [GeneratedRegex(@"^(?:please\s+)?(?:(?:no|remove|stop|cancel|turn off|switch off|end|forget)\s+(?:the\s+|my\s+)?quiet (?:hours|times?)|quiet (?:hours|times?) off)(?:\s+(?:please|any ?more))*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoQuiet();

    [GeneratedRegex(@"^(?:" + Ask + @"|(?:set\s+)?(?:my\s+)?quiet (?:hours|times?)(?:\s+(?:are|is|to))?|be quiet|keep quiet|leave me (?:alone|be|in peace))\s*:?\s*(?:from|between)?\s*(?<from>[^,]{1,20}?)\s*(?:-|–|\bto\b|\btill\b|\buntil\b|\band\b)\s*(?<to>[^,]{1,20}?)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:" + Ask + @"|be quiet|keep quiet)\s+(?:before|earlier than|until|till)\s+(?<to>.{1,25}?)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^" + Ask + @"\s+(?:after|later than|past)\s+(?<from>.{1,25}?)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAfter();

    [GeneratedRegex(@"^(?:" + Ask + @"|not|no)\s+(?:on|at)\s+(?<days>" + DayNames + @")(?:please|any ?more|either|as well|too|[.!\s])*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotOn();

    [GeneratedRegex(@"^(?:please\s+|just\s+)*(?:only\s+(?:ask|message|remind)(?:\s+me)?|(?:ask|message|remind)\s+me\s+only)\s+(?:on|at)\s+(?<days>" + DayNames + @")[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOn();

    [GeneratedRegex(@"^(?:please\s+)?(?:do\s+)?(?:ask|message|remind)\s+me\s+(?:again\s+)?(?:on|at)\s+(?<days>" + DayNames + @")(?:again|too|as well|[.!\s])*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskAgainOn();

    [GeneratedRegex(@"\d\s*[ap]\.?m\b|\b(?:1[3-9]|2[0-3])\b|\b(?:morning|evening|night|noon|midnight|midday|afternoon)\b|\b0\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfTheDay();
}
