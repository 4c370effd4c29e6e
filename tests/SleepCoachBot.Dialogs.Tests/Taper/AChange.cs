using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Taper;

/// <summary>What changes of a plan that holds: whose it is decides what is kept.</summary>
public sealed class AChange
{
    private const string Told = "my prescriber wrote 30 mg a day now, 25 mg a day from 16 march, 20 mg a day from 30 march";

    private static async Task<Chat> WithAPlan(string until = "2026-03-18T10:00")
    {
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync(Told);
        await chat.SayAsync("yes");
        Assert.Equal(PlanStatus.Confirmed, chat.Stores.Plan!.Status);
        chat.Until(until);
        return chat;
    }

    private static decimal? On(Chat chat, int month, int day) => chat.Stores.Plan!.DoseOn(new LocalDate(2026, month, day))?.Total.Amount;

    [Fact]
    public async Task A_dose_that_the_prescriber_set_is_kept_and_what_followed_is_no_longer_known()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("dr shah put me on 28 mg from friday");
        chat.Hears("28 mg a day from Fri 20 March", "That isn't what your plan says. Did Dr Shah change it?", "Yes", "No", "I mistyped");
        await chat.SayAsync("yes");
        chat.Hears("I've kept it", "28 mg", "Undo");
        Assert.Equal((25m, 28m, 28m), (On(chat, 3, 19), On(chat, 3, 20), On(chat, 4, 5)));
        await chat.SayAsync("undo");
        chat.Hears("Your plan is as it was");
        Assert.Equal((25m, 20m), (On(chat, 3, 20), On(chat, 4, 5)));
    }

    [Fact]
    public async Task One_s_own_change_is_written_down_and_the_plan_stays()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("something changed with my plan");
        chat.Hears("What changed?");
        await chat.SayAsync("The dose");
        await chat.SayAsync("28 mg");
        await chat.SayAsync("from friday");
        await chat.SayAsync("no i did it myself");
        chat.Hears("Thank you for telling me", "don't cut further, or change it back, on your own");
        Assert.Equal((25m, 20m), (On(chat, 3, 20), On(chat, 4, 5)));
        Assert.Contains(chat.Stores.Log, entry => entry.Kind == LogKind.Happening && entry.Text!.Contains("28 mg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_of_the_fingers_changes_nothing_and_may_be_put_right()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("i am on 20 mg now");
        await chat.SayAsync("I mistyped");
        chat.Hears("nothing has changed", "What did you mean?");
        await chat.SayAsync("i am on 20 mg now");
        await chat.SayAsync("i meant 25 mg");
        chat.Hears("That's what your plan says for today: 25 mg a day.");
        Assert.Equal((25m, 20m), (On(chat, 3, 20), On(chat, 4, 5)));
        Assert.Empty(chat.Stores.Doses);
    }

    [Fact]
    public async Task A_plan_on_hold_keeps_its_dose_and_its_steps_have_no_day_until_it_goes_on()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("dr shah put the plan on hold");
        chat.Hears("on hold from Wed 18 March", "25 mg a day stays");
        await chat.SayAsync("yes");
        chat.Hears("I'll ask nothing about steps until you tell me it goes on");
        Assert.Equal((PlanStatus.Paused, 25m), (chat.Stores.Plan!.Status, On(chat, 4, 5)));
        chat.Until("2026-03-20T10:00");
        await chat.SayAsync("the plan is paused");
        chat.Hears("on hold already");
        await chat.SayAsync("what do i take today?");
        chat.Hears("25 mg a day", "paused since Wed 18 March");
        await chat.SayAsync("resume the plan");
        chat.Hears("From which day does the next step begin, 20 mg a day?");
        await chat.SayAsync("tomorrow");
        chat.Hears("from Sat 21 March 20 mg a day", "Is that what Dr Shah said?");
        await chat.SayAsync("yes");
        Assert.Equal((PlanStatus.Confirmed, 25m, 20m), (chat.Stores.Plan!.Status, On(chat, 3, 20), On(chat, 3, 21)));
    }

    [Fact]
    public async Task A_step_that_is_moved_takes_the_rest_with_it()
    {
        var chat = await WithAPlan("2026-03-14T10:00");
        await chat.SayAsync("dr shah moved the next step to the 23rd");
        chat.Hears("from Mon 23 March 25 mg a day · from Mon 6 April 20 mg a day", "Is that what");
        await chat.SayAsync("yes");
        Assert.Equal((30m, 25m, 25m, 20m), (On(chat, 3, 22), On(chat, 3, 23), On(chat, 4, 5), On(chat, 4, 6)));
        Assert.Equal(2, chat.Stores.PlanVersions.Count(version => version.Id == chat.Stores.Plan!.Id));
    }

    [Fact]
    public async Task A_step_back_is_the_prescribers_too_and_can_be_undone_at_once()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("dr shah has put me back on 30 mg from today");
        chat.Hears("30 mg a day from Wed 18 March");
        await chat.SayAsync("yes");
        chat.Hears("I've kept it: 30 mg a day from Wed 18 March", "What comes after that isn't told");
        Assert.Equal((30m, 30m), (On(chat, 3, 18), On(chat, 4, 5)));
        await chat.SayAsync("undo");
        chat.Hears("Your plan is as it was");
        Assert.Equal((25m, 20m), (On(chat, 3, 18), On(chat, 4, 5)));
    }

    [Theory]
    [InlineData("ive gone down to 15 mg a day since today")]
    [InlineData("dropped to 15 mg today")]
    public async Task A_day_s_dose_that_went_down_is_no_tablet_taken(string told)
    {
        var chat = await WithAPlan();
        await chat.SayAsync(told);
        chat.Hears("15 mg a day from Wed 18 March", "Did your prescriber change it?");
        chat.DoesNotHear("taken or missed");
    }

    [Fact]
    public async Task What_changed_may_turn_out_to_be_something_else_than_was_asked()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("my dose changed");
        chat.Hears("To how much a day?");
        await chat.SayAsync("It's on hold");
        chat.Hears("on hold from Wed 18 March");
    }

    [Fact]
    public async Task What_the_plan_says_already_is_no_change()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("i am on 25 mg now");
        chat.Hears("That's what your plan says for today: 25 mg a day.");
        Assert.Empty(chat.Stores.Doses);
    }

    [Fact]
    public async Task A_stay_in_hospital_is_never_taken_for_going_to_bed()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("I'm going into hospital tomorrow");
        chat.Hears("Tell the ward that you take baclofen");
        chat.DoesNotHear("Night mode");
        await chat.SayAsync("we're going abroad for two weeks");
        chat.Hears("enough tablets, some to spare");
        Assert.Equal(2, chat.Stores.Log.Count(entry => entry.Kind == LogKind.Happening));
    }

    [Fact]
    public async Task A_night_in_hospital_is_a_night()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("slept in hospital, bed 10, took an hour, up 7");
        chat.Hears("time to drop off 1 h");
    }

    [Fact]
    public async Task The_dose_that_was_set_to_none_waits_for_a_second_look()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("dr shah changed my dose to 0 mg from friday");
        await chat.SayAsync("yes");
        chat.Hears("to none at once", "Stopping baclofen suddenly can be dangerous");
        Assert.Equal(PlanStatus.Waiting, chat.Stores.Plan!.Status);
    }

    [Theory]
    [InlineData("what do i take on friday?", "For Fri 20 March", "25 mg a day")]
    [InlineData("what do i take on the 30th?", "For Mon 30 March", "20 mg a day")]
    [InlineData("what do i take tomorrow?", "For Thu 19 March", "25 mg a day")]
    [InlineData("what do i take tonight?", "Your plan says 25 mg a day", "I can't work it out")]
    [InlineData("when is the next change?", "Mon 30 March", "20 mg a day")]
    [InlineData("what's left of the plan?", "One change is left", "20 mg a day")]
    [InlineData("show my plan", "from Mon 30 March 20 mg a day", "after that, not told")]
    public async Task The_plan_answers_for_any_day(string question, string first, string second)
    {
        var chat = await WithAPlan();
        await chat.SayAsync(question);
        chat.Hears(first, second);
    }
}
