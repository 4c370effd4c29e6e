using Hl7.Fhir.Model;
using NodaTime;
using NodaTime.Text;
using Instant = NodaTime.Instant;
using Period = Hl7.Fhir.Model.Period;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>Times as FHIR has them: a wall clock with its offset, and the zone beside it.</summary>
internal static class FhirTimes
{
    private static readonly OffsetDateTimePattern s_moment = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    /// <summary>A moment on the wall clock of its zone. Its offset makes it one moment, also in the hour that comes twice.</summary>
    public static FhirDateTime Of(Instant moment, string zone)
    {
        var time = new FhirDateTime(s_moment.Format(moment.InZone(DateTimeZoneProviders.Tzdb[zone]).ToOffsetDateTime()));
        time.Extension.Add(new Extension(FhirCodes.ZoneExtension, new Code(zone)));
        return time;
    }

    public static FhirDateTime Of(LocalDate day) => new(LocalDatePattern.Iso.Format(day));

    /// <summary>In UTC, for what has no place.</summary>
    public static FhirDateTime Utc(Instant moment) => new(s_moment.Format(moment.WithOffset(Offset.Zero)));

    public static Period Between(Instant start, string startZone, Instant end, string endZone) =>
        new() { StartElement = Of(start, startZone), EndElement = Of(end, endZone) };
}
