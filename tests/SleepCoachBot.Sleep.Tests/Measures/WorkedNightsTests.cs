using NodaTime;
using SleepCoachBot.Sleep.Measures;

namespace SleepCoachBot.Sleep.Tests.Measures;

public class WorkedNightsTests
{
    private const string London = "Europe/London";
    private const string NewYork = "America/New_York";

    [Theory]
    // name, into bed, tried, latency, awakenings, awake, woke, second of two, trying after, up, zone, rising zone, TIB, TST, SE, DSE, SE of DSE
    [InlineData("plain", "2026-01-12T22:30", "2026-01-12T22:45", 25, 2, 30, "2026-01-13T06:30", false, 10, "2026-01-13T06:45", London, null, 495, 410, 82.8, 475, 86.3)]
    [InlineData("tries after midnight", "2026-01-13T23:40", "2026-01-14T00:05", 40, 1, 15, "2026-01-14T07:05", false, 0, "2026-01-14T07:20", London, null, 460, 365, 79.3, 420, 86.9)]
    [InlineData("spring forward", "2026-03-28T23:00", "2026-03-28T23:15", 20, 2, 25, "2026-03-29T07:00", false, 0, "2026-03-29T07:10", London, null, 430, 360, 83.7, 405, 88.9)]
    [InlineData("autumn back", "2026-10-24T23:00", "2026-10-24T23:15", 20, 2, 25, "2026-10-25T07:00", false, 0, "2026-10-25T07:10", London, null, 550, 480, 87.3, 525, 91.4)]
    [InlineData("the first 01:30", "2026-10-31T21:30", "2026-10-31T22:00", 30, 1, 10, "2026-11-01T01:30", false, 45, "2026-11-01T05:00", NewYork, null, 510, 170, 33.3, 255, 66.7)]
    [InlineData("the second 01:30", "2026-10-31T21:30", "2026-10-31T22:00", 30, 1, 10, "2026-11-01T01:30", true, 45, "2026-11-01T05:00", NewYork, null, 510, 230, 45.1, 315, 73.0)]
    [InlineData("day sleeper", "2026-02-03T08:30", "2026-02-03T08:45", 15, 1, 20, "2026-02-03T14:45", false, 5, "2026-02-03T15:00", London, null, 390, 325, 83.3, 365, 89.0)]
    [InlineData("reads in bed", "2026-02-04T21:30", "2026-02-04T23:00", 15, 1, 15, "2026-02-05T06:00", false, 20, "2026-02-05T07:30", London, null, 600, 390, 65.0, 440, 88.6)]
    [InlineData("wakes early", "2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", false, 100, "2026-02-06T06:20", London, null, 455, 280, 61.5, 410, 68.3)]
    [InlineData("flies east", "2026-02-07T22:30", "2026-02-07T23:00", 30, 3, 45, "2026-02-08T10:30", false, 0, "2026-02-08T10:45", NewYork, London, 435, 315, 72.4, 390, 80.8)]
    public void A_worked_night_comes_out_as_the_reference_says(string name, string intoBed, string tried, int latency, int awakenings, int awake,
        string woke, bool second, int trying, string up, string zone, string? risingZone, int inBed, int asleep, double efficiency, int episode, double ofEpisode)
    {
        var entry = Night.Told(intoBed, tried, latency, awakenings, awake, woke, up, zone, risingZone, second);
        var night = NightMeasures.Of(entry, new ExpandedAnswers { TryingAfterFinalWake = Duration.FromMinutes(trying) });

        Assert.True(night.Findings.Count == 0, name);
        Assert.Equal(Night.Minutes(inBed), night.TimeInBed);
        Assert.Equal(Night.Minutes(asleep), night.TotalSleepTime);
        Assert.Equal(efficiency, night.SleepEfficiency!.Value, 0.05);
        Assert.Equal(Night.Minutes(episode), night.SleepEpisode);
        Assert.Equal(ofEpisode, night.SleepEfficiencyOfEpisode!.Value, 0.05);
    }

