using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Lengths of time.</summary>
internal static class EnglishDurations
{
    /// <summary>From here on "11 hour" is a time, and an hour.</summary>
    private const int MostOfOneHour = 9;

    /// <summary>No time at all. Looked for early, because its words are vague ones elsewhere ("like").</summary>
    public static IReadOnlyList<Rule> AtOnce { get; } =
    [
        new("duration.at-once", new Meaning.Span(0), "straight|right away|off", "straightaway", "straight to|off to? sleep", "instantly|immediately|instant", "as soon as|my? head hit|touched the|my? pillow",
            "before my head hit|touched the pillow", "out? like a light", "no time at? all?", "the second|minute|moment|instant my? head hit|touched|hits the|my pillow", "soon as my? head hit|touched @my pillow !at", "within seconds", "almost at once", "at once", "right to sleep"),
    ];

    public static IReadOnlyList<Rule> Atoms { get; } =
    [
        // "23.15 hrs" is a time on the clock, and could only be so many hours in theory.
        new("duration.hours-or-clock", m => m.Number(0) is { Decimals: 2, Value: < 24 } n && ClockTime.Of(n) is { } time ? new Meaning.Span(n.Value * 60, n.Value * 60, time) : null, "#n hrs|hours"),
        new("duration.hours", m => m.Value(0) < 100 ? new Meaning.Span(m.Value(0) * 60) : null, "#n hours|hrs|hr"),
        // "lights out 11 hour to drop off": the hour is one.
        new("duration.hours", m => m.Value(0) < MostOfOneHour ? new Meaning.Span(m.Value(0) * 60) : null, "#n hour"),
        new("duration.hours-or-clock", m => new Meaning.Span(m.Value(0) * 60, m.Value(0) * 60, ClockTime.Of(m[0])), "#hour24 ~h"),
        new("duration.hours", m => new Meaning.Span(m.Value(0) * 60), "#n ~h"),
        new("duration.minutes", m => new Meaning.Span(m.Value(0)), "#n @min"),
        new("duration.at-once", new Meaning.Span(0), "seconds $"),
        new("duration.seconds", m => new Meaning.Span(m.Value(0) / 60), "#n seconds|secs|sec"),
        new("duration.hours-and-minutes-written", HoursMinutes, "#int ~: ~#mm @hour"),
        new("duration.range", m => Range(m.Value(0), m.Value(1), 1), "#n -|to|or #n @min", "between #n and|to|- #n @min"),
        new("duration.range", m => Range(m.Value(0), m.Value(1), 60), "#n -|to|or #n @hr", "between #n and|to|- #n @hr"),
        new("duration.range", m => Range(m.Pair(0).First.Value, m.Pair(0).Second.Value, 1), "#slash @min"),
        new("duration.an-hour", new Meaning.Span(60), "a|an @hour", "hour", "a|an full|whole|good|solid|further hour"),
        new("duration.a-minute", new Meaning.Span(1), "a|an minute|min"),
        new("duration.half-hour", new Meaning.Span(30), "a? half an|a? @hour", "a good half hour", "a half - hour", "half - an - hour"),
        new("duration.quarter-hour", new Meaning.Span(15), "a? quarter of? an|a? @hour"),
        new("duration.three-quarters", m => m.Value(0) == 3 ? new Meaning.Span(45) : null, "#int quarters|quarter of? an|a? @hour"),
        new("duration.fraction", m => Fraction(m.Pair(0)), "#slash of? an|a? @hour"),
        new("duration.fraction", m => new Meaning.Span(m.Value(0) * 60), "#n of an|a @hour"),
        new("duration.hours-and-half", m => m.Value(0) < MostOfOneHour ? new Meaning.Span((m.Value(0) + 0.5m) * 60) : null, "#n and a? half @hour", "#n @hour and a half"),
        new("duration.hours-and-half", new Meaning.Span(90), "a|an? hour and a half"),
        new("duration.and-a-bit", m => new Meaning.Span(m.Value(0) * 60), "#n plus|odd @hour"),
        new("duration.and-a-bit", m => new Meaning.Span(m.Value(0)), "#n plus|odd @min"),
        new("duration.hours-and-fraction", m => Fraction(m.Pair(1)) is { } part ? new Meaning.Span(m.Value(0) * 60 + part.Low) : null, "#n #slash @hour"),
        new("duration.hours-and-fraction", m => new Meaning.Span((m.Value(0) + m.Value(1)) * 60), "#n ~#n @hour"),
        new("duration.hours-minutes", m => HoursMinutes(m), "#n ~h ~#mm", "#n ~h ~#mm ~m|min|mins"),
        new("duration.not-a-length", new Meaning.Cue(CueKind.Other), "lost an hour", "extra hour", "gained an hour", "an hour forward|back|later", "#n - hour shift|day|drive|flight", "#n hour shift|day|drive|flight"),
        new("dose", new Meaning.Cue(CueKind.Other), "#n mg|milligrams|mcg|ml"),
    ];

