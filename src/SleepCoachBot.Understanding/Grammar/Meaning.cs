using NodaTime;
using SleepCoachBot.Understanding.Clock;

namespace SleepCoachBot.Understanding.Grammar;

/// <summary>What a chunk of text means before anybody knows which question it answers.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    public sealed record Word(string Text) : Meaning;

    /// <summary>One punctuation mark, as a text so that patterns can name it like a word.</summary>
    public sealed record Mark(string Text) : Meaning;

    /// <summary>A number that may still be hours, minutes, a count, a rating or a day.</summary>
    /// <param name="Digits">How many digits stood before the point; 0 for a number in words.</param>
    /// <param name="Decimals">How many digits stood after a point: "10.30" may be half past ten, "1.5" an hour and a half.</param>
    /// <param name="Spelt">The word, where one word says it, so that patterns can name it.</param>
    /// <param name="LeadingZero">"07" and "0545" are said on a 24-hour clock.</param>
    public sealed record Number(decimal Value, int Digits = 0, int Decimals = 0, bool LeadingZero = false, string? Spelt = null) : Meaning
    {
        public bool IsWhole => Decimals == 0 && Value == decimal.Truncate(Value);
        public bool InWords => Digits == 0;
    }

    /// <summary>Two numbers that belong together: "10 to 11" is a time for one question and a range for another.</summary>
    public sealed record Pair(Number First, Number Second, Joiner Joiner) : Meaning;

    /// <summary>A time on the clock, and the day where it was said.</summary>
    public sealed record Clock(ClockTime Time, Day? Day = null) : Meaning;

    /// <summary>From one time to another: a midpoint for a moment, a difference for a length of time.</summary>
    public sealed record ClockRange(ClockTime From, ClockTime To, Day? Day = null) : Meaning;

    /// <summary>Written like a time, and none: "10:75", "25:00".</summary>
    public sealed record ImpossibleTime : Meaning;

    /// <summary>Minutes past an hour that was not said: "half past", "quarter to" (-15).</summary>
    public sealed record MinutesPast(int Minutes) : Meaning;

    /// <summary>A length of time in minutes, or a range of lengths.</summary>
    /// <param name="AsClock">The time on the clock that the same writing could mean: "22h", "1h30".</param>
    public sealed record Span(decimal Low, decimal High, ClockTime? AsClock = null) : Meaning
    {
        public Span(decimal minutes) : this(minutes, minutes) { }

        /// <summary>How often it was, of "3x 20 min", which is an hour. Null: not said.</summary>
        public Number? Times { get; init; }

        /// <summary>Whole hours may be followed by bare minutes: "an hour and 20".</summary>
        public bool IsWholeHours => Low == High && Low > 0 && Low % 60 == 0;
    }

    /// <summary>How many times.</summary>
    public sealed record Tally(Number Low, Number High) : Meaning;

    /// <summary>Drinks of one sort.</summary>
    /// <param name="IsMeasured">False for half a bottle: nobody can say how many glasses that is.</param>
    public sealed record Drinks(decimal Count, bool IsMeasured = true) : Meaning;

    /// <summary>So long before now. Zero: just now.</summary>
    public sealed record Ago(Span Length) : Meaning;

    /// <summary>So long after (or before) another moment of the night.</summary>
    /// <param name="Anchor">The moment, where it was named; null for "20 minutes later".</param>
    public sealed record Offset(Span Length, bool Before, CueKind? Anchor = null) : Meaning;

    /// <summary>A day, or a part of one, that stands by itself.</summary>
    public sealed record On(Day Day) : Meaning;

    /// <summary>A date, said in one of many ways.</summary>
    public sealed record Date(Dates.DateSaid Said) : Meaning;

    /// <summary>A grade of a scale: "4 out of 5", "pretty good".</summary>
    /// <param name="Scale">The best grade of the scale; 0 for a grade in words, which is already 1 to 5.</param>
    public sealed record Grade(decimal Value, int Scale = 0) : Meaning;

    /// <summary>Words that say which value is spoken of: "in bed", "to drop off".</summary>
    public sealed record Cue(CueKind Kind) : Meaning;

    /// <summary>Words that change how others are read: corrections, refusals, "each".</summary>
    public sealed record Sign(SignKind Kind) : Meaning;

    /// <summary>Vague words that change nothing: "about", "ish", "maybe".</summary>
    public sealed record Nothing : Meaning;
}

/// <summary>What joined two numbers.</summary>
internal enum Joiner { To, Till, Dash, Or, Between, Slash }

/// <summary>A part of the day as people name it.</summary>
internal enum DayPart { None, Morning, Afternoon, Evening, Night }

/// <summary>Which day a time belongs to, as it was said.</summary>
/// <param name="Part">The part of the day, which decides between morning and evening.</param>
/// <param name="DaysAgo">0 for today, 1 for yesterday; null where only the part was said ("in the morning").</param>
/// <param name="Weekday">The weekday, where one was named.</param>
/// <param name="Named">Words for the whole night that has just been: "last night".</param>
internal sealed record Day(DayPart Part, int? DaysAgo = null, IsoDayOfWeek? Weekday = null, bool LastNight = false);
