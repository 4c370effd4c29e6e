using NodaTime;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Taper;

/// <summary>What comes without being asked for: the evening before a step, the mornings after it, the end, and tonight's dose at bedtime.</summary>
public sealed class ByItself
{
    private const string Night = "bed 11, took 20 min, slept through, woke for good at 6:30, up at 7, fair";

    private static async Task<Chat> WithAPlan(string told, Profile? profile = null)
    {
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = (profile ?? new Profile()) with { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)), Form = profile?.Form ?? BaclofenForm.Oral, Situation = profile?.Situation ?? Situation.Reducing };
        await chat.SayAsync(told);
        await chat.SayAsync("yes");
        return chat;
    }

    private static Task<Chat> Usual(Profile? profile = null) =>
        WithAPlan("my prescriber wrote 30 mg a day now, 25 mg a day from 16 march, 20 mg a day from 28 march", profile);

    private static Task DueAsync(Chat chat) => chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = TaperStep.EveOfStep });

    [Fact]
    public async Task The_evening_before_a_step_asks_for_the_step_and_then_for_the_tablets()
    {
        var chat = await Usual();
        chat.Until("2026-03-15T19:00");
        await DueAsync(chat);
        chat.Hears("Tomorrow your plan goes from 30 to 25 mg a day. Still right?", "It's changed", "Not sure");
        Assert.DoesNotContain("mg", chat.Replies[0].Summary, StringComparison.Ordinal);
        await chat.SayAsync("yes");
        chat.Hears("Enough tablets, in the right strength?");
        await chat.SayAsync("no");
        chat.Hears("ring your pharmacy before Mon 16 March");
    }

    [Fact]
    public async Task Before_a_weekend_it_says_who_is_rung()
    {
        var chat = await Usual();
        chat.Until("2026-03-27T19:00");
        await DueAsync(chat);
        chat.Hears("from 25 to 20 mg a day");
        await chat.SayAsync("yep still right");
        await chat.SayAsync("yes plenty");
        chat.Hears("weekend", "111", "999");
    }

    [Fact]
    public async Task A_step_that_changed_is_asked_about_and_moved()
    {
        var chat = await Usual();
        chat.Until("2026-03-15T19:00");
        await DueAsync(chat);
        await chat.SayAsync("It's changed");
        chat.Hears("What changed?");
        await chat.SayAsync("The day of a step");
        await chat.SayAsync("the 23rd");
        chat.Hears("from Mon 23 March 25 mg a day · from Sat 4 April 20 mg a day");
        await chat.SayAsync("yes");
        chat.Until("2026-03-22T19:00");
        await DueAsync(chat);
        chat.Hears("Tomorrow your plan goes from 30 to 25 mg a day");
        await chat.SayAsync("dr shah moved it to the 30th");
        chat.Hears("from Mon 30 March 25 mg a day");
    }

    [Fact]
    public async Task Who_is_not_sure_is_not_given_a_manual_but_somebody_to_ask()
    {
        var chat = await Usual();
        chat.Until("2026-03-15T19:00");
        await DueAsync(chat);
        await chat.SayAsync("Not sure");
        chat.Hears("ask your prescriber or your pharmacist before Mon 16 March", "question list");
        Assert.Contains(chat.Stores.Profile.Questions, question => question.Contains("still right", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-14T19:00")]
    [InlineData("2026-03-17T19:00")]
    public async Task No_evening_is_asked_that_is_not_before_a_step(string evening)
    {
        var chat = await Usual();
        chat.Until(evening);
        await DueAsync(chat);
        Assert.Empty(chat.Replies);
    }

    [Theory]
    [InlineData(Situation.CutAlone)]
    [InlineData(Situation.Thinking)]
    [InlineData(Situation.Stopped)]
    public async Task Without_a_prescriber_nothing_is_reminded_of_and_no_dose_is_said(Situation situation)
    {
        var chat = await Usual(new Profile { Situation = situation });
        chat.Hears("remind you of nothing");
        Assert.Equal(PlanStatus.Waiting, chat.Stores.Plan!.Status);
        await chat.SayAsync("what do i take tonight?");
        chat.DoesNotHear("Your plan says");
        chat.Until("2026-03-15T19:00");
        await DueAsync(chat);
        Assert.Empty(chat.Replies);
        await chat.SayAsync("it's right");
        chat.Hears("So your prescriber is bringing it down with you now, and this is the plan?");
        await chat.SayAsync("no");
        Assert.Equal((PlanStatus.Waiting, situation), (chat.Stores.Plan!.Status, chat.Stores.Profile.Situation!.Value));
        await chat.SayAsync("it's right, dr shah agreed to it");
        await chat.SayAsync("yes");
        Assert.Equal((PlanStatus.Confirmed, Situation.Reducing), (chat.Stores.Plan!.Status, chat.Stores.Profile.Situation!.Value));
    }

    [Fact]
    public async Task A_pumps_plan_is_the_clinics_and_cannot_be_confirmed_here()
    {
        var chat = await Usual(new Profile { Form = BaclofenForm.Pump });
        await chat.SayAsync("it's right");
        chat.Hears("the pump clinic's");
        Assert.Equal(PlanStatus.Waiting, chat.Stores.Plan!.Status);
    }

    [Fact]
    public async Task The_six_signs_are_asked_on_mornings_one_to_four_only_and_once_a_morning()
    {
        var chat = await Usual();
        for (var day = 16; day <= 21; day++)
        {
            chat.Until($"2026-03-{day}T08:00");
            await chat.SayAsync(Night);
            await chat.SayAsync("yes");
            if (day is > 16 and < 21)
            {
                chat.Hears("Your dose changed on Monday, so one check", "a fit, fever");
                await chat.SayAsync("None");
                chat.Hears("Thank you. That's everything.");
                await chat.SayAsync("no, woke at 6:20");
                await chat.SayAsync("yes");
            }
            chat.DoesNotHear("so one check");
        }
        Assert.Equal(4, chat.Stores.Log.Count(entry => entry.Kind == LogKind.DangerSigns));
    }

    [Fact]
    public async Task An_evening_question_left_open_does_not_hold_back_the_signs_of_the_next_morning()
    {
        var chat = await WithAPlan("my prescriber wrote 30 mg a day now, 25 mg a day from 16 march, 20 mg a day from 18 march");
        await chat.SayAsync("it's right");
        chat.Until("2026-03-17T19:00");
        await DueAsync(chat);
        chat.Hears("Tomorrow your plan goes from 25 to 20 mg a day. Still right?");
        chat.Until("2026-03-18T06:30");
        await chat.SayAsync("hello");
        chat.Until("2026-03-18T07:30");
        await chat.SayAllAsync(Night, "yes");
        chat.Hears("so one check");
        chat.DoesNotHear("Still right");
    }

    [Fact]
    public async Task On_the_morning_of_the_step_the_evening_question_can_still_be_answered()
    {
        var chat = await Usual();
        chat.Until("2026-03-15T19:00");
        await DueAsync(chat);
        chat.Until("2026-03-16T07:00");
        await chat.SayAsync("yes");
        chat.Hears("Enough tablets, in the right strength?");
    }

    [Fact]
    public async Task One_of_the_signs_is_an_alarm_with_the_number_first()
    {
        var chat = await Usual();
        chat.Until("2026-03-17T08:00");
        await chat.SayAsync(Night);
        await chat.SayAsync("yes");
        await chat.SayAsync("Yes");
        Assert.StartsWith("**Ring [999]", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("Which of them is it?");
    }

    [Theory]
    [InlineData("Yes", DiaryPace.TwoWeeksThenWeekly)]
    [InlineData("Less", DiaryPace.Weekly)]
    [InlineData("Stop", DiaryPace.Stopped)]
    [InlineData("once a week is enough", DiaryPace.Weekly)]
    public async Task The_last_step_asks_how_long_the_diary_goes_on(string answer, DiaryPace pace)
    {
        var chat = await WithAPlan("my prescriber wrote 10 mg a day now, 6 mg a day from 16 march, none from 28 march");
        await chat.SayAsync("It's right");
        chat.Until("2026-03-29T09:00");
        await chat.SayAsync(Night);
        await chat.SayAsync("yes");
        chat.DoesNotHear("the last step");
        await chat.SayAsync("none");
        chat.DoesNotHear("the last step");
        chat.Until("2026-04-02T09:00");
        await chat.SayAsync(Night);
        await chat.SayAsync("yes");
        chat.Hears("That's the last step on your plan", "two more weeks, then weekly", "Less", "Stop");
        await chat.SayAsync(answer);
        Assert.Equal(pace, chat.Stores.Profile.Pace);
        await chat.SayAsync("woke at 6:20");
        await chat.SayAsync("yes");
        chat.DoesNotHear("the last step");
    }

    [Fact]
    public async Task At_bedtime_the_plans_dose_of_the_evening_is_asked_about_once()
    {
        var chat = await WithAPlan("my prescriber wrote 10 mg 3 times a day now, then 10 mg morning, 5 mg noon and 10 mg night from 16 march");
        chat.Until("2026-03-16T22:10");
        await chat.SayAsync("bed");
        chat.Hears("Your plan says 10 mg at night.", "Taken", "Not taken");
        await chat.SayAsync("taken");
        chat.Hears("Thanks.");
        await chat.SayAsync("bed");
        chat.DoesNotHear("Your plan says");
        chat.Until("2026-03-18T00:30");
        await chat.SayAsync("bed");
        chat.Hears("Your plan says 10 mg at night.");
        await chat.SayAsync("not taken");
        chat.Hears("10 mg missed, Tue 17 March", "Never take two together");
        Assert.Equal(2, chat.Stores.Doses.Count);
    }

    [Fact]
    public async Task A_plan_without_a_split_asks_for_no_dose_at_bedtime()
    {
        var chat = await Usual();
        await chat.SayAsync("bed");
        chat.DoesNotHear("mg");
    }
}