    /// <summary>Lengths put together of lengths.</summary>
    public static IReadOnlyList<Rule> Compounds { get; } =
    [
        new("duration.hours-and-half", m => Plus(m, 30), "#hours and|n? a half", "#hours and|n half"),
        new("duration.hours-and-quarter", m => Plus(m, 15), "#hours and? a? quarter"),
        new("duration.hours-and-three-quarters", m => m.Value(1) == 3 ? Plus(m, 45) : null, "#hours and? #int quarters"),
        new("duration.hours-and-minutes", m => m.Span(1).Low < 60 ? new Meaning.Span(m.Span(0).Low + m.Span(1).Low) : null, "#hours and|, #minutes", "#hours #minutes"),
        new("duration.hours-and-bare-minutes", m => m.Value(1) is >= 5 and < 60 ? Plus(m, m.Value(1)) : null, "#hours and? #int !@min|times|:|/"),
        new("duration.range", m => new Meaning.Span(m.Span(0).Low, m.Span(1).High), "#span to|-|or|@till #span", "between #span and|to #span"),
        new("duration.of-each", Product, "#int #minutes naps|dozes|kips|snoozes", "#int naps|dozes|kips|snoozes of|for #span each?"),
        // "10 min the first time and 25 the second".
        new("duration.the-second", m => m.Value(0) is >= 5 and <= 90 ? new Meaning.Span(m.Value(0)) : null, "#int the second|other|third time? !night|week|of|day"),
        new("duration.times-each", m => Product(m) with { Times = m[0] is Meaning.Span ? m.Number(1) : m.Number(0) }, "#int x #span", "#int lots of #span", "#span x|times #int"),
        // "twice (5 and 10 mins)", "once for 15 min and once for 45": so long in all.
        new("duration.sum", m => new Meaning.Span(m.Value(0) + m.Span(1).Low), "for|( #int and|, #minutes"),
        new("duration.sum", m => IsOnce(m[0]) && IsOnce(m[2]) ? new Meaning.Span(m.Span(1).Low + m.Span(3).Low) : null, "#tally for? #span and|,? and? #tally for? #span"),
        new("duration.sum", m => IsOnce(m[0]) && IsOnce(m[2]) ? new Meaning.Span(m.Span(1).Low + m.Value(3) * Unit(m.Span(1))) : null, "#tally for? #span and|,? and? #tally for? #int !@min|@hr"),
        new("duration.bound", m => m.Span(0), "up to #span"),
        new("duration.or-two", m => new Meaning.Span(m.Span(0).Low, m.Span(0).Low * m.Value(1)), "#span or #int !@min|@hr|times"),
        new("duration.range", m => new Meaning.Span(m.Value(0) * Unit(m.Span(1)), m.Span(1).High), "#n to|-|or #span"),
    ];

    private static bool IsOnce(Meaning meaning) => meaning is Meaning.Tally { Low.Value: 1, High.Value: 1 };

    // "2 x 20 minutes", "20 minutes x 2".
    private static Meaning.Span Product(Match match) =>
        match[0] is Meaning.Span each ? new(each.Low * match.Value(1)) : new(match.Value(0) * match.Span(1).Low);

    private static decimal Unit(Meaning.Span span) => span.IsWholeHours ? 60 : 1;

    private static Meaning.Span? Range(decimal low, decimal high, int unit) =>
        low <= high ? new Meaning.Span(low * unit, high * unit) : null;

    private static Meaning.Span? Fraction(Meaning.Pair pair) =>
        pair.First.Value < pair.Second.Value && pair.Second.Value <= 6 ? new Meaning.Span(60 * pair.First.Value / pair.Second.Value) : null;

    private static Meaning.Span HoursMinutes(Match match)
    {
        var minutes = match.Value(0) * 60 + match.Value(1);
        return new Meaning.Span(minutes, minutes, ClockTime.Of(match.Whole(0), match.Whole(1)));
    }

    private static Meaning.Span Plus(Match match, decimal minutes) => new(match.Span(0).Low + minutes);
}
