using NodaTime;

namespace SleepCoachBot.Understanding.Dates;

/// <summary>A date as it was said: some of its parts, and which way from today it points.</summary>
internal sealed record DateSaid
{
    /// <summary>Stands for the latest change of the clocks: an offset that only the zone can tell.</summary>
    public const int ClocksChanged = int.MaxValue;

    /// <summary>Days from today.</summary>
    public int? Offset { get; init; }
    public IsoDayOfWeek? Weekday { get; init; }
    public int? Year { get; init; }
    public int? Month { get; init; }
    public int? DayOfMonth { get; init; }

    /// <summary>Two numbers whose order the culture decides: 3/4.</summary>
    public (int First, int Second)? Numeric { get; init; }

    /// <summary>Days on from what the rest says: "thursday week".</summary>
    public int Plus { get; init; }

    public Direction Direction { get; init; }

    /// <summary>"tuesday of last week": weeks from this one, which begins on Monday.</summary>
    public int? WeeksOn { get; init; }

    /// <summary>A feast that moves: its date in each year.</summary>
    public Func<int, LocalDate>? InYear { get; init; }

    /// <summary>"of next month": months from this one.</summary>
    public int? MonthsOn { get; init; }

    /// <summary>"next friday", which on a Thursday may be tomorrow or the Friday after.</summary>
    public bool IsNext { get; init; }

    /// <summary>"mid november", "the weekend": offered, and not to be pinned down.</summary>
    public bool IsVague { get; init; }

    /// <summary>The two as one, when they say different parts of one date.</summary>
    /// <returns>Null when both say the same part.</returns>
    public DateSaid? And(DateSaid other)
    {
        if (Offset is not null || other.Offset is not null || Numeric is not null || other.Numeric is not null
            || (Weekday is not null && other.Weekday is not null) || (Month is not null && other.Month is not null)
            || (DayOfMonth is not null && other.DayOfMonth is not null)
            || InYear is not null || other.InYear is not null || ((MonthsOn is not null || other.MonthsOn is not null) && (Month ?? other.Month) is not null))
            return null;
        return new DateSaid
        {
            Weekday = Weekday ?? other.Weekday,
            MonthsOn = MonthsOn ?? other.MonthsOn,
            Year = Year ?? other.Year,
            Month = Month ?? other.Month,
            DayOfMonth = DayOfMonth ?? other.DayOfMonth,
            Plus = Plus + other.Plus,
            Direction = Direction == Direction.Unsaid ? other.Direction : Direction,
            IsVague = IsVague || other.IsVague,
        };
    }
}

/// <summary>Which way from today a date lies.</summary>
internal enum Direction { Unsaid, Past, Future }
