using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Settings;

/// <summary>A stay in another place: one tap, its clock while it lasts, and home again by itself.</summary>
public sealed class Away
{
    [Fact]
    public async Task A_week_in_a_country_of_one_clock_is_one_tap()
    {
        var chat = SetUp();
        await chat.SayAsync("I'm in Greece this week");
        chat.Hears("From now I'd go by the clock in Athens, 2 h ahead of London, until Sun 22 March. Right?");
        Assert.Equal(["Yes", "No"], chat.Buttons);
        await chat.SayAsync("yes");
        chat.Hears("Nights you've told stay as they are", "unless your prescriber or pharmacist says otherwise", "Undo");
        Assert.Equal(
            new Stay("Europe/Athens", "Europe/London", Instant.FromUtc(2026, 3, 16, 14, 10), Instant.FromUtc(2026, 3, 22, 10, 0)), chat.Stores.Profile.Stay);
        Assert.Equal("Europe/London", chat.Person.Zone);
        Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.Happening);
    }

    [Fact]
    public async Task A_flight_on_a_day_changes_the_clock_on_that_day_until_they_say_they_are_back()
    {
        var chat = SetUp();
        await chat.SayAsync("flying to New York on Friday");
        chat.Hears("From Fri 20 March I'd go by the clock in New York, 4 h behind London, until you say you're back. Right?");
        await chat.SayAsync("back on the 29th");
        chat.Hears("until Sun 29 March");
        await chat.SayAsync("yes");
        Assert.Equal(
            new Stay("America/New_York", "Europe/London", Instant.FromUtc(2026, 3, 20, 12, 0), Instant.FromUtc(2026, 3, 29, 16, 0)), chat.Stores.Profile.Stay);
    }

    [Fact]
    public async Task Of_a_country_with_several_clocks_it_is_asked_which()
    {
        var chat = SetUp();
        await chat.SayAsync("I'm in Spain this week");
        chat.Hears("Spain has more than one. Which is it?");
        Assert.Equal(["Madrid", "Canary", "No"], chat.Buttons);
        await chat.SayAsync("tenerife");
        Assert.Equal("Atlantic/Canary", chat.Stores.Profile.Stay!.Zone);
    }

    [Theory]
    [InlineData("Madrid", "Europe/Madrid")]
    [InlineData("barcelona", "Europe/Madrid")]
    public async Task The_town_is_the_answer_and_the_tap(string town, string zone)
    {
        var chat = SetUp();
        await chat.SayAllAsync("we're on holiday in spain for ten days", town);
        Assert.Equal((zone, Instant.FromUtc(2026, 3, 26, 11, 0)), (chat.Stores.Profile.Stay!.Zone, chat.Stores.Profile.Stay.Until));
    }

    [Fact]
    public async Task Nights_are_told_by_the_clock_there_and_those_before_keep_their_own()
    {
        var chat = SetUp();
        await chat.SayAllAsync("bed 11, took 20 min, slept through, woke for good at 6:30, up at 7, fair", "yes");
        await chat.SayAllAsync("i'm in greece this week", "yes");
        chat.Until("2026-03-17T06:00");   // eight in Athens
        await chat.SayAllAsync("bed 11, took 20 min, slept through, woke for good at 7, up at half 7, fair", "yes");
        Assert.Equal(["Europe/London", "Europe/Athens"], chat.Diary.Select(night => night.Zone));
        Assert.Equal(Instant.FromUtc(2026, 3, 16, 21, 0), chat.Diary[1].IntoBed);
    }

    [Fact]
    public async Task On_the_told_day_it_is_home_again_by_itself()
    {
        var chat = SetUp();
        await chat.SayAllAsync("i'm in greece until friday", "yes");
        chat.Until("2026-03-21T08:00");
        await chat.SayAllAsync("bed 11, took 20 min, slept through, woke for good at 7, up at half 7, fair", "yes");
        Assert.Equal("Europe/London", chat.Night.Zone);
        Assert.Null(chat.Stores.Profile.Stay);
    }

    [Theory]
    [InlineData("back home")]
    [InlineData("I'm back from holiday")]
    [InlineData("we're home again")]
    [InlineData("I'm back in London now")]
    public async Task Back_home_ends_it_and_undo_brings_it_back(string words)
    {
        var chat = SetUp();
        await chat.SayAllAsync("i'm in greece this week", "yes", words);
        chat.Hears("I go by the clock in London again from now.");
        Assert.Null(chat.Stores.Profile.Stay);
        await chat.SayAsync("undo");
        Assert.Equal("Europe/Athens", chat.Stores.Profile.Stay?.Zone);
    }

    [Fact]
    public async Task A_no_changes_nothing_and_undo_takes_a_yes_back()
    {
        var chat = SetUp();
        await chat.SayAllAsync("i'm in greece this week", "no");
        chat.Hears("I stay with the clock in London");
        Assert.Null(chat.Stores.Profile.Stay);
        await chat.SayAllAsync("i'm in greece this week", "yes", "undo");
        Assert.Null(chat.Stores.Profile.Stay);
    }

    [Fact]
    public async Task The_numbers_to_ring_are_those_of_the_place()
    {
        var chat = SetUp();
        await chat.SayAllAsync("i'm in greece this week", "yes", "i'm having a fit");
        chat.Hears("112");
        chat.DoesNotHear("999");
    }

    [Fact]
    public async Task A_flight_without_a_day_is_asked_for_it()
    {
        var chat = SetUp();
        await chat.SayAsync("i'm flying to greece");
        chat.Hears("From which day?");
        Assert.Equal(["Today", "Tomorrow"], chat.Buttons);
        await chat.SayAsync("on thursday");
        chat.Hears("From Thu 19 March");
    }

    [Fact]
    public async Task Where_they_are_is_among_what_is_known()
    {
        var chat = SetUp();
        await chat.SayAllAsync("i'm in greece this week", "yes", "what do you know about me");
        chat.Hears("Away: Athens, back Sun 22 March");
    }

    [Theory]
    [InlineData("I'm in bed this week")]
    [InlineData("i'm in wales this week")]
    [InlineData("slept badly in greece this week")]
    [InlineData("i'm going to bed now")]
    [InlineData("going on holiday on friday")]
    [InlineData("i'm in a lot of trouble this week")]
    public async Task What_is_no_place_with_another_clock_is_not_taken_for_one(string words)
    {
        var chat = SetUp();
        await chat.SayAsync(words);
        chat.DoesNotHear("by the clock");
    }

    private static Chat SetUp()
    {
        var chat = Chat.At("2026-03-16T14:10");
        chat.Stores.Profile = new() { Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing, Country = "GB", CheckInAt = new LocalTime(7, 45) };
        return chat;
    }
}
