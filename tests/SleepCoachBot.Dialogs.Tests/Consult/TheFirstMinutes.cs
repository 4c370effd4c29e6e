using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Consult;

public sealed class TheFirstMinutes
{
    [Fact]
    public async Task Five_things_are_asked_and_all_of_them_kept()
    {
        var chat = Chat.At("2026-03-11T21:10");
        await chat.JoinAsync();
        chat.Hears("a program, not a person", "OK to start?");
        await chat.SayAsync("yes");
        chat.Hears("Tablets or liquid, or a pump under the skin?");
        Assert.Equal(["Tablets or liquid", "Pump", "Both"], chat.Buttons);
        await chat.SayAsync("tablets");
        chat.Hears("Where are you with it?");
        Assert.Equal(5, chat.Buttons.Count);
        await chat.SayAsync("My prescriber is bringing it down");
        chat.Hears("If a night goes badly, who do you ring after hours?");
        await chat.SayAsync("dont know");
        chat.Hears("question 1 on your list", "Till then it's 111, and 999 in an emergency", "You're in the UK, yes?");
        await chat.SayAsync("yes");
        chat.Hears("usual lights-out, and up?");
        await chat.SayAsync("11ish, up 7 when my carer comes");
        chat.Hears("Lights out about 23:00, up about 07:00, with a carer", "at 07:45");
        Assert.Equal(["Fine", "Other time", "I'll come to you"], chat.Buttons);
        await chat.SayAsync("fine");
        chat.Hears("That's all the setting up", "999", "any hour", "Anything in the way of sleep tonight?");
        Assert.Equal(["Tight legs", "Busy head", "Bladder", "Nothing"], chat.Buttons);

        var profile = chat.Stores.Profile;
        Assert.Equal((BaclofenForm.Oral, Situation.Reducing, "GB"), (profile.Form!.Value, profile.Situation!.Value, profile.Country));
        Assert.Equal(new LocalTime(7, 45), profile.CheckInAt);
        Assert.Equal(["Who do I ring after hours if a night goes badly?"], profile.Questions);
        Assert.Equal((new LocalTime(23, 0), new LocalTime(7, 0)), (chat.Person.UsualLightsOut!.Value, chat.Person.UsualRising!.Value));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("ok")]
    [InlineData("i've rung them now")]
    public async Task After_urgent_words_the_question_that_was_open_is_put_again(string next)
    {
        var chat = await StartedAsync();
        await chat.SayAsync("tablets");
        chat.Hears("Where are you with it?");
        await chat.SayAsync("i've missed my last two doses");
        chat.Hears("111");
        chat.DoesNotHear("Where are you with it?");
        await chat.SayAsync(next);
        chat.Hears("Where are you with it?");
        Assert.Null(chat.Stores.Profile.Situation);
    }

    [Fact]
    public async Task The_signs_to_keep_in_mind_are_said_once()
    {
        var chat = await AtTheCheckInAsync();
        await chat.SayAsync("fine");
        chat.Hears("One thing to keep");
        await chat.SayAllAsync("legs", "in bed");
        chat.DoesNotHear("One thing to keep");
    }

    [Theory]
    [InlineData("not so early, 8 would do", "I'll ask about the night at 08:00")]
    [InlineData("make it half 9", "I'll ask about the night at 09:30")]
    public async Task A_time_of_their_own_for_the_morning_is_read_back(string words, string heard)
    {
        var chat = await AtTheCheckInAsync();
        await chat.SayAsync(words);
        chat.Hears(heard, "That's all the setting up");
    }

    [Fact]
    public async Task Usual_spasms_are_asked_for_by_day_later()
    {
        var chat = await AtTheCheckInAsync();
        await chat.SayAsync("fine");
        for (var day = 12; day < 20 && chat.Stores.Profile.UsualSpasms is null; day++)
        {
            chat.Until($"2026-03-{day}T12:00");
            await chat.SayAsync("hello");
            if (chat.Replies.Any(reply => reply.Text!.Contains("spasms usually", StringComparison.Ordinal)))
                await chat.SayAsync("4");
        }
        Assert.Equal(4, chat.Stores.Profile.UsualSpasms);
    }

