using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Comparisons;

public class FactComparisonTests
{
    private static readonly LocalDate s_monday = new(2026, 3, 2);

    private static NightDate Night(int day) => new(s_monday.PlusDays(day));

    private static List<NightValue> Weeks(int weeks, Func<int, double?> value) => [.. Enumerable.Range(0, 7 * weeks).Select(day => new NightValue(Night(day), value(day)))];

    private static Dictionary<NightDate, bool> Weekends(int weeks) =>
        Enumerable.Range(0, 7 * weeks).ToDictionary(Night, day => new NightValue(Night(day), null).IsWeekend);

    [Fact]
    public void Weekends_are_Friday_and_Saturday_nights_and_the_difference_is_that_of_the_means()
    {
        var nights = Weeks(4, day => (day % 7 is 4 or 5 ? 480 : 360) + day % 3);
        var compared = FactComparison.Of(Measure.TotalSleep, NightFact.Weekend, nights, Night(0), Night(27), Weekends(4));
        Assert.Equal((8, 20, 0), (compared.With.Nights.Count, compared.Without.Nights.Count, compared.Unknown));
        Assert.Equal(compared.With.Summary.Mean!.Value - compared.Without.Summary.Mean!.Value, compared.Difference!.Difference, 1e-9);
        Assert.Equal(Verdict.Higher, compared.Verdict);
        Assert.DoesNotContain(compared.Confounders, confounder => confounder.Fact == NightFact.Weekend);
    }

    [Theory]
    [InlineData(0, Verdict.NothingToCompare)]
    [InlineData(2, Verdict.ListTheNights)]
    [InlineData(6, Verdict.TooFew)]
    [InlineData(7, Verdict.CannotTell)]
    public void With_few_nights_on_the_smaller_side_less_is_said(int with, Verdict verdict)
    {
        var nights = Weeks(4, day => 380 + 37 * day % 90);
        var known = Enumerable.Range(0, 28).ToDictionary(Night, day => day < 4 * with && day % 4 == 0);
        var compared = FactComparison.Of(Measure.TotalSleep, NightFact.Alcohol, nights, Night(0), Night(27), known);
        Assert.Equal(with, compared.With.Nights.Count);
        Assert.Equal(verdict, compared.Verdict);
        Assert.Equal(with >= 7, compared.Difference is not null);
    }

    [Fact]
    public void A_night_of_which_it_is_not_known_is_on_neither_side_and_is_counted()
    {
        var nights = Weeks(3, day => day == 20 ? null : 400 + day);
        var known = Enumerable.Range(0, 15).ToDictionary(Night, day => day % 2 == 0);
        var compared = FactComparison.Of(Measure.TotalSleep, NightFact.Caffeine, nights, Night(0), Night(20), known);
        Assert.Equal((8, 7, 5), (compared.With.Nights.Count, compared.Without.Nights.Count, compared.Unknown));
    }

    [Fact]
    public void What_else_differed_is_counted_on_each_side_and_caffeine_is_no_second_difference_beside_caffeine()
    {
        var nights = Weeks(3, day => 400 + day);
        var known = Enumerable.Range(0, 21).ToDictionary(Night, day => day % 7 >= 4);
        var facts = new Dictionary<NightFact, IReadOnlyDictionary<NightDate, bool>> { [NightFact.LateCaffeine] = known, [NightFact.Alcohol] = known };
        var compared = FactComparison.Of(Measure.TotalSleep, NightFact.Caffeine, nights, Night(0), Night(20), known, facts);
        Assert.Equal([new Confounder(NightFact.Weekend, 0, 12, 6, 9), new Confounder(NightFact.Alcohol, 0, 12, 9, 9)], compared.Confounders);
        Assert.All(compared.Confounders, confounder => Assert.True(confounder.IsNotable));
    }

    [Fact]
    public void Each_dose_of_the_plan_has_a_comparison_of_its_own_nights()
    {
        var plan = new KeptPlan
        {
            Id = Guid.NewGuid(), Verbatim = "", Status = PlanStatus.Confirmed, ToldAt = default, ChangedAt = default,
            Plan = new TaperPlan(new DailyDose(new Milligrams(30)), [new PlanStep(s_monday.PlusDays(14), new DailyDose(new Milligrams(25)))]),
        };
        var nights = Weeks(5, day => 400 + day);
        var each = FactComparison.ForEveryStep(plan, Measure.TotalSleep, NightFact.Weekend, nights, Night(0), Night(34), Weekends(5));
        Assert.Equal([(4, 10), (6, 15)], each.Select(step => (step.Comparison.With.Nights.Count, step.Comparison.Without.Nights.Count)));
        Assert.Equal([30m, 25m], each.Select(step => step.Dose.Dose!.Total.Amount));
        Assert.Empty(FactComparison.ForEveryStep(plan with { Status = PlanStatus.Waiting }, Measure.TotalSleep, NightFact.Weekend, nights, Night(0), Night(34), Weekends(5)));
    }

    [Fact]
    public void Caffeine_is_known_from_the_drinks_or_from_a_late_one()
    {
        ToldNight Told(int day, ExpandedAnswers more) =>
            new(new DiaryEntry { Id = Guid.NewGuid(), Night = Night(day), Zone = "Europe/London", ToldAt = default, ChangedAt = default }, more);
        var known = NightFacts.Of(NightFact.Caffeine,
        [
            Told(0, new ExpandedAnswers { CaffeineDrinks = 2 }), Told(1, new ExpandedAnswers { CaffeineDrinks = 0 }), Told(2, ExpandedAnswers.Nothing),
            Told(3, new ExpandedAnswers { LateCaffeine = true }), Told(4, new ExpandedAnswers { LateCaffeine = false }),
        ]);
        Assert.Equal([(Night(0), true), (Night(1), false), (Night(3), true)], known.Select(night => (night.Key, night.Value)));
        Assert.Throws<ArgumentOutOfRangeException>(() => NightFacts.Of(NightFact.Ill, []));
    }
}
