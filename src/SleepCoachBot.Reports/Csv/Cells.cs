using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SleepCoachBot.Reports.Csv;

/// <summary>Values as cells, exact enough to be read back as they were.</summary>
internal static class Cells
{
    private static readonly OffsetDateTimePattern s_moment = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm>");

    /// <summary>A moment on the wall clock of its zone, with the offset that makes it one moment.</summary>
    public static string? Moment(Instant? moment, string zone) => moment is { } known
        ? s_moment.Format(known.InZone(DateTimeZoneProviders.Tzdb[zone]).ToOffsetDateTime()) : null;

    public static Instant? Moment(string cell) => s_moment.Parse(cell) is { Success: true, Value: var moment } ? moment.ToInstant() : null;

    public static string Utc(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    public static string? Minutes(Duration? length) => length is { } known
        ? ((decimal)known.BclCompatibleTicks / TimeSpan.TicksPerMinute).ToString("0.##########", CultureInfo.InvariantCulture) : null;

    public static string? Number(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    public static string? Number(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>To a tenth.</summary>
    public static string? Share(double? percent) => percent?.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
