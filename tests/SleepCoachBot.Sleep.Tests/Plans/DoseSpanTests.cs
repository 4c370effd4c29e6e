using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Plans;

public class DoseSpanTests
{
    private static readonly NightDate s_from = new(new LocalDate(2026, 3, 9));
    private static readonly NightDate s_to = new(new LocalDate(2026, 4, 5));
    private static readonly Instant s_now = Instant.FromUtc(2026, 4, 6, 8, 0);

    private static KeptPlan Plan(PlanStatus status = PlanStatus.Confirmed) => new()
    {
        Id = Guid.Empty, Verbatim = "as told", Status = status, ToldAt = s_now, ChangedAt = s_now,
        Plan = new TaperPlan(Milligrams(30), [Step(16, 25), Step(30, 20)]),
    };

    private static DailyDose Milligrams(int amount) => new(new Milligrams(amount));

    private static PlanStep Step(int dayOfMarch, int amount) => new(new LocalDate(2026, 3, dayOfMarch), Milligrams(amount));

    [Fact]
    public void The_first_evening_on_a_new_dose_is_the_first_night_of_its_span() =>
        Assert.Equal([(30m, 9, 15), (25m, 16, 29), (20m, 30, 5)],
            DoseSpan.Of(Plan(), s_from, s_to).Select(span => (span.Dose!.Total.Amount, span.From.Evening.Day, span.To.Evening.Day)));

    [Fact]
    public void A_plan_that_waits_cuts_nothing_and_names_no_dose() =>
        Assert.Equal([new DoseSpan(null, null, s_from, s_to)], DoseSpan.Of(Plan(PlanStatus.Waiting), s_from, s_to));

    [Fact]
    public void A_step_on_hold_is_no_change() =>
        Assert.Equal([30m, 25m], DoseSpan.Of(Plan().Paused(new LocalDate(2026, 3, 20), s_now), s_from, s_to).Select(span => span.Dose!.Total.Amount));

    [Fact]
    public void Steps_before_the_span_only_tell_its_first_dose() =>
        Assert.Equal([(20m, 31)], DoseSpan.Of(Plan(), new NightDate(new LocalDate(2026, 3, 31)), s_to).Select(span => (span.Dose!.Total.Amount, span.From.Evening.Day)));

    [Fact]
    public void Without_a_dose_to_begin_with_the_nights_before_the_first_step_have_none()
    {
        var plan = Plan() with { Plan = new TaperPlan(null, [Step(16, 25)]) };
        Assert.Equal([null, 25m], DoseSpan.Of(plan, s_from, s_to).Select(span => span.Dose?.Total.Amount));
    }
}
