using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Takes one measure out of diary entries.</summary>
public static class MeasuredNights
{
    private const double MinutesOfDay = 1440;

    /// <summary>The measure of each entry: minutes, percent, counts, steps 1 to 5; for clock times minutes from their common centre.</summary>
    /// <returns>Values are null where the measure is unknown; a clock time is unknown of every night when the times have no common centre.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The diary's nights do not hold this measure (spasms, stress, caffeine are kept beside them).</exception>
    public static IReadOnlyList<NightValue> Of(Measure measure, IReadOnlyList<DiaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return measure switch
        {
            Measure.Overall or Measure.TotalSleep => Each(entries, night => night.TotalSleepTime?.TotalMinutes),
            Measure.SleepLatency => Each(entries, night => night.SleepLatency?.TotalMinutes),
            Measure.AwakeTotal => Each(entries, night => night.AwakeTotal?.TotalMinutes),
            Measure.Awakenings => Each(entries, night => night.Awakenings),
            Measure.Efficiency => Each(entries, night => night.SleepEfficiency),
            Measure.Quality => [.. entries.Select(entry => new NightValue(entry.Night, entry.Quality))],
            Measure.Bedtime or Measure.WakeTime => Clock(entries, Moment(measure)!),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure of the diary's nights."),
        };
    }

    /// <summary>The common centre from which the minutes of a clock time are counted.</summary>
    /// <returns>Null for another measure, and for times too far apart to have one.</returns>
    public static LocalTime? CentreOf(Measure measure, IReadOnlyList<DiaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Moment(measure) is { } of ? ClockSummary.Of(Times(entries, of).OfType<LocalTime>()).Mean : null;
    }

    private static Func<DiaryEntry, (Instant? Moment, string Zone)>? Moment(Measure measure) => measure switch
    {
        Measure.Bedtime => entry => (entry.IntoBed, entry.Zone),
        Measure.WakeTime => entry => (entry.FinalWake, entry.RisingZone ?? entry.Zone),
        _ => null,
    };

    private static List<LocalTime?> Times(IReadOnlyList<DiaryEntry> entries, Func<DiaryEntry, (Instant? Moment, string Zone)> of) =>
        [.. entries.Select(entry => of(entry) is ({ } moment, var zone) ? moment.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay : (LocalTime?)null)];

    private static List<NightValue> Each(IReadOnlyList<DiaryEntry> entries, Func<NightMeasures, double?> value) =>
        [.. entries.Select(entry => new NightValue(entry.Night, value(NightMeasures.Of(entry))))];

    // Minutes before and after the common centre, so that 23:50 and 00:10 lie twenty minutes apart.
    private static List<NightValue> Clock(IReadOnlyList<DiaryEntry> entries, Func<DiaryEntry, (Instant? Moment, string Zone)> of)
    {
        var times = Times(entries, of);
        var centre = ClockSummary.Of(times.OfType<LocalTime>()).Mean;
        return [.. entries.Zip(times, (entry, time) => new NightValue(entry.Night, centre is { } middle && time is { } some ? Away(some, middle) : null))];
    }

    private static double Away(LocalTime time, LocalTime centre)
    {
        var minutes = (double)(time.TickOfDay - centre.TickOfDay) / NodaConstants.TicksPerMinute;
        return minutes > MinutesOfDay / 2 ? minutes - MinutesOfDay : minutes <= -MinutesOfDay / 2 ? minutes + MinutesOfDay : minutes;
    }
}
