using CsCheck;
using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Tests.Measures;

public class NightChecksTests
{
    [Theory]
    [InlineData("22:30", "22:15", 10, 1, 10, "06:00", "06:30", "order.tried-before-into-bed")]
    [InlineData("22:30", "22:45", 10, 1, 10, "06:30", "06:00", "order.out-of-bed-before-final-wake")]
    [InlineData("22:30", "22:45", 600, 1, 10, "06:00", "06:30", "order.final-wake-before-sleep-onset")]
    [InlineData("22:30", "22:45", 10, 0, 10, "06:00", "06:30", "awake.without-an-awakening")]
    [InlineData("22:30", "22:45", 10, 1, 500, "06:00", "06:30", "awake.longer-than-the-sleep-period")]
    [InlineData("22:30", "22:45", -10, 1, 5, "06:00", "06:30", "awake.negative-latency")]
    [InlineData("22:30", "22:45", 10, -1, 5, "06:00", "06:30", "awake.negative-count")]
    public void A_contradiction_is_found_and_named(string intoBed, string tried, int latency, int awakenings, int awake, string woke, string up, string rule)
    {
        var entry = Night.Told("2026-01-12T" + intoBed, "2026-01-12T" + tried, latency, awakenings, awake, "2026-01-13T" + woke, "2026-01-13T" + up);
        Assert.Contains(NightChecks.Of(entry), finding => finding.Rule == rule && finding.Impossible);
    }

    [Theory]
    [InlineData("2026-01-12T20:00", "2026-01-13T11:00", "length.over-14-hours")]
    [InlineData("2026-01-12T23:00", "2026-01-13T00:30", "length.under-2-hours")]
    public void An_unusual_night_is_asked_about_and_may_be_true(string intoBed, string up, string rule)
    {
        var entry = Night.Told(intoBed, null, null, null, null, null, up);
        Assert.Equal([rule], NightChecks.Of(entry).Where(finding => !finding.Impossible).Select(finding => finding.Rule));
        Assert.NotNull(NightMeasures.Of(entry).TimeInBed);
    }

    private static readonly string[] s_zones = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"];

    private static readonly Gen<int?> s_minutes = Gen.Int[-30, 900].Select(Gen.Int[0, 4], (minutes, known) => known == 0 ? (int?)null : minutes);

    private static readonly Gen<DiaryEntry> s_anyNight = Gen.Select(
        Gen.Int[0, s_zones.Length - 1].Select(index => s_zones[index]),
        Gen.Int[0, 366 * 1440], s_minutes, s_minutes, s_minutes, s_minutes, Gen.Int[-1, 5],
        (zone, start, toTry, latency, awake, toWake, awakenings) =>
        {
            var bed = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(start);
            Instant? tried = toTry is { } t ? bed + Duration.FromMinutes(t) : null;
            Instant? woke = toWake is { } w ? bed + Duration.FromMinutes(w) : null;
            return new DiaryEntry
            {
                Id = Guid.Empty, Zone = zone, Night = NightDate.Of(bed.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime),
                IntoBed = bed, TriedToSleep = tried, SleepLatency = Night.Minutes(latency), AwakeTotal = Night.Minutes(awake),
                Awakenings = awakenings, FinalWake = woke, OutOfBed = woke + Duration.FromMinutes(15), ToldAt = bed, ChangedAt = bed,
            };
        });

    [Fact]
    public void No_measure_of_any_night_is_ever_negative_or_over_a_hundred_percent() =>
        s_anyNight.Sample(entry =>
        {
            var night = NightMeasures.Of(entry);
            Duration?[] lengths = [night.TimeInBed, night.BeforeTrying, night.SleepLatency, night.SleepPeriod, night.AwakeTotal,
                night.TotalSleepTime, night.TerminalWakefulness, night.TotalWakeTime, night.SleepEpisode];
            return lengths.All(length => length is null || length >= Duration.Zero) && night.SleepEfficiency is null or (>= 0 and <= 100);
        });

    [Fact]
    public void A_missing_sleep_time_of_a_fully_told_night_always_has_a_finding_that_explains_it() =>
        s_anyNight.Sample(entry =>
        {
            var night = NightMeasures.Of(entry);
            var full = entry is { TriedToSleep: not null, SleepLatency: not null, AwakeTotal: not null, FinalWake: not null };
            return !full || night.TotalSleepTime is not null || night.Findings.Any(finding => finding.Impossible);
        });

    [Fact]
    public void The_parts_of_a_night_that_fits_together_add_up_to_the_time_in_bed() =>
        s_anyNight.Sample(entry =>
        {
            var night = NightMeasures.Of(entry);
            return night.TotalSleepTime is null || night.Findings.Any(finding => finding.Impossible)
                || night.TimeInBed == night.BeforeTrying + night.SleepLatency + night.TotalSleepTime + night.AwakeTotal + night.TerminalWakefulness;
        });
}
