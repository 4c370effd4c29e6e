using NodaTime;
using SleepCoachBot.Understanding.Dates;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Dates: weekdays, months, days ago, feasts.</summary>
internal static class EnglishDates
{
    public static IReadOnlyList<(IsoDayOfWeek Day, string Words)> Weekdays { get; } =
    [
        (IsoDayOfWeek.Monday, "monday|mon"), (IsoDayOfWeek.Tuesday, "tuesday|tues|tue"), (IsoDayOfWeek.Wednesday, "wednesday|weds|wed"),
        (IsoDayOfWeek.Thursday, "thursday|thurs|thur|thu"), (IsoDayOfWeek.Friday, "friday|fri"), (IsoDayOfWeek.Saturday, "saturday|sat"),
        (IsoDayOfWeek.Sunday, "sunday|sun"),
    ];

    private static readonly string[] Months =
    [
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep",
        "october|oct", "november|nov", "december|dec",
    ];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty first", "twenty second",
        "twenty third", "twenty fourth", "twenty fifth", "twenty sixth", "twenty seventh", "twenty eighth", "twenty ninth", "thirtieth",
        "thirty first",
    ];

    private static readonly (string[] Words, Func<int, LocalDate> InYear)[] Feasts =
    [
        (["easter sunday|day?"], Easter),
        (["goodfriday"], year => Easter(year).PlusDays(-2)),
        (["easter saturday"], year => Easter(year).PlusDays(-1)),
        (["easter monday"], year => Easter(year).PlusDays(1)),
        (["palm sunday"], year => Easter(year).PlusDays(-7)),
        (["shrove|pancake tuesday|day", "mardi gras"], year => Easter(year).PlusDays(-47)),
        (["ash wednesday"], year => Easter(year).PlusDays(-46)),
        (["thanksgiving day?"], year => Nth(year, 11, IsoDayOfWeek.Thursday, 4)),
        (["labor day"], year => Nth(year, 9, IsoDayOfWeek.Monday, 1)),
        (["memorial day"], year => Nth(year, 6, IsoDayOfWeek.Monday, 1).PlusDays(-7)),
        (["mlk day", "martin luther king day"], year => Nth(year, 1, IsoDayOfWeek.Monday, 3)),
    ];

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int nth) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(day).PlusDays(7 * (nth - 1));

    // The Gregorian computus (Meeus, Jones and Butcher).
    private static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * late + 114;
        return new LocalDate(year, day / 31, day % 31 + 1);
    }

    public static IReadOnlyList<Rule> Atoms { get; } =
    [
        .. Weekdays.Select(w => new Rule("date.weekday", Said(new() { Weekday = w.Day }), w.Words)),
        .. Weekdays.Select(w => new Rule("date.weekday-week", Said(new() { Weekday = w.Day, Plus = 7, Direction = Direction.Future }), $"{w.Words} week", $"a? week on|from {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-before-last", Said(new() { Weekday = w.Day, Plus = -7, Direction = Direction.Past }), $"the? {w.Words} before last", $"a? week last|ago {w.Words}", $"a week ago last|on? {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-last", Said(new() { Weekday = w.Day, Direction = Direction.Past }), $"{w.Words} last !week|month|night")),
        .. Weekdays.Select(w => new Rule("date.weekday-of-week", Said(new() { Weekday = w.Day, WeeksOn = -1 }), $"{w.Words} of? last week", $"last week on? {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-of-week", Said(new() { Weekday = w.Day, WeeksOn = 1 }), $"{w.Words} of? next week", $"next week on? {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-of-week", Said(new() { Weekday = w.Day, WeeksOn = 0 }), $"{w.Words} of? this week", $"this week on {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-fortnight", Said(new() { Weekday = w.Day, Plus = 14, Direction = Direction.Future }), $"a? fortnight on|from {w.Words}", $"two weeks on|from {w.Words}", $"{w.Words} fortnight")),
        .. Weekdays.Select(w => new Rule("day.for-a", new Meaning.Nothing(), $"for a {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.vague", Said(new() { IsVague = true }), $"#int weeks ago on? {w.Words}")),
        .. Months.Select((words, i) => new Rule("date.month", Said(new() { Month = i + 1 }), words)),
        .. Months.Select((words, i) => new Rule("date.vague", Said(new() { Month = i + 1, IsVague = true }), $"mid|early|late -? {words}", $"beginning|start|end|middle of {words}")),
        .. Ordinals.Select((word, i) => new Rule("date.ordinal", Said(new() { DayOfMonth = i + 1 }), word.Contains(' ', StringComparison.Ordinal) ? "the? #tens -? " + word[(word.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "the? " + word)),
        new("date.ordinal", m => m.Value(0) is >= 1 and <= 31 ? Said(new() { DayOfMonth = m.Whole(0) }) : null, "the? #digits ~st|nd|rd|th"),
        new("date.year-first", m => Full(m.Whole(0), m.Whole(1), m.Whole(2)), "#digits ~- ~#digits ~- ~#digits"),
        new("date.three-numbers", m => Full(m.Number(0), m.Number(1), m.Number(2)), "#digits ~- ~#digits ~- ~#digits", "#digits ~. ~#digits ~. ~#digits"),
        new("date.three-numbers", m => Full(m.Pair(0).First, m.Pair(0).Second, m.Number(1)), "#slash ~/ ~#digits"),
        new("date.three-numbers", m => Dotted(m.Number(0), m.Number(1)), "#n ~. ~#digits"),
        new("date.ago", m => Said(new() { Offset = -m.Whole(0) }), "#int days ago|back"),
        new("date.ago", m => Said(new() { Offset = -7 * m.Whole(0) }), "#int weeks ago|back today?"),
        new("date.ago", Said(new() { Offset = -1 }), "a|1 day ago"),
        new("date.ago", Said(new() { Offset = -7 }), "a|one week ago today?", "last week today", "this time last week"),
        new("date.ago", Said(new() { Offset = -14 }), "a? fortnight ago today?"),
        new("date.ahead", m => Said(new() { Offset = m.Whole(0) }), "in #int days", "#int days from now|today", "#int days time"),
        new("date.ahead", m => Said(new() { Offset = 7 * m.Whole(0) }), "in #int weeks time?", "#int weeks from now|today", "#int weeks today|time"),
        new("date.ahead", m => Said(new() { Offset = 7 * m.Whole(0) + 1 }), "#int weeks from? tomorrow"),
        new("date.ahead", Said(new() { Offset = 7 }), "a week from now|today", "in a week", "a? week today", "in a weeks time"),
        new("date.ahead", Said(new() { Offset = 8 }), "a week from? tomorrow", "tomorrow week"),
        new("date.ahead", Said(new() { Offset = 14 }), "in a fortnight", "a fortnight today|from today", "a fortnights time"),
        new("date.ahead", Said(new() { Offset = 1 }), "tomorrow|tomoz|tmrw|tmw|tomorow|2moro"),
        new("date.ahead", Said(new() { Offset = 2 }), "the? day after tomorrow", "overmorrow"),
        new("date.ago", Said(new() { Offset = -2 }), "the? day before yesterday", "the? night before last"),
        new("date.day-after", Said(new() { Plus = 1 }), "the day after that?"),
        new("date.day-before", Said(new() { Plus = -1 }), "the day before that?"),
        new("date.vague", Said(new() { IsVague = true }), "the weekend", "a|an|#int month|months|year|years ago|back", "last|next|this week", "last|next|this month", "last|next weekend", "a while ago back?", "recently", "the? week after next|that", "next week sometime", "the other day|night", "early|mid|late|end last|next|this week|month", "beginning|start|middle|end of the? month|week"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 26 }), "boxing day"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 25 }), "christmas|xmas day?"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 24 }), "christmas|xmas eve"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 31 }), "new years|year eve", "hogmanay", "nye"),
        new("date.feast", Said(new() { Month = 1, DayOfMonth = 1 }), "new years|year day?"),
        new("date.feast", Said(new() { Month = 2, DayOfMonth = 14 }), "valentines day?"),
        new("date.feast", Said(new() { Month = 10, DayOfMonth = 31 }), "halloween"),
        new("date.feast", Said(new() { Month = 3, DayOfMonth = 17 }), "st patricks|paddys day"),
        new("date.feast", Said(new() { Month = 4, DayOfMonth = 1 }), "april fools|fool day?"),
        new("date.feast", Said(new() { Month = 11, DayOfMonth = 5 }), "bonfire|fireworks|guy night|fawkes night?"),
        new("date.feast", Said(new() { Month = 11, DayOfMonth = 11 }), "veterans|armistice|remembrance day"),
        new("date.feast", Said(new() { Month = 1, DayOfMonth = 26 }), "australia day"),
        new("date.feast", Said(new() { Month = 4, DayOfMonth = 25 }), "anzac day"),
        .. Feasts.Select(f => new Rule("date.moving-feast", Said(new() { InYear = f.InYear }), f.Words)),
        new("date.month-from-this", Said(new() { MonthsOn = 1 }), "of next month", "next month , on? the?", "next month on the?"),
        new("date.month-from-this", Said(new() { MonthsOn = -1 }), "of last month", "last month on the?"),
        new("date.month-from-this", Said(new() { MonthsOn = 0 }), "of this month"),
        new("date.feast", Said(new() { Month = 7, DayOfMonth = 4 }), "independence day"),
        new("date.clocks-changed", Said(new() { Offset = DateSaid.ClocksChanged }), "the? day|night|sunday|weekend? the clocks|time went|go|changed|change forward|back?"),
    ];

    /// <summary>Which way a date points. Looked for last: "stopped reading" is a cue and no date.</summary>
    public static IReadOnlyList<Rule> Directions { get; } =
    [
        new("date.past", SignKind.InThePast, "started|began|begun|changed|saw|happened|stopped|went|switched", "since", "it was"),
        new("date.future", SignKind.InTheFuture, "starts|starting|start|begins|beginning|will|itll|due", "as of"),
    ];

    /// <summary>Dates put together of their parts.</summary>
    public static IReadOnlyList<Rule> Compounds { get; } =
    [
        new("date.day-of-month", m => m[0] is Meaning.Date a && m[1] is Meaning.Date b && a.Said.And(b.Said) is { } both ? Said(both) : null, "#date of|the|,? #date", "#date the? #date"),
        new("date.day-month", m => Numbered(m, 1, 0), "#int of? #date"),
        new("date.month-day", m => Numbered(m, 0, 1), "#date the? #int !:|pm|am|days|weeks"),
        new("date.weekday-month-day", m => ((Meaning.Date)m[0]).Said.And(((Meaning.Date)m[1]).Said) is { Month: not null, DayOfMonth: null, Offset: null } both && m.Value(2) is >= 1 and <= 31 ? Said(both with { DayOfMonth = m.Whole(2) }) : null, "#date ,? #date the? #int"),
        new("date.weekday-month-day", m => ((Meaning.Date)m[0]).Said.And(((Meaning.Date)m[2]).Said) is { Month: not null, DayOfMonth: null, Offset: null } both && m.Value(1) is >= 1 and <= 31 ? Said(both with { DayOfMonth = m.Whole(1) }) : null, "#date ,? the? #int of? #date"),
        new("date.weekday-day-month", m => Three(m), "#date the? #date of? #date", "#date ,? #date ,? #date"),
        new("date.last", m => Turned(m, Direction.Past), "last|past #date", "#date just? gone", "#date just? past|passed", "this past #date"),
        new("date.next", m => Turned(m, Direction.Future), "this? coming #date", "this? #date coming", "this #date", "from|by #date"),
        new("date.next-weekday", m => m[0] is Meaning.Date { Said: { IsVague: false, Offset: null } said } ? Said(said with { Direction = Direction.Future, IsNext = true }) : null, "next #date"),
    ];

    private static Meaning.Date Said(DateSaid said) => new(said);

    private static Meaning? Numbered(Match match, int date, int number) =>
        match[date] is Meaning.Date { Said: { DayOfMonth: null, Offset: null, Numeric: null, IsVague: false, Month: not null } said } && match.Value(number) is >= 1 and <= 31
            ? Said(said with { DayOfMonth = match.Whole(number) })
            : null;

    private static Meaning? Three(Match match) =>
        ((Meaning.Date)match[0]).Said.And(((Meaning.Date)match[1]).Said)?.And(((Meaning.Date)match[2]).Said) is { } all ? Said(all) : null;

    private static Meaning? Turned(Match match, Direction direction) =>
        match[0] is Meaning.Date { Said: { IsVague: false, Offset: null } said } ? Said(said with { Direction = direction }) : null;

    private static Meaning? Full(int year, int month, int day) =>
        year is >= 1900 and < 2200 ? Said(new() { Year = year, Month = month, DayOfMonth = day }) : null;

    private static Meaning? Full(Meaning.Number first, Meaning.Number second, Meaning.Number year) =>
        first.Value <= 31 && second.Value <= 31 && year.Digits is 2 or 4
            ? Said(new() { Numeric = ((int)first.Value, (int)second.Value), Year = (int)(year.Digits == 2 ? 2000 + year.Value : year.Value) })
            : null;

    // "10.3.26": the numbers table has read "10.3" already.
    private static Meaning? Dotted(Meaning.Number dayAndMonth, Meaning.Number year) =>
        dayAndMonth.Decimals is 1 or 2 && year.Digits is 2 or 4
            ? Full(new Meaning.Number(decimal.Truncate(dayAndMonth.Value), 2), new Meaning.Number(dayAndMonth.Value % 1 * (dayAndMonth.Decimals == 1 ? 10 : 100), 2), year)
            : null;
}
