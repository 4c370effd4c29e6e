using NodaTime;

namespace SleepCoachBot.Sleep.Nights;

/// <summary>The name of a night: the local date of the evening on which it began.</summary>
/// <remarks>Trying to sleep at 00:30 on Tuesday is still Monday's night, and so is trying at 08:45 after a night shift.</remarks>
public readonly record struct NightDate(LocalDate Evening) : IComparable<NightDate>
{
    /// <summary>Names the night in which somebody tried to sleep.</summary>
    /// <param name="triedToSleep">Wall-clock time in the place where they slept.</param>
    public static NightDate Of(LocalDateTime triedToSleep) =>
        new(triedToSleep.TimeOfDay < LocalTime.Noon ? triedToSleep.Date.PlusDays(-1) : triedToSleep.Date);

    /// <summary>The date on which the night ended for most people: the day after its evening.</summary>
    public LocalDate Morning => Evening.PlusDays(1);

    /// <summary>Earlier evenings come first.</summary>
    public int CompareTo(NightDate other) => Evening.CompareTo(other.Evening);

    public static bool operator <(NightDate left, NightDate right) => left.CompareTo(right) < 0;
    public static bool operator >(NightDate left, NightDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(NightDate left, NightDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(NightDate left, NightDate right) => left.CompareTo(right) >= 0;
}
