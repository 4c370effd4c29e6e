using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.Plans;

public class TaperPlanTests
{
    internal static TaperPlan Plan(decimal? start, params (string From, decimal PerDay)[] steps) => new(
        start is { } mg ? new DailyDose(new Milligrams(mg)) : null,
        [.. steps.Select(step => new PlanStep(LocalDatePattern.Iso.Parse(step.From).Value, new DailyDose(new Milligrams(step.PerDay))))]);

    [Theory]
    [InlineData("2026-03-01", 30)]
    [InlineData("2026-03-02", 25)]
    [InlineData("2026-03-11", 25)]
    [InlineData("2026-03-12", 20)]
    [InlineData("2027-01-01", 20)]
    public void The_dose_of_a_day_is_that_of_the_last_step_begun(string day, decimal dose) =>
        Assert.Equal(new Milligrams(dose), Plan(30, ("2026-03-02", 25), ("2026-03-12", 20)).DoseOn(LocalDatePattern.Iso.Parse(day).Value)!.Total);

    [Fact]
    public void Before_the_first_step_of_a_plan_without_a_start_dose_the_dose_is_unknown() =>
        Assert.Null(Plan(null, ("2026-03-02", 25)).DoseOn(new LocalDate(2026, 3, 1)));

    [Fact]
    public void Steps_whose_days_do_not_rise_are_no_plan() =>
        Assert.Throws<ArgumentException>(() => Plan(30, ("2026-03-12", 25), ("2026-03-12", 20)));

    [Theory]
    [InlineData(-1)]
    [InlineData(0.005)]
    public void An_amount_that_cannot_be_taken_is_refused(double amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Milligrams((decimal)amount));

    [Fact]
    public void A_divided_day_has_the_total_of_its_doses()
    {
        var day = new DailyDose([new(TimeOfDose.Morning, new(10)), new(TimeOfDose.Midday, new(2.5m)), new(TimeOfDose.Night, new(10))]);
        Assert.Equal(new Milligrams(22.5m), day.Total);
    }
}
