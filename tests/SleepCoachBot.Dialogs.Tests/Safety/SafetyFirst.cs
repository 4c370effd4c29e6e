using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Tests.Testing;

namespace SleepCoachBot.Dialogs.Tests.Safety;

public sealed class SafetyFirst
{
    private const string Half = "bed at 11, took 20 minutes, woke for good at 6, up at 7";

    [Fact]
    public async Task An_emergency_in_the_middle_of_a_check_in_stops_it_and_loses_none_of_it()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("im seeing spiders on the wall and i ran out of baclofen on thursday");
        Assert.StartsWith("**Ring [999](tel:999) now: 999.**", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("I take baclofen", "seeing or hearing things", "run out", "Don't drive");
        chat.DoesNotHear("how often you woke");

        await chat.SayAsync("its early dont want to bother them");
        chat.Hears("This is what they're there for", "999");
        await chat.SayAsync("ok ringing");
        chat.Hears("Stay on the line");

        await chat.SayAsync("false alarm");
        chat.Hears("Sorry for the alarm", "Back to my diary");
        await chat.SayAsync("Back to my diary");
        chat.Hears("how often you woke");
        await chat.SayAsync("twice, 20 minutes");
        await chat.SayAsync("poor");
        await chat.SayAsync("yes");
        Assert.Equal(2, chat.Night.Awakenings);
    }

    [Fact]
    public async Task A_night_told_together_with_an_alarm_is_kept()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("bed at 11, up at 7, and I ran out of baclofen yesterday");
        chat.Hears("emergency supply", "111", "999");
        await chat.SayAsync("Back to my diary");
        chat.Hears("how long you took to drop off");
    }

    [Fact]
    public async Task A_crisis_is_answered_with_people_to_talk_to_and_one_direct_question()
    {
        var chat = Chat.At("2026-03-19T03:05");
        await chat.SayAsync("i want to die");
        chat.Hears("116 123", "999", "killing yourself");
        Assert.Equal(["Yes, now", "Thoughts, not now", "No"], chat.Buttons);
        await chat.SayAsync("No");
        chat.Hears("116 123", "999");
        chat.DoesNotHear("good", "glad");
    }

    [Fact]
    public async Task A_dose_is_never_decided_and_the_question_goes_on()
    {
        var chat = Chat.At("2026-03-19T21:45");
        await chat.SayAsync("should i take an extra 10mg tonight?");
        chat.Hears("I can't decide that", "prescriber");
        chat.DoesNotHear("mg");
    }

    [Fact]
    public async Task A_dose_question_in_the_middle_is_answered_and_the_open_question_put_again()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("should i skip my next dose?");
        chat.Hears("I can't decide that", "how often you woke");
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task The_words_of_an_alarm_are_not_taken_for_a_night()
    {
        var chat = Chat.At("2026-03-19T03:05");
        await chat.SayAsync("i want to die");
        await chat.SayAsync("No");
        await chat.SayAsync("Back to my diary");
        chat.Hears("How was the night?");
    }

    [Fact]
    public async Task The_morning_after_an_alarm_opens_with_a_check()
    {
        var chat = Chat.At("2026-03-19T03:05");
        await chat.SayAsync("i had a seizure an hour ago");
        chat.Hears("999");
        chat.Until("2026-03-19T10:30");
        await chat.SayAsync(Half);
        chat.Hears("Did you get it?", "how often you woke");
    }

    [Theory]
    [InlineData("America/New_York", "en-US", "911")]
    [InlineData("Europe/Dublin", "en-IE", "112")]
    [InlineData("Pacific/Auckland", "en-NZ", "111")]
    [InlineData("Australia/Sydney", "en-AU", "000")]
    [InlineData("Europe/Vilnius", "en-US", "112")]
    [InlineData("Africa/Nairobi", "en-GB", "local emergency number")]
    public async Task The_number_is_that_of_the_place(string zone, string locale, string number)
    {
        var chat = Chat.At("2026-03-19T03:05", zone, locale);
        await chat.SayAsync("im having a seizure");
        chat.Hears(number, "Tell me");
    }

    [Fact]
    public async Task A_country_that_is_told_decides_the_number()
    {
        var chat = Chat.At("2026-03-19T03:05", "Africa/Nairobi");
        await chat.SayAsync("i'm in the UK");
        await chat.SayAsync("im having a seizure");
        chat.Hears("999");
    }

    [Fact]
    public async Task Safety_comes_before_the_zone_is_known_and_in_a_message_too_long_for_anything_else()
    {
        var chat = Chat.At("2026-03-19T03:05", zone: null);
        await chat.SayAsync("i had a seizure just now");
        chat.Hears("emergency number");
        var other = Chat.At("2026-03-19T03:05");
        await other.SayAsync(string.Concat(Enumerable.Repeat("it was a quiet day and we had tea. ", 2_000)) + "then i had a seizure an hour ago.");
        other.Hears("999");
    }

    [Fact]
    public void Every_number_in_the_book_has_a_source() =>
        Assert.All(HelpNumbers.Shipped.Countries.Values, country => Assert.NotEqual("", country.Source));
}
