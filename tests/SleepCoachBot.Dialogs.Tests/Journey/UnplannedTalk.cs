using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Journey;

/// <summary>What people really type between the questions, found by talking to the bot in words that nobody had planned for.</summary>
public sealed class UnplannedTalk
{
    private const string Half = "bed at 11, took 20 minutes, woke for good at 6, up at 7";

    [Fact]
    public async Task Whoever_says_something_else_first_is_told_what_this_is_and_asked_for_consent()
    {
        var chat = Chat.At("2026-03-16T14:10");
        await chat.SayAsync("hi");
        chat.Hears("a program, not a person", "OK to start?");
        await chat.SayAsync("ok then");
        chat.Hears("Tablets or liquid");
    }

    [Fact]
    public async Task A_yes_to_consent_is_one_though_a_night_is_being_told()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAllAsync(Half, "remind me to wind down at 10");
        chat.Hears("OK to start?");
        await chat.SayAsync("yes");
        chat.Hears("22:00", "how often you woke");
        Assert.NotNull(chat.Stores.Profile.Consent);
        Assert.Equal(new LocalTime(22, 0), chat.Stores.Profile.WindDownAt);
    }

    [Theory]
    [InlineData("spasms 7")]
    [InlineData("is 7 bad?")]
    [InlineData("ask me at half 9 in the morning")]
    public async Task What_is_no_answer_is_no_time_to_drop_off(string said)
    {
        var chat = Started("2026-03-19T07:45");
        await chat.SayAllAsync("bed at 11, up twice 10 mins, woke for good at 6, up at 7, fair");
        chat.Hears("How long did it take to drop off?");
        await chat.SayAsync(said);
        await chat.SayAsync("half an hour");
        await chat.SayAsync("yes");
        Assert.Equal(Duration.FromMinutes(30), chat.Night.SleepLatency);
        Assert.Equal(Instant.FromUtc(2026, 3, 19, 6, 0), chat.Night.FinalWake);
    }

    [Theory]
    [InlineData("remind me at 9 in the evening", 21, 0)]
    [InlineData("remind me to wind down at half ten", 22, 30)]
    public async Task An_evening_time_is_the_time_to_wind_down(string said, int hour, int minute)
    {
        var chat = Started("2026-03-19T12:45");
        await chat.SayAsync(said);
        Assert.Equal(new LocalTime(hour, minute), chat.Stores.Profile.WindDownAt);
        Assert.Null(chat.Stores.Profile.CheckInAt);
    }

    [Fact]
    public async Task Doses_are_not_reminded_of()
    {
        var chat = Started("2026-03-19T12:45");
        await chat.SayAsync("remind me to take my tablet at 9");
        chat.Hears("don't remind you of doses");
        Assert.Null(chat.Stores.Profile.CheckInAt);
        Assert.Null(chat.Stores.Profile.WindDownAt);
    }

    [Fact]
    public async Task A_night_missed_is_no_dose_missed()
    {
        var chat = Started("2026-03-19T12:45");
        await chat.SayAsync("what about all the nights i missed");
        chat.Hears("A missed night is fine");
        Assert.Empty(chat.Stores.Doses);
    }

    [Fact]
    public async Task A_coffee_wished_for_is_none_that_was_drunk()
    {
        var chat = Started("2026-03-19T12:45");
        await chat.SayAsync("im dying for a coffee");
        Assert.DoesNotContain(chat.Stores.Log, entry => entry.Kind == LogKind.Caffeine);
    }

    [Fact]
    public async Task A_new_morning_is_a_new_night_and_no_correction_of_the_last()
    {
        var chat = Started("2026-03-18T07:45");
        await chat.SayAllAsync(Half + ", awake twice for 10 minutes, good", "yes");
        chat.Until("2026-03-19T10:10");
        await chat.SayAsync("i had a terrible night, barely slept");
        chat.Hears("Wednesday night to Thursday, 18–19 March");
        Assert.Equal(4, chat.Night.Quality);
    }

    [Fact]
    public async Task Yes_to_one_offer_takes_it()
    {
        var chat = Started("2026-03-19T12:45");
        await chat.SayAsync("should i go back up?");
        chat.Hears("Shall I put your question on your list?");
        await chat.SayAsync("yes");
        Assert.Single(chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task Thinking_of_coming_off_it_is_thinking_whoever_else_is_meant()
    {
        var chat = Chat.At("2026-03-16T14:10");
        await chat.SayAllAsync("hi", "yes", "tablets", "ive been thinking of coming off it because im so drowsy");
        Assert.Equal(Situation.Thinking, chat.Stores.Profile.Situation);
        chat.Hears("don't cut or stop baclofen on your own");
    }

    [Fact]
    public async Task What_help_says_and_what_to_say_to_it()
    {
        var chat = Started("2026-03-19T03:05");
        await chat.SayAsync("im seeing spiders on the wall and im boiling hot");
        chat.Hears("tel:999", "seeing or hearing things");
        await chat.SayAsync("what do i say");
        chat.Hears("I take baclofen", "seeing or hearing things");
        await chat.SayAsync("theyre here now");
        chat.Hears("people with you who can help", "999");
        chat.DoesNotHear("Please ring");
    }

    [Fact]
    public async Task Who_has_rung_is_not_told_again_to_ring()
    {
        var chat = Started("2026-03-19T20:05");
        await chat.SayAsync("i took my tablets twice this evening");
        chat.Hears("111", "even if you feel fine");
        await chat.SayAsync("i feel fine though");
        chat.Hears("still worth making", "111");
        await chat.SayAsync("ok i rang 111");
        chat.Hears("Do what they tell you");
    }

    private static Chat Started(string at)
    {
        var chat = Chat.At(at);
        chat.Stores.Profile = chat.Stores.Profile with
        {
            Consent = new Consent("test", Instant.FromUtc(2026, 3, 1, 12, 0)), Form = BaclofenForm.Oral, Situation = Situation.Reducing,
        };
        return chat;
    }
}
