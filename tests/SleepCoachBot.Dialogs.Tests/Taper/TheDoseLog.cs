using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Taper;

/// <summary>What was taken and missed, as it was told and no further.</summary>
public sealed class TheDoseLog
{
    private static async Task<Chat> WithAPlan(string told = "my prescriber wrote 30 mg a day now, 25 mg a day from 16 march, 20 mg a day from 30 march")
    {
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync(told);
        await chat.SayAsync("yes");
        return chat;
    }

    [Fact]
    public async Task The_same_dose_told_twice_is_one_dose()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("took my dose at 8");
        chat.Hears("Noted: a dose taken, Wed 11 March, 20:00");
        await chat.SayAsync("took my dose at 8");
        chat.Hears("I have that one already");
        Assert.Single(chat.Stores.Doses);
    }

    [Fact]
    public async Task An_amount_that_is_not_milligrams_is_left_out()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("i took two tablets");
        Assert.Null(Assert.Single(chat.Stores.Doses).Event.Amount);
        chat.DoesNotHear("mg");
    }

    [Fact]
    public async Task More_than_the_plan_holds_is_asked_about_and_leads_to_help()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("took 40 mg at 7");
        chat.Hears("I've noted 40 mg. That isn't what your plan says. Did your prescriber change it?");
        await chat.SayAsync("no");
        chat.Hears("111", "999");
        Assert.Equal(40, Assert.Single(chat.Stores.Doses).Event.Amount!.Value.Amount);
    }

    [Fact]
    public async Task A_mistyped_dose_is_taken_out_again()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("took 100 mg at 7");
        await chat.SayAsync("typo");
        Assert.Empty(chat.Stores.Doses);
    }

    [Fact]
    public async Task A_missed_dose_says_the_fixed_text_and_can_be_undone()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("forgot my morning tablet");
        chat.Hears("look at the leaflet in your pack or ask a pharmacist", "Never take two together to catch up");
        await chat.SayAsync("undo");
        chat.Hears("is out of your log");
        Assert.Empty(chat.Stores.Doses);
    }

    [Fact]
    public async Task Whether_it_was_taken_is_not_known_beyond_what_was_told()
    {
        var chat = await WithAPlan();
        await chat.SayAsync("did i take my tablet tonight?");
        chat.Hears("I can't tell from here", "never take two together");
        await chat.SayAsync("took my dose at 8");
        await chat.SayAsync("which doses did i take?");
        chat.Hears("a dose taken, Wed 11 March, 20:00", "A day without a note isn't a missed dose");
        Assert.Equal(DoseEventKind.Taken, Assert.Single(chat.Stores.Doses).Event.Kind);
    }

    [Fact]
    public async Task A_step_that_is_not_there_yet_is_no_dose_to_begin_with()
    {
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync("tell my plan");
        await chat.SayAsync("the second step is 15 mg");
        chat.DoesNotHear("15 mg a day now");
    }

    [Fact]
    public async Task The_second_step_is_put_right_before_it_is_confirmed()
    {
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync("my prescriber wrote 30 mg a day now, 25 mg a day from 16 march, 20 mg a day from 30 march");
        await chat.SayAsync("the second step is 22 mg");
        chat.Hears("from Mon 16 March 25 mg a day · from Mon 30 March 22 mg a day");
        await chat.SayAsync("the second step is from the 6th of april");
        chat.Hears("from Mon 6 April 22 mg a day");
        await chat.SayAsync("yes");
        Assert.Equal(22, chat.Stores.Plan!.Plan.DoseOn(new LocalDate(2026, 4, 6))!.Total.Amount);
    }
}
