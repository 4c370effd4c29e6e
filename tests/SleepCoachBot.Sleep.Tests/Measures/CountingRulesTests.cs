using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Tests.Measures;

public class CountingRulesTests
{
    private static readonly NightMeasures s_wakesEarly =
        NightMeasures.Of(Night.Told("2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", "2026-02-06T06:20"));

    [Fact]
    public void By_the_diary_s_own_rule_the_last_waking_is_no_awakening()
    {
        Assert.Equal(1, CountingRules.AsTheDiaryAsks.Awakenings(s_wakesEarly));
        Assert.Equal(Night.Minutes(10), CountingRules.AsTheDiaryAsks.AwakeTotal(s_wakesEarly));
    }

    [Fact]
    public void Where_the_last_waking_counts_it_is_one_more_and_its_time_is_time_awake()
    {
        var rules = new CountingRules { LastWakingCounts = true };
        Assert.Equal(2, rules.Awakenings(s_wakesEarly));
        Assert.Equal(Night.Minutes(10 + 130), rules.AwakeTotal(s_wakesEarly));
        Assert.Equal(Night.Minutes(280), s_wakesEarly.TotalSleepTime);
    }

    [Theory]
    [InlineData(3, 14, 0, 0)]
    [InlineData(3, 15, 3, 15)]
    [InlineData(0, 0, 0, 0)]
    public void Where_short_wakings_do_not_count_a_night_of_nothing_else_is_one_without(int awakenings, int awake, int shownAwakenings, int shownAwake)
    {
        var night = NightMeasures.Of(Night.Told("2026-01-12T22:30", "2026-01-12T22:45", 25, awakenings, awake, "2026-01-13T06:30", "2026-01-13T06:45"));
        var rules = new CountingRules { ShortWakingsCount = false };
        Assert.Equal(shownAwakenings, rules.Awakenings(night));
        Assert.Equal(Night.Minutes(shownAwake), rules.AwakeTotal(night));
    }

    [Fact]
    public void A_night_without_sleep_has_no_awakenings_by_any_rule()
    {
        var night = NightMeasures.Of(Night.Told("2026-02-10T23:00", "2026-02-10T23:30", null, null, null, null, "2026-02-11T06:30"),
            new ExpandedAnswers { NeverSlept = true });
        Assert.Null(new CountingRules { LastWakingCounts = true }.Awakenings(night));
        Assert.Null(new CountingRules { LastWakingCounts = true }.AwakeTotal(night));
    }

    [Fact]
    public void Waking_early_is_as_told_and_not_worked_out()
    {
        var entry = Night.Told("2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", "2026-02-06T06:20");
        Assert.Null(NightMeasures.Of(entry).EarlyMorningAwakening);
        var told = NightMeasures.Of(entry, new ExpandedAnswers { EarlyBy = Duration.FromMinutes(140), TryingAfterFinalWake = Duration.FromMinutes(100) });
        Assert.Equal((Night.Minutes(140), Night.Minutes(100)), (told.EarlyMorningAwakening, told.TryingAfterFinalWake));
    }

    [Fact]
    public void A_span_counts_by_its_rules_and_says_them_and_knows_both_efficiencies()
    {
        var entry = Night.Told("2026-02-05T22:45", "2026-02-05T23:00", 20, 1, 10, "2026-02-06T04:10", "2026-02-06T06:20");
        var rules = new CountingRules { LastWakingCounts = true };
        var span = SpanSummary.Of([new ToldNight(entry, new ExpandedAnswers { TryingAfterFinalWake = Duration.FromMinutes(100) })], entry.Night, entry.Night, rules);
        Assert.Equal((140, 2, 1), (span.AwakeTotal.Mean, span.Awakenings.Mean, span.LongTimesAwake));
        Assert.Equal((61.5, 68.3), (Math.Round(span.SleepEfficiency.Mean!.Value, 1), Math.Round(span.SleepEfficiencyOfEpisode.Mean!.Value, 1)));
        Assert.Same(rules, span.Rules);
    }

    [Fact]
    public void Weeks_follow_each_other_without_a_gap_and_the_last_may_be_short()
    {
        var first = new NightDate(new LocalDate(2026, 3, 2));
        ToldNight[] told = [.. Enumerable.Range(0, 17).Where(day => day != 8).Select(day =>
        {
            var evening = first.Evening.PlusDays(day).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var morning = first.Evening.PlusDays(day + 1).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return ToldNight.Of(Night.Told(evening + "T23:00", evening + "T23:00", 10, 0, null, morning + "T06:00", morning + "T06:30"));
        })];
        var weeks = SpanSummary.Weeks(told, first, new NightDate(first.Evening.PlusDays(16)), CountingRules.AsTheDiaryAsks);
        Assert.Equal([(7, 7), (7, 6), (3, 3)], weeks.Select(week => (week.NightsPassed, week.NightsTold)));
        Assert.Equal(new LocalTime(23, 0), weeks[0].Bedtime.Mean);
    }
}
