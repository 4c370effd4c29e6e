using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Tests.Measures;

public class SummariesTests
{
    private static readonly LocalTimePattern s_minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    [Theory]
    [InlineData("23:30 00:10 01:05 22:50 23:55 00:40 23:20", "23:56", 0.982, 44)]
    [InlineData("23:00 01:00", "00:00", 0.966, 60)]
    public void Bedtimes_around_midnight_have_their_mean_around_midnight(string times, string mean, double concentration, double spread)
    {
        var summary = ClockSummary.Of(times.Split(' ').Select(time => s_minute.Parse(time).Value));
        Assert.Equal(s_minute.Parse(mean).Value, summary.Mean);
        Assert.Equal(concentration, summary.Concentration!.Value, 0.0005);
        Assert.Equal(spread, summary.StandardDeviation!.Value.TotalMinutes, 0.5);
    }

    [Theory]
    [InlineData("22:00 10:00 22:30 10:30", 0.000)]
    [InlineData("23:00 23:15 08:30", 0.460)]
    public void Bedtimes_of_rotating_shifts_have_no_mean_and_are_listed(string times, double concentration)
    {
        var summary = ClockSummary.Of(times.Split(' ').Select(time => s_minute.Parse(time).Value));
        Assert.Null(summary.Mean);
        Assert.Equal(concentration, summary.Concentration!.Value, 0.0005);
        Assert.Equal(times.Split(' ').Length, summary.Times.Count);
    }

    [Fact]
    public void A_week_says_how_many_of_its_nights_were_told_and_which_were_not()
    {
        DiaryEntry[] told =
        [
            Night.Told("2026-01-12T22:30", "2026-01-12T22:45", 25, 2, 30, "2026-01-13T06:30", "2026-01-13T06:45"),
            Night.Told("2026-01-13T23:40", "2026-01-14T00:05", 40, 1, 15, "2026-01-14T07:05", "2026-01-14T07:20"),
            Night.Told("2026-01-15T22:00", null, null, null, null, null, null),
        ];
        var week = SpanSummary.Of(told, new NightDate(new LocalDate(2026, 1, 12)), new NightDate(new LocalDate(2026, 1, 18)));
        Assert.Equal((7, 3), (week.NightsPassed, week.NightsTold));
        Assert.Equal([14, 16, 17, 18], week.Missing.Select(night => night.Evening.Day));
        Assert.Equal((2, 387.5), (week.TotalSleepTime.Nights, week.TotalSleepTime.Mean!.Value));
        Assert.Equal(1, week.LongLatencies);
        Assert.Equal(3, week.Bedtime.Times.Count);
    }

    [Fact]
    public void Efficiency_over_a_week_is_the_mean_of_its_nights()
    {
        DiaryEntry[] told =
        [
            Night.Told("2026-01-12T22:30", "2026-01-12T22:45", 25, 2, 30, "2026-01-13T06:30", "2026-01-13T06:45"),
            Night.Told("2026-01-13T23:40", "2026-01-14T00:05", 40, 1, 15, "2026-01-14T07:05", "2026-01-14T07:20"),
            Night.Told("2026-02-04T21:30", "2026-02-04T23:00", 15, 1, 15, "2026-02-05T06:00", "2026-02-05T07:30"),
            Night.Told("2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", "2026-02-06T06:20"),
        ];
        var span = SpanSummary.Of(told, new NightDate(new LocalDate(2026, 1, 12)), new NightDate(new LocalDate(2026, 2, 5)));
        Assert.Equal(72.2, span.SleepEfficiency.Mean!.Value, 0.05);
        Assert.Equal(71.9, 100 * span.TotalSleepTime.Mean!.Value / span.TimeInBed.Mean!.Value, 0.05);
    }

    [Fact]
    public void Nothing_told_gives_no_average() => Assert.Null(NumberSummary.Of([null, null]).Mean);
}
