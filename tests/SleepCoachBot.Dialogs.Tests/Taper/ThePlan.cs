using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Taper;

public sealed class ThePlan
{
    private const string Told = "neurologist dr shah is taking me down. 10mg 3x a day now, 25 a day from monday, 20 from the 30th";

    private static Chat Agreed(string at)
    {
        var chat = Chat.At(at);
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        return chat;
    }

    [Fact]
    public async Task A_plan_told_in_one_line_is_read_back_confirmed_and_its_gap_goes_on_the_question_list()
    {
        var chat = Agreed("2026-03-11T21:10");
        await chat.SayAsync(Told);
        chat.Hears("now 30 mg a day (10+10+10) · from Mon 16 March 25 mg a day · from Mon 30 March 20 mg a day · after that, not told", "Is that what Dr Shah wrote?", "I'll check");
        await chat.SayAsync("yes but dont know which tablet goes down");
        chat.Hears("I can't work that out", "before Mon 16 March", "question list");
        Assert.Equal((PlanStatus.Confirmed, Told), (chat.Stores.Plan!.Status, chat.Stores.Plan.Verbatim));
        Assert.Single(chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task A_plan_to_nothing_in_one_step_waits_until_it_is_said_to_be_confirmed()
    {
        var chat = Agreed("2026-03-11T21:10");
        await chat.SayAsync("my prescriber wrote: 30 mg a day now, stop from monday 16 march");
        await chat.SayAsync("yes");
        chat.Hears("to none at once", "send no reminders", "Stopping baclofen suddenly can be dangerous");
        await chat.SayAsync("what do i take tonight?");
        chat.Hears("still 'waiting'");
        Assert.Equal(PlanStatus.Waiting, chat.Stores.Plan!.Status);
        await chat.SayAsync("it's right, dr shah confirmed");
        Assert.Equal(PlanStatus.Confirmed, chat.Stores.Plan!.Status);
    }

    [Fact]
    public async Task Only_the_days_that_are_missing_are_asked_for()
    {
        var chat = Agreed("2026-03-11T21:10");
        await chat.SayAsync("my plan: 30 mg a day now, then 25 mg, then 20 mg");
        chat.Hears("From which day is it 25 mg a day?");
        await chat.SayAsync("16 march");
        chat.Hears("From which day is it 20 mg a day?");
        await chat.SayAsync("the 30th");
        chat.Hears("from Mon 16 March 25 mg a day · from Mon 30 March 20 mg a day");
    }

    [Fact]
    public async Task A_dose_told_while_the_plan_is_open_is_a_dose_and_no_step()
    {
        var chat = Agreed("2026-03-11T21:10");
        await chat.SayAsync("my plan: 30 mg a day now, then 25 mg, then 20 mg");
        await chat.SayAsync("took my 10 mg at 8");
        chat.Hears("Noted: 10 mg taken", "From which day is it 25 mg a day?");
        Assert.Single(chat.Stores.Doses);
    }

    [Fact]
    public async Task The_doses_of_a_tables_row_are_never_taken_for_steps()
    {
        var chat = Agreed("2026-03-11T21:10");
        await chat.SayAsync("my plan\nDate Morning Noon Night\n16/03/2026 10 mg 5 mg 10 mg\n30/03/2026 10 mg 0 10 mg");
        chat.Hears("from Mon 16 March 25 mg a day (10 morning+5 midday+10 night)", "from Mon 30 March 20 mg a day (10 morning+10 night)", "Is that what");
        Assert.Null(chat.Stores.Plan);
    }

    [Fact]
    public async Task Two_missed_in_a_row_are_for_today_and_one_is_not()
    {
        var chat = Agreed("2026-03-18T20:00");
        await chat.SayAsync("missed my lunchtime tablet");
        chat.Hears("Never take two together");
        chat.DoesNotHear("999");
        await chat.SayAsync("missed the evening one too");
        chat.Hears("111", "999");
    }

    [Fact]
    public async Task Micrograms_lead_to_the_pumps_text_and_no_plan_is_kept()
    {
        var chat = Agreed("2026-03-11T21:10");
        chat.Stores.Profile = chat.Stores.Profile with { Form = null };
        await chat.SayAsync("my plan is 300 micrograms now and 280 from monday");
        await chat.SayAsync("It's a pump");
        chat.Hears("the pump clinic's");
        Assert.Equal((BaclofenForm.Pump, (KeptPlan?)null), (chat.Stores.Profile.Form!.Value, chat.Stores.Plan));
    }
}