    [Fact]
    public void Times_awake_in_bed_are_named_apart()
    {
        var night = NightMeasures.Of(Night.Told("2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", "2026-02-06T06:20"));
        Assert.Equal(Night.Minutes(290), night.SleepPeriod);
        Assert.Equal(Night.Minutes(130), night.TerminalWakefulness);
        Assert.Equal(Night.Minutes(160), night.TotalWakeTime);
    }

    [Fact]
    public void Without_the_time_spent_trying_after_waking_the_sleep_episode_is_unknown_and_not_shorter()
    {
        var night = NightMeasures.Of(Night.Told("2026-01-12T22:30", "2026-01-12T22:45", 25, 2, 30, "2026-01-13T06:30", "2026-01-13T06:45"));
        Assert.Null(night.SleepEpisode);
        Assert.Null(night.SleepEfficiencyOfEpisode);
        Assert.NotNull(night.SleepEfficiency);
    }

    [Fact]
    public void More_time_awake_than_there_was_night_is_asked_about_and_gives_no_sleep_time()
    {
        var night = NightMeasures.Of(Night.Told("2026-02-08T23:45", "2026-02-09T00:00", 180, 4, 200, "2026-02-09T06:00", "2026-02-09T06:15"),
            new ExpandedAnswers { TryingAfterFinalWake = Duration.Zero });
        Assert.Null(night.TotalSleepTime);
        Assert.Null(night.SleepEfficiency);
        Assert.Equal(Night.Minutes(390), night.TimeInBed);
        Assert.Equal(Night.Minutes(360), night.SleepEpisode);
        Assert.Equal([new NightFinding(NightItem.AwakeTotal, NightItem.FinalWake, "awake.longer-than-the-sleep-period", true)], night.Findings);
    }

    [Fact]
    public void A_night_in_bed_without_sleep_counts_as_no_sleep_and_as_no_latency()
    {
        var night = NightMeasures.Of(Night.Told("2026-02-10T23:00", "2026-02-10T23:30", null, null, null, null, "2026-02-11T06:30"),
            new ExpandedAnswers { NeverSlept = true });
        Assert.Equal(Night.Minutes(450), night.TimeInBed);
        Assert.Equal(Duration.Zero, night.TotalSleepTime);
        Assert.Equal(0, night.SleepEfficiency);
        Assert.Equal(Night.Minutes(420), night.SleepEpisode);
        Assert.Equal(Night.Minutes(420), night.LatencyAtLeast);
        Assert.Null(night.SleepLatency);
        Assert.Null(night.AwakeTotal);
        Assert.Null(night.Awakenings);
    }

    [Fact]
    public void A_night_without_bed_has_no_sleep_and_no_efficiency()
    {
        var night = NightMeasures.Of(Night.Told(null, null, null, null, null, null, null), new ExpandedAnswers { NeverSlept = true });
        Assert.Equal(Duration.Zero, night.TimeInBed);
        Assert.Equal(Duration.Zero, night.TotalSleepTime);
        Assert.Null(night.SleepEfficiency);
        Assert.Null(night.SleepEfficiencyOfEpisode);
    }

    [Fact]
    public void What_was_not_told_is_unknown_and_never_zero()
    {
        var night = NightMeasures.Of(Night.Told("2026-01-12T22:30", null, null, null, null, "2026-01-13T06:30", "2026-01-13T06:45"));
        Assert.Equal(Night.Minutes(495), night.TimeInBed);
        Assert.Null(night.TotalSleepTime);
        Assert.Null(night.AwakeTotal);
        Assert.Null(night.SleepEfficiency);
        Assert.Empty(night.Findings);
    }

    [Fact]
    public void No_awakenings_means_no_time_awake_without_asking()
    {
        var night = NightMeasures.Of(Night.Told("2026-01-12T22:30", "2026-01-12T22:45", 25, 0, null, "2026-01-13T06:30", "2026-01-13T06:45"));
        Assert.Equal(Duration.Zero, night.AwakeTotal);
        Assert.Equal(Night.Minutes(440), night.TotalSleepTime);
    }
}
