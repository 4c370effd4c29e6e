using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Brings the bounds of a question into the years that a database can hold: 1 to 9999.</summary>
internal static class StorableBounds
{
    private static readonly LocalDate s_firstDate = new(1, 1, 1);
    private static readonly LocalDate s_lastDate = new(9999, 12, 31);
    private static readonly Instant s_first = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant s_last = Instant.FromUtc(9999, 12, 31, 23, 59);

    public static LocalDate Of(LocalDate date) => LocalDate.Max(s_firstDate, LocalDate.Min(s_lastDate, date));

    public static NightDate Of(NightDate night) => new(Of(night.Evening));

    public static (Instant From, Instant To) Of(Interval span) => (
        span.HasStart ? Instant.Max(s_first, span.Start) : s_first,
        span.HasEnd ? Instant.Min(s_last, span.End) : s_last);
}
