using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Plans;

public class KeptPlanTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 3, 1, 20, 0);

    private static KeptPlan Kept(PlanStatus status = PlanStatus.Confirmed) => new()
    {
        Id = Guid.NewGuid(), Verbatim = "30 now, 25 from 2/3, 20 from 16/3, 15 from 30/3", Status = status, ToldAt = s_now, ChangedAt = s_now,
        Plan = TaperPlanTests.Plan(30, ("2026-03-02", 25), ("2026-03-16", 20), ("2026-03-30", 15)),
    };

    private static decimal? On(KeptPlan plan, int month, int day) => plan.DoseOn(new LocalDate(2026, month, day))?.Total.Amount;

    [Fact]
    public void A_plan_that_waits_to_be_confirmed_says_no_dose_and_no_next_change()
    {
        Assert.Null(On(Kept(PlanStatus.Waiting), 3, 20));
        Assert.Null(Kept(PlanStatus.Waiting).NextAfter(new LocalDate(2026, 3, 1)));
        Assert.Equal(20, On(Kept(PlanStatus.Waiting).Confirmed(s_now), 3, 20));
    }

    [Fact]
    public void A_pause_keeps_the_dose_and_leaves_the_steps_to_come_without_a_day()
    {
        var paused = Kept().Paused(new LocalDate(2026, 3, 10), s_now);
        Assert.Equal(25, On(paused, 3, 9));
        Assert.Equal(25, On(paused, 5, 1));
        Assert.Null(paused.NextAfter(new LocalDate(2026, 3, 10)));
        Assert.Equal([20, 15], paused.OnHold.Select(step => step.PerDay.Amount));
    }

    [Fact]
    public void After_a_pause_the_steps_keep_their_distances()
    {
        var resumed = Kept().Paused(new LocalDate(2026, 3, 10), s_now).Resumed(new LocalDate(2026, 4, 6), s_now);
        Assert.Equal([new LocalDate(2026, 3, 2), new LocalDate(2026, 4, 6), new LocalDate(2026, 4, 20)], resumed.Plan.Steps.Select(step => step.From));
        Assert.Equal(25, On(resumed, 4, 5));
    }

    [Fact]
    public void A_step_cannot_be_moved_before_the_one_it_follows() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kept().Delayed(Kept().Plan.Steps[1], new LocalDate(2026, 3, 2), s_now));

    [Fact]
    public void Going_back_up_forgets_what_was_to_follow()
    {
        var back = Kept().SetTo(new LocalDate(2026, 3, 20), new DailyDose(new Milligrams(25)), s_now);
        Assert.Equal(20, On(back, 3, 19));
        Assert.Equal(25, On(back, 4, 30));
        Assert.Null(back.NextAfter(new LocalDate(2026, 3, 20)));
    }

    [Fact]
    public void The_dose_of_a_moment_is_that_of_the_day_where_the_person_is()
    {
        var moment = Instant.FromUtc(2026, 3, 16, 2, 0);
        Assert.Equal(20, Kept().DoseAt(moment, DateTimeZoneProviders.Tzdb["Europe/London"])!.Total.Amount);
        Assert.Equal(25, Kept().DoseAt(moment, DateTimeZoneProviders.Tzdb["America/New_York"])!.Total.Amount);
    }

    [Fact]
    public void What_wants_a_second_look_is_named_with_its_step()
    {
        var today = new LocalDate(2026, 3, 1);
        Assert.Empty(SecondLooks.At(TaperPlanTests.Plan(15, ("2026-03-02", 10), ("2026-03-16", 7.5m), ("2026-03-30", 5), ("2026-04-13", 0)), today));
        SecondLook[] Looks(TaperPlan plan) => [.. SecondLooks.At(plan, today).Select(found => found.Look)];
        Assert.Equal([SecondLook.ToZeroInOneStep], Looks(TaperPlanTests.Plan(30, ("2026-03-02", 0))));
        Assert.Equal([SecondLook.ToZeroInOneStep], Looks(TaperPlanTests.Plan(null, ("2026-03-02", 0))));
        Assert.Equal([SecondLook.HalfOrMore], Looks(TaperPlanTests.Plan(30, ("2026-03-02", 15))));
        Assert.Equal([SecondLook.Rise], Looks(TaperPlanTests.Plan(30, ("2026-03-02", 35))));
        Assert.Equal([SecondLook.CloseTogether], Looks(TaperPlanTests.Plan(30, ("2026-03-02", 25), ("2026-03-04", 20))));
        Assert.Equal([SecondLook.HighDose], Looks(TaperPlanTests.Plan(120, ("2026-03-02", 100))));
        Assert.Equal([SecondLook.FirstDayPast], Looks(TaperPlanTests.Plan(30, ("2026-02-28", 25))));
    }
}
