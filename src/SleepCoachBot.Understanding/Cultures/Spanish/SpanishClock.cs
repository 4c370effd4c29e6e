using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Times on the clock, lengths of time and parts of the day.</summary>
internal static class SpanishClock
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("duration.hours-and-half", m => new Meaning.Span(m.Value(0) * 60 + 30), "#n @hr y media"),
        new("duration.hours-and-quarter", m => new Meaning.Span(m.Value(0) * 60 + 15), "#n @hr y cuarto"),
        new("duration.hours-minutes", m => new Meaning.Span(m.Value(0) * 60 + m.Value(1), m.Value(0) * 60 + m.Value(1), ClockTime.Of(m.Whole(0), m.Whole(1))), "#n ~h ~#mm"),
        new("duration.hours-minutes", m => new Meaning.Span(m.Value(0) * 60 + m.Value(1)), "#n @hr y? #n @min?"),
        new("duration.hours", m => m.Value(0) < 100 ? new Meaning.Span(m.Value(0) * 60) : null, "#n @hr"),
        new("duration.minutes", m => new Meaning.Span(m.Value(0)), "#n @min"),
        new("duration.range", m => new Meaning.Span(m.Value(0), m.Value(1)), "#n o|a|- #n @min", "entre #n y #n @min", "de #n a #n @min"),
        new("duration.range", m => new Meaning.Span(m.Value(0) * 60, m.Value(1) * 60), "#n o|a|- #n @hr", "entre #n y #n @hr"),
        new("duration.half-hour", new Meaning.Span(30), "media hora", "media hr"),
        new("duration.quarter-hour", new Meaning.Span(15), "#int? cuarto de hora"),
        new("duration.three-quarters", m => m.Value(0) == 3 ? new Meaning.Span(45) : null, "#int cuartos de hora"),
        new("clock.half-past", m => At(m, 0, 30), "@the? #hour y media"),
        new("clock.quarter-past", m => At(m, 0, 15), "@the? #hour y cuarto"),
        new("clock.quarter-to", m => At(m, 0, -15), "@the? #hour menos cuarto"),
        new("clock.minutes-past", m => At(m, 0, m.Whole(1)), "@the #hour y #minute !@min", "#wordhour y #wordminute !@min"),
        new("clock.minutes-to", m => At(m, 0, -m.Whole(1)), "@the? #hour menos #minute"),
        new("clock.minutes-to", m => At(m, 1, -m.Whole(0)), "#minute para las|la #hour"),
        new("clock.quarter-to", m => At(m, 0, -15), "cuarto para las|la #hour", "un cuarto para las|la #hour"),
        new("clock.hour-and-minutes", m => ClockTime.Of(m.Whole(0), m.Whole(1), m.Number(0).LeadingZero) is { } t ? new Meaning.Clock(t) : null, "@the? #hour24 ~:|; ~#mm"),
        new("clock.impossible", new Meaning.ImpossibleTime(), "#digits ~: ~#digits"),
        new("clock.o-clock", m => m.Time(0) is { } t ? new Meaning.Clock(t) : null, "las|la #time", "#hour en punto"),
        new("clock.half-of-day", m => Half(m, Meridiem.Am), "@the? #time am"),
        new("clock.half-of-day", m => Half(m, Meridiem.Pm), "@the? #time pm"),
        new("clock.minutes-alone", new Meaning.MinutesPast(30), "y media"),
        new("clock.now", new Meaning.Ago(new(0)), "ahora mismo?", "justo ahora"),
        new("day.this-morning", new Meaning.On(new Day(DayPart.Morning, 0)), "esta manana"),
        new("day.morning", new Meaning.On(new Day(DayPart.Morning)), "de|por la manana", "de la madrugada", "de madrugada"),
        new("day.afternoon", new Meaning.On(new Day(DayPart.Afternoon)), "de|por la tarde"),
        new("day.this-afternoon", new Meaning.On(new Day(DayPart.Afternoon, 0)), "esta tarde"),
        new("day.night", new Meaning.On(new Day(DayPart.Night)), "de|por la noche"),
        new("day.last-night", new Meaning.On(new Day(DayPart.Night, LastNight: true)), "anoche", "ayer por la noche", "ayer noche"),
        new("day.yesterday", new Meaning.On(new Day(DayPart.None, 1)), "ayer"),
        new("day.today", new Meaning.On(new Day(DayPart.None, 0)), "hoy"),
    ];

    public static IReadOnlyList<Rule> Days { get; } =
    [
        new("clock.with-day", m => m.Time(0) is { } t && t.In(m.Day(1).Part) is { } at && (m[0] is Meaning.Clock || m.Day(1).Part != DayPart.None) ? new Meaning.Clock(at, m.Day(1)) : null, "#time #day"),
        new("clock.half-of-day", m => Half(m, Meridiem.Am), "#clock am"),
        new("clock.half-of-day", m => Half(m, Meridiem.Pm), "#clock pm"),
        new("duration.sum", m => new Meaning.Span(m.Span(0).Low + m.Span(1).Low), "#hours y? #minutes"),
    ];

    public static IReadOnlyList<Rule> Ranges { get; } =
    [
        new("clock.from-to", m => m.Time(0) is { } from && m.Time(1) is { } to ? new Meaning.ClockRange(from, to) : null,
            "de #clock a #clock", "desde #clock a|hasta #clock", "entre #clock y #clock", "de #time a #clock", "entre #clock y #time", "#clock - #clock", "#clock o #clock"),
        new("clock.past-the-same-hour", m => m.Time(0) is { } from ? new Meaning.ClockRange(from, from.Plus(((Meaning.MinutesPast)m[1]).Minutes)) : null, "entre #time #past"),
        new("pair.between", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.Between), "entre #n y #n"),
        new("pair.or", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.Or), "#n o #n"),
        new("pair.to", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.Dash), "#n a|- #n"),
        new("duration.range", m => new Meaning.Span(m.Span(0).Low, m.Span(1).High), "#span o|a|- #span", "entre #span y #span"),
        new("moment.ago", m => new Meaning.Ago(m.Span(0)), "hace #span"),
        new("moment.later", m => new Meaning.Offset(m.Span(0), false), "#span despues", "#span mas tarde"),
    ];

    private static Meaning.Clock? At(Match match, int hour, int minutes) =>
        match.Time(hour) is { } time ? new Meaning.Clock(time.Plus(minutes)) : null;

    private static Meaning.Clock? Half(Match match, Meridiem half) =>
        match.Time(0) is { Half: Meridiem.Either } time ? new Meaning.Clock(time with { Half = half }) : null;
}
