using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Comparisons;

public class ComparisonTests
{
    private static readonly LocalDate s_change = new(2026, 3, 16);   // a Monday

    private static Comparison Compare(double?[] before, double?[] after, Measure measure = Measure.TotalSleep)
    {
        List<NightValue> nights =
        [
            .. before.Select((value, i) => new NightValue(new NightDate(s_change.PlusDays(i - before.Length)), value)),
            .. after.Select((value, i) => new NightValue(new NightDate(s_change.PlusDays(i)), value)),
        ];
        return Comparison.Of(measure, nights, ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(Math.Max(0, after.Length - 1)))));
    }

    [Fact]
    public void Seven_nights_a_side_give_a_difference_and_how_far_off_it_may_be()
    {
        var compared = Compare([402, 385, 420, 371, 398, 410, 390], [365, 350, 392, 340, 377, 401, 330]);
        var difference = compared.Difference!;
        Assert.Equal(396.6, difference.Before, 0.05);
        Assert.Equal(365.0, difference.After, 0.05);
        Assert.Equal(-31.6, difference.Difference, 0.05);
        Assert.Equal(-57.9, difference.IfIndependent.Low, 0.05);
        Assert.Equal(-5.3, difference.IfIndependent.High, 0.05);
        Assert.Equal(-72.1, difference.Interval.Low, 0.05);
        Assert.Equal(8.9, difference.Interval.High, 0.05);
        Assert.Equal(1 - 0.837, compared.NonOverlap!.Value.Share, 0.0005);
        Assert.Equal(1 - 0.955, compared.NonOverlap!.Value.Interval.Low, 0.001);
        Assert.Equal(1 - 0.524, compared.NonOverlap!.Value.Interval.High, 0.001);
        Assert.Equal(398, compared.Before.Summary.Median);
        Assert.Equal(365, compared.After.Summary.Median);
        Assert.Equal(Verdict.CannotTell, compared.Verdict);
    }

    [Fact]
    public void Weekdays_alone_are_compared_without_asking_for_a_weekend_and_counted_as_weekdays()
    {
        // Two weeks a side, a hundred more minutes on each weekend night that must not be seen.
        double?[] Weeks(double value) => [.. Enumerable.Range(0, 14).Select(day => (double?)(value + day % 3 + (day % 7 is 4 or 5 ? 100 : 0)))];
        List<NightValue> nights = [.. Weeks(400).Concat(Weeks(380)).Select((value, day) => new NightValue(new NightDate(s_change.PlusDays(day - 14)), value))];
        var spans = ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(13)));
        var compared = Comparison.Of(Measure.TotalSleep, nights, spans, only: new ChosenNights(new NightKind(NightFact.Weekend, IsSo: false), []));
        Assert.Equal((10, 10, 10, 10), (compared.Before.Nights.Count, compared.Before.NightsPassed, compared.After.Nights.Count, compared.After.NightsPassed));
        Assert.False(compared.LacksWeekend);
        Assert.Equal(-20, compared.Difference!.Difference, 0.001);
    }

    [Fact]
    public void Of_weekdays_alone_seven_are_enough_on_the_seventh_weekday()
    {
        List<NightValue> nights = [.. Enumerable.Range(-14, 18).Select(day => new NightValue(new NightDate(s_change.PlusDays(day)), 400 + day % 2))];
        var compared = Comparison.Of(Measure.TotalSleep, nights, ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(3))),
            only: new ChosenNights(new NightKind(NightFact.Weekend, IsSo: false), []));
        // Monday to Thursday are told; Sunday, Monday and Tuesday evening make seven.
        Assert.Equal(4, compared.After.Nights.Count);
        Assert.Equal(new NightDate(s_change.PlusDays(8)), compared.EnoughOn);
    }

    [Fact]
    public void A_fall_that_began_before_the_change_is_said_to_have_begun_before()
    {
        var compared = Compare([430, 422, 415, 407, 400, 392, 385], [378, 370, 362, 355, 347, 340, 332]);
        Assert.Equal(-52.4, compared.Difference!.Difference, 0.05);
        Assert.True(compared.WasGoingThatWay);
    }

    [Theory]
    [InlineData(0, Verdict.NothingToCompare)]
    [InlineData(1, Verdict.ListTheNights)]
    [InlineData(2, Verdict.ListTheNights)]
    [InlineData(3, Verdict.TooFew)]
    [InlineData(6, Verdict.TooFew)]
    [InlineData(7, Verdict.Lower)]
    public void The_fewer_the_nights_the_less_is_said(int after, Verdict verdict)
    {
        double?[] nights = [200, 203, 199, 201, 204, 198, 202];
        var compared = Compare([400, 405, 398, 402, 399, 401, 403], nights[..after]);
        Assert.Equal(verdict, compared.Verdict);
        Assert.Equal(after >= 7, compared.Difference is not null);
    }

    [Fact]
    public void A_small_but_certain_difference_is_called_slight() =>
        Assert.Equal(Verdict.SlightlyHigher, Compare([400, 401, 400, 401, 400, 401, 400], [410, 411, 410, 411, 410, 411, 410]).Verdict);

    [Fact]
    public void Nights_that_were_not_told_are_not_filled_in()
    {
        var compared = Compare([402, 385, null, 371, 398, 410, 390, 401], [365, 350, null, 340]);
        Assert.Equal((7, 14), (compared.Before.Nights.Count, compared.Before.NightsPassed));
        Assert.Equal((3, 4), (compared.After.Nights.Count, compared.After.NightsPassed));
        Assert.Equal(new NightDate(s_change.PlusDays(7)), compared.EnoughOn);
    }

    [Fact]
    public void Nights_that_are_all_the_same_are_no_proof_of_anything() =>
        Assert.Equal(Verdict.CannotTell, Compare([400, 400, 400, 400, 400, 400, 400], [390, 390, 390, 390, 390, 390, 390]).Verdict);

    [Fact]
    public void Time_to_fall_asleep_stays_provisional_for_two_weeks()
    {
        double?[] week = [20, 25, 30, 22, 28, 24, 26];
        Assert.True(Compare(week, week, Measure.SleepLatency).IsProvisional);
        Assert.False(Compare(week, week).IsProvisional);
        Assert.False(Compare([.. week, .. week], [.. week, .. week], Measure.SleepLatency).IsProvisional);
    }

    [Fact]
    public void What_differs_by_two_nights_a_week_is_named()
    {
        Assert.True(new Confounder(NightFact.WokenBySpasms, 3, 12, 5, 9).IsNotable);
        Assert.False(new Confounder(NightFact.Alcohol, 1, 7, 2, 7).IsNotable);
        Assert.True(new Confounder(NightFact.Alcohol, 1, 7, 3, 7).IsNotable);
        Assert.False(new Confounder(NightFact.Nap, 0, 0, 5, 7).IsNotable);
    }

    [Fact]
    public void A_step_is_compared_with_the_nights_since_the_step_before_and_until_the_next()
    {
        var plan = Plans.TaperPlanTests.Plan(30, ("2026-03-02", 25), ("2026-03-12", 20), ("2026-03-26", 15));
        var spans = ComparedSpans.AroundStep(plan, plan.Steps[1], new NightDate(new LocalDate(2026, 4, 2)));
        Assert.Equal((new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 11)), (spans.FirstBefore.Evening, spans.LastBefore.Evening));
        Assert.Equal((new LocalDate(2026, 3, 12), new LocalDate(2026, 3, 25)), (spans.After.Evening, spans.LastAfter.Evening));
        Assert.False(ComparedSpans.IsTooShort(plan, plan.Steps[1]));
    }

    [Fact]
    public void Bedtimes_either_side_of_midnight_lie_close_together()
    {
        var nights = MeasuredNights.Of(Measure.Bedtime,
        [
            Night.Told("2026-01-12T23:50", null, null, null, null, null, null),
            Night.Told("2026-01-14T00:10", null, null, null, null, null, null),
        ]);
        Assert.Equal([-10.0, 10.0], nights.Select(night => night.Value!.Value));
    }
}
