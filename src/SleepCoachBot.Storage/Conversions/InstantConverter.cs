using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace SleepCoachBot.Storage.Conversions;

/// <summary>An instant as a UTC date and time, to the microsecond: the finest that every database here keeps.</summary>
/// <remarks>UTC <c>DateTime</c>, not <c>DateTimeOffset</c>: SQLite can store the latter but neither order nor compare it.</remarks>
internal sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
    instant => ToStored(instant),
    stored => FromStored(stored))
{
    private const long TicksPerMicrosecond = 10;

    public static DateTime ToStored(Instant instant)
    {
        var exact = instant.ToDateTimeUtc();
        return exact.AddTicks(-(exact.Ticks % TicksPerMicrosecond));
    }

    public static Instant FromStored(DateTime stored) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
