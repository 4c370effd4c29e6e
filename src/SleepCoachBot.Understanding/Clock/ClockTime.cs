using NodaTime;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Clock;

/// <summary>A time on the clock as it was said: perhaps without the half of the day.</summary>
/// <param name="Hour">As said: 0 to 23, where 12 without a half is noon or midnight.</param>
internal readonly record struct ClockTime(int Hour, int Minute, Meridiem Half)
{
    public static ClockTime Midnight { get; } = new(0, 0, Meridiem.Exact);
    public static ClockTime Noon { get; } = new(12, 0, Meridiem.Exact);

    private const int HalfDay = 12 * 60;
    private const int WholeDay = 24 * 60;

    /// <summary>Minutes after midnight, of the twelve hours where the half is not known.</summary>
    private int Minutes => Half switch
    {
        Meridiem.Exact => Hour * 60 + Minute,
        Meridiem.Pm => Hour % 12 * 60 + Minute + HalfDay,
        _ => Hour % 12 * 60 + Minute,
    };

    /// <summary>The times of day that it can mean: one, or morning and evening.</summary>
    public IReadOnlyList<LocalTime> Readings => Half == Meridiem.Either
        ? [At(Minutes), At(Minutes + HalfDay)]
        : [At(Minutes)];

    /// <summary>So many minutes on, on the same kind of clock.</summary>
    public ClockTime Plus(int minutes)
    {
        if (Half == Meridiem.Either)
        {
            var turned = Modulo(Minutes + minutes, HalfDay);
            return new ClockTime(turned / 60 == 0 ? 12 : turned / 60, turned % 60, Meridiem.Either);
        }
        var at = Modulo(Minutes + minutes, WholeDay);
        return new ClockTime(at / 60, at % 60, Meridiem.Exact);
    }

    /// <summary>With the half of the day that a part of it implies: 1 at night is in the small hours, 10 at night is not.</summary>
    /// <returns>Null when the two do not go together: 23:00 in the morning.</returns>
    public ClockTime? In(DayPart part)
    {
        var hour = Hour % 12;
        if (Half != Meridiem.Either || part == DayPart.None)
            return this;
        return part switch
        {
            DayPart.Morning => this with { Half = Meridiem.Am },
            DayPart.Afternoon => this with { Half = Meridiem.Pm },
            DayPart.Evening => this with { Half = hour is >= 1 or 0 && Hour == 12 ? Meridiem.Am : Meridiem.Pm },
            _ => this with { Half = hour >= 6 ? Meridiem.Pm : Meridiem.Am },
        };
    }

    /// <summary>How long from this time to the next such time.</summary>
    public int MinutesUntil(ClockTime later)
    {
        if (Half == Meridiem.Either || later.Half == Meridiem.Either)
            return Modulo(later.Minutes - Minutes, HalfDay);
        return Modulo(later.Minutes - Minutes, WholeDay);
    }

    /// <summary>The time in the middle of two, rounded to the later minute.</summary>
    public ClockTime MiddleTo(ClockTime later)
    {
        var half = (MinutesUntil(later) + 1) / 2;
        // The half of the day that was said for one of them ("between 9 and 10pm") holds for both.
        return Half == Meridiem.Either && later.Half != Meridiem.Either ? later.Plus(half - MinutesUntil(later)) : Plus(half);
    }

    /// <summary>What a chunk says as a time on the clock.</summary>
    /// <returns>Null when it can be none, or more than one.</returns>
    public static ClockTime? Of(Meaning meaning) => meaning switch
    {
        Meaning.Clock clock => clock.Time,
        Meaning.Number number => OfNumber(number),
        Meaning.ClockRange range => range.From.MiddleTo(range.To),
        Meaning.Span { AsClock: { } time } => time,
        _ => null,
    };

    /// <summary>An hour and minutes as written; on a 24-hour clock where that can be seen.</summary>
    public static ClockTime? Of(int hour, int minute, bool leadingZero = false)
    {
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
            return null;
        var exact = leadingZero || hour is 0 or > 12;
        return new ClockTime(hour % 24, minute, exact ? Meridiem.Exact : Meridiem.Either);
    }

    private static ClockTime? OfNumber(Meaning.Number number) => number switch
    {
        // 10.30, and 7.05; "7.5" is no time.
        { Decimals: 2 } => Of((int)number.Value, (int)(number.Value * 100) % 100, number.LeadingZero),
        { IsWhole: false } or { Value: < 0 or >= 10000 } => null,
        // 2330, 915, 0545, "twenty three hundred".
        { Value: >= 100 } or { Digits: 4 } or { Digits: 3 } => Of((int)number.Value / 100, (int)number.Value % 100, number.LeadingZero),
        _ => Of((int)number.Value, 0, number.LeadingZero),
    };

    private static LocalTime At(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes % WholeDay);

    private static int Modulo(int value, int by) => (value % by + by) % by;
}
