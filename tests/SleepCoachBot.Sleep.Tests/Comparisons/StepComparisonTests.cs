using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Comparisons;

public class StepComparisonTests
{
    private static readonly LocalDate s_change = new(2026, 3, 30);
    private static readonly Instant s_now = Instant.FromUtc(2026, 4, 6, 8, 0);

    // The worked example of seven and seven nights.
    private static readonly double[] s_before = [402, 385, 420, 371, 398, 410, 390];
    private static readonly double[] s_after = [365, 350, 392, 340, 377, 401, 330];

    private static NightValue[] Nights(LocalDate first, IEnumerable<double> values) =>
        [.. values.Select((value, day) => new NightValue(new NightDate(first.PlusDays(day)), value))];

    private static Comparison WorkedExample() => Comparison.Of(Measure.TotalSleep,
        [.. Nights(s_change.PlusDays(-7), s_before), .. Nights(s_change, s_after)], ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(6))));

    [Fact]
    public void What_cannot_be_told_says_how_many_nights_would_do_and_when_they_could_be_there()
    {
        var comparison = WorkedExample();
        var settle = WhatWouldSettle.Of(comparison);
        Assert.Equal(Verdict.CannotTell, comparison.Verdict);
        Assert.Equal(31.6, settle!.Size, 0.05);
        // With the same spreads the half-width at n nights after is no more than the difference, and one night fewer is not enough.
        Assert.Equal(11, settle.NightsAfter!.Value);
        Assert.Equal(s_change.PlusDays(settle.NightsAfter!.Value - 1), settle.Earliest!.Value.Evening);
        Assert.Equal(s_change.PlusDays(20), settle.NextLook.Evening);
        Assert.InRange(settle.CouldTellNext, 20, 31.6);
    }

    [Fact]
    public void Where_the_nights_before_are_too_few_no_date_is_promised()
    {
        double[] uneven = [300, 480, 320, 500, 310, 470, 390];
        var comparison = Comparison.Of(Measure.TotalSleep,
            [.. Nights(s_change.PlusDays(-7), uneven), .. Nights(s_change, s_after)], ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(6))));
        var settle = WhatWouldSettle.Of(comparison)!;
        Assert.Null(settle.NightsAfter);
        Assert.Null(settle.Earliest);
        Assert.True(settle.CouldTellNext > settle.Size);
    }

    [Fact]
    public void With_too_few_nights_or_a_clear_answer_there_is_nothing_to_look_ahead_to()
    {
        Assert.Null(WhatWouldSettle.Of(Comparison.Of(Measure.TotalSleep, Nights(s_change.PlusDays(-3), s_before), ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(6))))));
        var clear = Comparison.Of(Measure.TotalSleep, [.. Nights(s_change.PlusDays(-7), s_before), .. Nights(s_change, s_after.Select(value => value - 100))],
            ComparedSpans.Around(s_change, new NightDate(s_change.PlusDays(6))));
        Assert.Equal(Verdict.Lower, clear.Verdict);
        Assert.Null(WhatWouldSettle.Of(clear));
    }

    [Fact]
    public void Every_step_that_has_begun_has_its_comparison_and_no_other_has()
    {
        static PlanStep Step(int month, int day, int amount) => new(new LocalDate(2026, month, day), new DailyDose(new Milligrams(amount)));
        var plan = new KeptPlan
        {
            Id = Guid.Empty, Verbatim = "as told", Status = PlanStatus.Confirmed, ToldAt = s_now, ChangedAt = s_now,
            Plan = new TaperPlan(new DailyDose(new Milligrams(30)), [Step(3, 16, 25), Step(3, 20, 22), Step(3, 30, 20), Step(4, 20, 15)]),
        };
        var nights = Nights(new LocalDate(2026, 3, 2), Enumerable.Range(0, 35).Select(day => 400.0 + day % 3));
        var latest = new NightDate(new LocalDate(2026, 4, 5));
        var all = StepComparison.ForEveryStep(plan, Measure.TotalSleep, nights, latest);
        Assert.Equal([16, 20, 30], all.Select(one => one.Step.From.Day));
        Assert.Equal([true, false, false], all.Select(one => one.IsTooShort));
        Assert.Equal([4, 10, 7], all.Select(one => one.Comparison.After.Nights.Count));
        Assert.Empty(StepComparison.ForEveryStep(plan with { Status = PlanStatus.Waiting }, Measure.TotalSleep, nights, latest));
        Assert.Equal(2, StepComparison.ForEveryStep(plan.Paused(new LocalDate(2026, 3, 25), s_now), Measure.TotalSleep, nights, latest).Count);
    }
}
