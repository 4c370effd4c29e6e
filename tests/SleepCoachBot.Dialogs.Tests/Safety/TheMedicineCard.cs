using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Safety;

public sealed class TheMedicineCard
{
    [Fact]
    public async Task Is_there_before_anything_was_told_and_says_nothing_that_was_not()
    {
        var chat = Chat.At("2026-03-16T03:05");
        await chat.SayAsync("medicine card");
        chat.Hears("I take baclofen", "fits, fever and hallucinations", "not told", "none told");
        chat.DoesNotHear(" mg");
    }

    [Fact]
    public async Task Holds_the_plan_of_today_as_it_was_divided_and_the_last_dose_told()
    {
        var chat = Chat.At("2026-03-16T03:05");
        chat.Stores.Profile = new() { Consent = new("x", default), Form = BaclofenForm.Oral, Prescriber = "Dr Shah", DayNumber = "0113 496 0000" };
        chat.Stores.Record(Plan(PlanStatus.Confirmed));
        chat.Stores.Record(new KeptDose(Guid.NewGuid(), new DoseEvent(DoseEventKind.Taken, new Milligrams(10), new LocalDate(2026, 3, 15), new LocalTime(22, 0)), "Europe/London", default));
        await chat.SayAsync("medicine card");
        chat.Hears("20 mg a day (10 mg + 10 mg)", "10 mg, Sun 15 March, 22:00 (may be incomplete)", "Dr Shah, 0113 496 0000");
    }

    [Fact]
    public async Task Shows_no_dose_of_a_plan_that_waits()
    {
        var chat = Chat.At("2026-03-16T03:05");
        chat.Stores.Record(Plan(PlanStatus.Waiting));
        await chat.SayAsync("medicine card");
        chat.DoesNotHear("20 mg");
    }

    [Fact]
    public async Task Is_one_tap_away_in_an_alarm_and_the_alarm_stands()
    {
        var chat = Chat.At("2026-03-16T03:05");
        await chat.SayAsync("im seeing spiders on the wall");
        Assert.Contains("Medicine card", chat.Buttons);
        await chat.SayAsync("Medicine card");
        chat.Hears("I take baclofen");
        await chat.SayAsync("its late, i dont want to bother them");
        chat.Hears("999");
    }

    private static KeptPlan Plan(PlanStatus status) => new()
    {
        Id = Guid.NewGuid(), Status = status, Verbatim = "", ToldAt = default, ChangedAt = default,
        Plan = new TaperPlan(null, [new PlanStep(new LocalDate(2026, 3, 1), new DailyDose([new PlannedDose(TimeOfDose.Morning, new Milligrams(10)), new PlannedDose(TimeOfDose.Night, new Milligrams(10))]))]),
    };
}