    private static async Task<Chat> AtTheCheckInAsync()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "my prescriber is bringing it down", "dont know", "yes", "11, 7");
        chat.Hears("at 07:45");
        return chat;
    }

    [Fact]
    public async Task A_plan_told_with_where_they_are_names_the_prescriber_and_is_not_asked_again()
    {
        var chat = await StartedAsync();
        await chat.SayAsync("tablets");
        await chat.SayAsync("neurologist dr shah is taking me down. 10mg 3x a day now, 25 a day from monday, 20 from the 30th");
        chat.DoesNotHear("Where are you with it?");
        Assert.Equal((Situation.Reducing, "Dr Shah"), (chat.Stores.Profile.Situation!.Value, chat.Stores.Profile.Prescriber));
    }

    [Theory]
    [InlineData("thinking about it", Situation.Thinking)]
    [InlineData("haven't started yet, just wondering if i should", Situation.Thinking)]
    [InlineData("my consultant is taking me off it slowly", Situation.Reducing)]
    [InlineData("the ms nurse has me on a reduction plan", Situation.Reducing)]
    public async Task Where_they_are_is_understood_in_their_own_words(string words, Situation expected)
    {
        var chat = await StartedAsync();
        await chat.SayAsync("liquid");
        await chat.SayAsync(words);
        Assert.Equal(expected, chat.Stores.Profile.Situation);
        chat.Hears("who do you ring after hours?");
    }

    [Fact]
    public async Task Thinking_about_it_is_told_why_not_to_stop_alone()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "Thinking about it");
        chat.Hears("Nothing starts without your prescriber", "stopping suddenly can cause fits");
    }

    [Theory]
    [InlineData("I've cut down by myself", Situation.CutAlone, "Please don't cut further")]
    [InlineData("I've stopped or run out", Situation.Stopped, "emergency supply")]
    public async Task What_cannot_wait_is_answered_at_once_kept_and_the_rest_can_be_taken_up(string button, Situation expected, string says)
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", button);
        chat.Hears(says, "111");
        chat.DoesNotHear("who do you ring after hours?");
        Assert.Equal(expected, chat.Stores.Profile.Situation);
        await chat.SayAsync("Back to my diary");
        chat.Hears("who do you ring after hours?");
        await chat.SayAllAsync("skip", "yes", "11, 7", "fine");
        chat.Hears("I keep your diary and nothing about doses");
    }

    [Fact]
    public async Task A_carer_is_asked_about_the_person_they_look_after()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "I look after my mum, her neurologist is bringing it down");
        Assert.True(chat.Stores.Profile.IsCarer);
        Assert.Equal(Situation.Reducing, chat.Stores.Profile.Situation);
        await chat.SayAllAsync("skip", "yes");
        chat.Hears("their usual lights-out");
    }

    [Fact]
    public async Task The_carer_s_button_asks_where_the_other_is_with_it()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "I look after someone");
        chat.Hears("Where are they with it?", "Their prescriber is bringing it down");
        await chat.SayAsync("They've cut down by themselves");
        Assert.Equal(Situation.CutAlone, chat.Stores.Profile.Situation);
    }

    [Fact]
    public async Task A_pump_has_its_own_page_and_is_not_asked_for_a_plan()
    {
        var chat = await StartedAsync();
        await chat.SayAsync("i've got a pump");
        chat.Hears("any alarm", "ring your pump clinic", "999", "who do you ring after hours?");
        chat.DoesNotHear("Where are you with it?");
        Assert.Equal(BaclofenForm.Pump, chat.Stores.Profile.Form);
        await chat.SayAllAsync("0113 496 0000");
        chat.Hears("Kept for nights: 0113 496 0000");
        Assert.Equal("0113 496 0000", chat.Stores.Profile.NightNumber);
    }

    [Fact]
    public async Task A_number_can_be_added_in_two_steps_and_in_words()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "my gp is bringing it down", "Add a number");
        chat.Hears("Type the number");
        await chat.SayAsync("the ward, ask for the registrar");
        Assert.Equal("the ward, ask for the registrar", chat.Stores.Profile.NightNumber);
    }

    [Fact]
    public async Task Elsewhere_is_asked_for_and_its_numbers_are_used()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "my gp is bringing it down", "dont know", "Elsewhere");
        chat.Hears("Which country are you in?");
        await chat.SayAsync("Ireland");
        Assert.Equal("IE", chat.Stores.Profile.Country);
        await chat.SayAllAsync("half ten, 6", "I'll come to you");
        chat.Hears("112");
        Assert.Null(chat.Stores.Profile.CheckInAt);
    }

    [Theory]
    [InlineData("half ten, 6", "22:30", "06:00")]
    [InlineData("10pm - 6am", "22:00", "06:00")]
    [InlineData("11 to 7", "23:00", "07:00")]
    [InlineData("11ish up 7", "23:00", "07:00")]
    [InlineData("lights out around midnight and up by 8", "00:00", "08:00")]
    [InlineData("bed at 9am, up at 4pm, i work nights", "09:00", "16:00")]
    [InlineData("usually in bed for ten, up 7ish", "22:00", "07:00")]
    [InlineData("I usually go to bed at 11 and get up at 7", "23:00", "07:00")]
    [InlineData("11 till half 7", "23:00", "07:30")]
    [InlineData("ten thirty, seven", "22:30", "07:00")]
    [InlineData("23:00 and 7", "23:00", "07:00")]
    public async Task Usual_times_are_read_as_people_say_them(string words, string lightsOut, string rising)
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "my gp is bringing it down", "skip", "yes", words);
        Assert.Equal((lightsOut, rising), (chat.Person.UsualLightsOut?.ToString("HH:mm", null), chat.Person.UsualRising?.ToString("HH:mm", null)));
    }

    [Fact]
    public async Task One_time_alone_is_taken_and_the_other_asked_for()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("tablets", "my gp is bringing it down", "skip", "yes", "11");
        chat.Hears("when are you usually up?");
        await chat.SayAsync("7");
        chat.Hears("up about 07:00");
        await chat.SayAsync("Other time");
        await chat.SayAsync("8");
        Assert.Equal(new LocalTime(8, 0), chat.Stores.Profile.CheckInAt);
    }

    [Fact]
    public async Task Every_question_has_its_reason_and_can_be_skipped_and_gone_back_from()
    {
        var chat = await StartedAsync();
        foreach (var answer in (string[])["tablets", "my gp is bringing it down", "skip", "yes", "11, 7"])
        {
            await chat.SayAsync("why do you ask?");
            Assert.DoesNotContain("I didn't get that", chat.Replies[0].Text, StringComparison.Ordinal);
            Assert.Contains(". ", chat.Replies[0].Text, StringComparison.Ordinal);
            await chat.SayAsync(answer);
        }
        chat.Hears("at 07:45");
        await chat.SayAllAsync("back", "back", "back", "back");
        chat.Hears("Where are you with it?");
        Assert.Null(chat.Stores.Profile.Situation);
    }

    [Fact]
    public async Task Who_leaves_in_the_middle_has_told_what_they_told()
    {
        var chat = await StartedAsync();
        await chat.SayAllAsync("pump", "cancel");
        Assert.Equal(BaclofenForm.Pump, chat.Stores.Profile.Form);
        await chat.SayAsync("carry on");
        chat.Hears("who do you ring after hours?");
    }

    [Fact]
    public async Task Everything_told_early_is_not_asked_again()
    {
        var chat = Chat.At("2026-03-11T21:10");
        await chat.SayAsync("i look after my husband, he takes baclofen tablets and his neurologist dr lee is bringing it down. he usually goes to bed at 10 and gets up at 8");
        chat.Hears("OK to start?");
        Assert.Null(chat.Stores.Profile.Form);
        await chat.SayAsync("yes");
        chat.Hears("who do you ring after hours?");
        Assert.Equal((BaclofenForm.Oral, Situation.Reducing, true), (chat.Stores.Profile.Form!.Value, chat.Stores.Profile.Situation!.Value, chat.Stores.Profile.IsCarer));
        await chat.SayAllAsync("skip", "yes");
        chat.Hears("Lights out about 22:00, up about 08:00");
    }

    [Fact]
    public async Task The_first_night_told_is_not_held_up_and_setting_up_follows_at_the_next_visit_by_day()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await Monitor.ANightTold.TellAsync(chat);
        chat.DoesNotHear("Tablets or liquid");
        chat.Until("2026-03-16T14:10");
        await chat.SayAsync("hello");
        chat.Hears("Tablets or liquid");
    }

    [Fact]
    public async Task In_teams_it_is_said_once_who_may_read_along_before_anything_of_health_is_asked()
    {
        var chat = Chat.At("2026-03-11T21:10", channel: "msteams");
        await chat.SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("person")] });
        chat.Hears("your employer's admins may be able to read this chat");
        Assert.True(chat.Replies.ToList().FindIndex(reply => reply.Text!.Contains("employer", StringComparison.Ordinal))
            < chat.Replies.ToList().FindIndex(reply => reply.Text!.Contains("OK to start", StringComparison.Ordinal)));
        await chat.SayAsync("yes");
        chat.DoesNotHear("employer");
    }

    [Fact]
    public async Task In_teams_an_emergency_in_the_first_message_is_answered_before_anything_else()
    {
        var chat = Chat.At("2026-03-11T21:10", channel: "msteams");
        await chat.SayAsync("ive run out and im seeing spiders on the wall");
        Assert.StartsWith("**Ring [999]", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.DoesNotHear("employer");
    }

    private static async Task<Chat> StartedAsync()
    {
        var chat = Chat.At("2026-03-11T21:10");
        await chat.JoinAsync();
        await chat.SayAsync("yes");
        return chat;
    }
}
