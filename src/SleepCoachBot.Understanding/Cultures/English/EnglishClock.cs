using NodaTime;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Times on the clock, lengths of time, and the days they belong to.</summary>
internal static class EnglishClock
{
    /// <summary>The smallest pieces: a time, a length, a count, a part of the day.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. EnglishDurations.Atoms,
        .. EnglishDrinks.Rules,
        .. EnglishDates.Atoms,
        new("clock.half-hour", m => At(m, 0, 30), "half past? #hour", "half - past? #hour"),
        new("clock.quarter-to", m => At(m, 0, -15), "a|the? quarter @to #hour"),
        new("clock.quarter-past", m => At(m, 0, 15), "a|the? quarter @past #hour"),
        new("clock.minutes-past", m => At(m, 1, m.Whole(0)), "#minute @min? @past #hour"),
        new("clock.minutes-to", m => At(m, 1, -m.Whole(0)), "#minute @min @to #hour", "#five of|before #hour"),
        new("clock.minutes-to", m => m[1] is Meaning.Clock ? At(m, 1, -m.Whole(0)) : null, "#five @to #hour"),
        new("clock.hour-and-minutes", m => Written(m.Number(0), m.Number(1)), "#hour24 ~:|; ~#mm", "#hour24 : #mm"),
        new("clock.hour-minutes-seconds", m => Written(m.Number(0), m.Number(1)), "#hour24 ~: ~#mm ~: ~#mm"),
        // "at 6 15", as dictated: the minutes are no number of minutes.
        new("clock.hour-and-minutes-spaced", m => Written(m.Number(0), m.Number(1)), "at|by|about|around|till|until #hour24 #mm !@min|@hr|times|time|x|%|to|more|naps|-|/|.|mg|tablets"),
        new("clock.hour-and-minutes-spaced", m => m.Number(0) is { Value: >= 1 and <= 12, LeadingZero: false } && m.Value(1) % 5 == 0 ? Written(m.Number(0), m.Number(1)) : null, "#hour24 #mm !@min|@hr|times|time|x|%|to|more|naps|-|/|.|:|mg|tablets|each|before|till|until|and|or|awake|wakes|total|altogether|of|mg|past|after|in|minute"),
        new("clock.impossible", new Meaning.ImpossibleTime(), "#digits ~: ~#digits"),
        new("clock.hour-and-minutes-in-words", m => At(m, 0, m.Whole(1)), "#wordhour -? #wordminute !@min|@hr|times|naps|more"),
        new("clock.hour-oh-minutes", m => At(m, 0, m.Whole(1)), "#wordhour oh|o #unit"),
        new("clock.midnight-thirty", m => At(m, 0, m.Whole(1)), "#clock #wordminute"),
        new("clock.o-clock", m => m.Time(0) is { } t ? new Meaning.Clock(t) : null, "#hour oclock", "#hour o clock", "#time hrs|hours !of|awake|in|total"),
        new("clock.24-hour-h", m => Written(m.Number(0), m.Number(1)), "#hour24 ~u ~#mm"),
        new("clock.half-of-day", m => Half(m, Meridiem.Am), "#time am", "#time ~a", "#time a $"),
        new("clock.half-of-day", m => Half(m, Meridiem.Pm), "#time pm", "#time ~p", "#time p $", "#n ~pm", "#time ~pn|om|pmm"),
        new("clock.half-of-day", m => Written(m.Number(0), m.Number(1)) is { Time: var t } ? new Meaning.Clock(t with { Half = Meridiem.Am }) : null, "#hour24 ~:|; ~#mm am", "#hour24 ~:|; ~#mm ~a", "#hour24 : #mm am"),
        new("clock.half-of-day", m => Written(m.Number(0), m.Number(1)) is { Time: { Half: Meridiem.Either } t } ? new Meaning.Clock(t with { Half = Meridiem.Pm }) : null, "#hour24 ~:|; ~#mm pm", "#hour24 ~:|; ~#mm ~p", "#hour24 : #mm pm"),
        new("clock.minutes-alone", new Meaning.MinutesPast(30), "half past"),
        new("clock.minutes-alone", new Meaning.MinutesPast(-15), "a? quarter @to"),
        new("clock.minutes-alone", new Meaning.MinutesPast(15), "a? quarter @past"),
        new("clock.minutes-alone", m => new Meaning.MinutesPast(m.Whole(0)), "#five after $", "#minute past"),
        new("clock.minutes-alone", m => new Meaning.MinutesPast(-m.Whole(0)), "#five to $"),
        new("clock.from-to", m => HoursAndMinutes(m), "#n to|-|@till #n"),
        new("clock.pair", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.To), "#n to #n !:|;"),
        new("clock.named-now", m => m.Time(0) is { } t ? new Meaning.Clock(t) : null, "#digits now"),
        new("quantity.other", CueKind.Other, "#n days|day|weeks|week|months|month|years|year|tablets|tablet|pills|pill|capsules|degrees|percent|people|miles|pounds|steps|kids|cats|dogs"),
        new("clock.now", new Meaning.Ago(new(0)), "just|right now", "now", "this minute|second", "a second ago", "just this minute", "just got up", "a moment ago"),
        new("day.this-morning", On(DayPart.Morning, 0), "this morning|mornin|am", "today morning"),
        new("day.morning", On(DayPart.Morning), "in the morning|mornin|mornings|am", "every|each morning", "early hours", "small|wee hours", "in the morning time"),
        new("day.afternoon", On(DayPart.Afternoon, 0), "this afternoon", "today afternoon"),
        new("day.afternoon", On(DayPart.Afternoon), "in the afternoon|arvo", "every afternoon"),
        new("day.evening", On(DayPart.Evening, 0), "this evening"),
        new("day.evening", On(DayPart.Evening), "in the evening|evenings", "every|each evening", "of an evening"),
        new("day.night", On(DayPart.Night), "at night|nite|nights", "every|each night", "in the night"),
        new("day.tonight", On(DayPart.Night, 0), "tonight|tonite|2nite"),
        new("day.last-night", new Meaning.On(new Day(DayPart.Night, LastNight: true)), "last night|nite", "lastnight"),
        new("day.yesterday-night", new Meaning.On(new Day(DayPart.Night, LastNight: true)), "yesterday night|evening"),
        new("day.yesterday", On(DayPart.Morning, 1), "yesterday morning"),
        new("day.yesterday", On(DayPart.Afternoon, 1), "yesterday afternoon"),
        new("day.yesterday", On(DayPart.None, 1), "yesterday"),
        new("day.today", On(DayPart.None, 0), "today"),
        .. EnglishDates.Weekdays.SelectMany(WeekdayRules),
    ];

    /// <summary>A time with the day or the part of the day that stands after it.</summary>
    public static IReadOnlyList<Rule> Days { get; } =
    [
        new("clock.half-of-day", m => TimesTold.MinutesTo(m.Pair(0)) is { } t ? new Meaning.Clock(t with { Half = Meridiem.Am }) : null, "#pair am"),
        new("clock.half-of-day", m => TimesTold.MinutesTo(m.Pair(0)) is { } t ? new Meaning.Clock(t with { Half = Meridiem.Pm }) : null, "#pair pm"),
        new("clock.half-of-day", m => Half(m, Meridiem.Am), "#clock am"),
        new("clock.half-of-day", m => Half(m, Meridiem.Pm), "#clock pm"),
        new("clock.with-day", WithDay, "#time on? #day", "at|by #time on? #day"),
        new("clock.with-day", m => m.Pair(0) is { Joiner: Joiner.To } p && TimesTold.MinutesTo(p) is { } t && t.In(m.Day(1).Part) is { } at
            ? new Meaning.Clock(at, m.Day(1)) : null, "#pair #day"),
        new("clock.minutes-to", m => m[1] is Meaning.Clock { Time.Minute: 0 } ? At(m, 1, -m.Whole(0)) : null, "#five @to #clock"),
        new("clock.named", m => m.Time(0) is { } t ? new Meaning.Clock(t) : null, "at|gone|past #time !@min|@hr|times|%|in|out"),
        new("sign.in-all", SignKind.InAll, "between|over|across the #int times|wakings|wakes|wakeups|awakenings", "between|over|across the #int of them"),
        new("count.times", m => new Meaning.Tally(m.Number(0), m.Number(0)), "#int times|time", "#int x !#span", "x ~#int", "#int different|separate times"),
        new("count.times", m => Ordered(m.Number(0), m.Number(1)), "#int or|to|- #int times|time|x", "between #int and #int times"),
        new("count.wakings", m => new Meaning.Tally(m.Number(0), m.Number(0)), "#int #word? trips|trip|visits|visit to the? #word", "#int loo|toilet|bathroom|wee|pee|bladder|night trips|trip|visits|visit|stops|stop|breaks|break|runs|run"),
        new("count.wakings", m => new Meaning.Tally(m.Number(0), m.Number(0)), "#int breaks|break !@min|of|and|at", "#int quick|brief|short|small|little|late|early|sleepy wee|pee|wees|pees|loo|toilet|bathroom|trip|trips|stop|stops|break|breaks|visit|visits"),
        new("count.wakings", m => m.Value(0) <= 8 ? new Meaning.Tally(m.Number(0), m.Number(0)) : null, "#int wake|wakes !time|up|ups|at|by|me|to|for"),
        new("count.wakings", m => new Meaning.Tally(m.Number(0), m.Number(0)), "#int wake ups|up", "#int wakeups|wakeup|wakings|waking|awakenings|awakening !#int", "#int night wakings|wakeups"),
        new("count.of-a-day", new Meaning.Nothing(), "#int times a|per|every|each day|week|month", "#tally a|per|every|each day|week|month", "#int times daily|weekly", "#tally daily|weekly"),
        new("count.range", m => Ordered(((Meaning.Tally)m[0]).Low, ((Meaning.Tally)m[1]).High), "#tally or|to|- #tally"),
        new("count.times", m => Ordered(m.Pair(0).First, m.Pair(0).Second), "#pair times|x"),
    ];

    /// <summary>From one to another.</summary>
    public static IReadOnlyList<Rule> Ranges { get; } =
    [
        new("clock.from-to", m => Range(m), "from #time to|-|@till #time", "between #clock and|to|- #time", "between #time and|to|- #clock",
            "#clock to|-|@till|or #time", "#time to|-|@till|or #clock", "#clock / #time"),
        new("clock.either", m => m.Number(0).Decimals == 2 && m.Number(1).Decimals == 2 ? Range(m) : null, "#n / #n"),
        new("clock.from-pair", m => m.Pair(0) is { Joiner: not Joiner.Slash } p && ClockTime.Of(p.First) is { } a && ClockTime.Of(p.Second) is { } b ? new Meaning.ClockRange(a, b) : null, "from #pair"),
        new("clock.from-till", m => Range(m), "#time @till #time"),
        new("clock.past-the-same-hour", m => PastTheSame(m), "between #time and|to|- #past", "#time to|-|or #past", "from #time @till|to #past"),
        new("pair.dash", m => PairOf(m, Joiner.Dash), "#n - #n"),
        new("pair.or", m => PairOf(m, Joiner.Or), "#n or a|an? #n"),
        new("pair.between", m => PairOf(m, Joiner.Between), "between a|an? #n and|to|- a|an? #n", "between #pair"),
        new("moment.ago", m => new Meaning.Ago(m.Span(0)), "#span ago", "#span back !to|in|off|asleep|over|and|under"),
        new("moment.from-now", m => new Meaning.Ago(new(-m.Span(0).Low)), "#span from #now", "in #span time"),
        new("moment.earlier", m => new Meaning.Offset(m.Span(0), true), "#span before that|this|then", "#span earlier|beforehand|previously"),
        new("moment.later", m => new Meaning.Offset(m.Span(0), false), "#span later|afterwards|afterward", "#span after|past that|this|it", "#span after $"),
    ];

    private static IEnumerable<Rule> WeekdayRules((IsoDayOfWeek Day, string Words) weekday) =>
    [
        new("day.weekday-night", new Meaning.On(new Day(DayPart.Night, Weekday: weekday.Day)), $"on|for? last? {weekday.Words} night|evening|nite"),
    ];

    private static Meaning.On On(DayPart part, int? daysAgo = null) => new(new Day(part, daysAgo));

    private static Meaning.Clock? At(Match match, int hour, int minutes) =>
        match.Time(hour) is { } time ? new Meaning.Clock(time.Plus(minutes)) : null;

    private static Meaning.Clock? Written(Meaning.Number hour, Meaning.Number minute) =>
        ClockTime.Of((int)hour.Value, (int)minute.Value, hour.LeadingZero) is { } time ? new Meaning.Clock(time) : null;

    // "awake 330 to 415", "0110-0150": each has its minutes.
    private static Meaning.ClockRange? HoursAndMinutes(Match match) =>
        match.Number(0) is { Digits: 3 or 4 } from && match.Number(1) is { Digits: 3 or 4 } to && ClockTime.Of(from) is { } a && ClockTime.Of(to) is { } b ? new Meaning.ClockRange(a, b) : null;

    private static Meaning.Clock? Half(Match match, Meridiem half) =>
        match.Time(0) switch
        {
            { Half: Meridiem.Either } time => new Meaning.Clock(time with { Half = half }),
            // "23:00 pm", "0645 am": said twice.
            { } time when (time.Hour < 12) == (half == Meridiem.Am) => new Meaning.Clock(time),
            _ => null,
        };

    private static Meaning.Clock? WithDay(Match match) =>
        match.Time(0) is { } time && time.In(match.Day(1).Part) is { } at
        // "2 today" may be two of anything.
        && (match[0] is Meaning.Clock || match.Day(1).Part != DayPart.None)
            ? new Meaning.Clock(at, match.Day(1)) : null;

    private static Meaning? Range(Match match) =>
        match.Time(0) is { } from && match.Time(1) is { } to
            ? new Meaning.ClockRange(from, to, (match[0] as Meaning.Clock)?.Day ?? (match[1] as Meaning.Clock)?.Day)
            : null;

    private static Meaning? PastTheSame(Match match) =>
        match.Time(0) is { } from ? new Meaning.ClockRange(from, from.Plus(((Meaning.MinutesPast)match[1]).Minutes)) : null;

    private static Meaning PairOf(Match match, Joiner joiner) =>
        match[0] is Meaning.Pair pair ? pair with { Joiner = joiner } : new Meaning.Pair(match.Number(0), match.Number(1), joiner);

    private static Meaning.Tally? Ordered(Meaning.Number low, Meaning.Number high) =>
        low.Value <= high.Value ? new Meaning.Tally(low, high) : null;
}
