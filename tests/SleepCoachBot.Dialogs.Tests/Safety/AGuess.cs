using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Safety;

/// <summary>What no rule found is said to be a guess, and one word ends it.</summary>
public sealed class AGuess
{
    private const string Oblique = "i wish to god i was dead, i want it to happen";

    [Fact]
    public async Task It_is_asked_and_a_no_ends_it()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Oblique);
        chat.Hears("I may be reading this wrong", "116 123", "999", "killing yourself");
        Assert.Equal(["Yes, now", "Thoughts, not now", "No"], chat.Buttons);
        await chat.SayAsync("no");
        chat.Hears("If that changes", "116 123");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7");
        chat.Hears("how often you woke");
    }

    [Fact]
    public async Task What_was_told_beside_it_is_taken_up()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7, " + Oblique);
        chat.Hears("I may be reading this wrong");
        await chat.SayAsync("no, i didnt mean it like that");
        chat.Hears("If that changes", "how often you woke");
    }

    [Fact]
    public async Task Said_by_themselves_it_is_a_guess_no_longer()
    {
        var chat = Chat.At("2026-03-19T03:05");
        chat.Stores.Profile = new Profile { Consent = new Consent("1", Instant.FromUtc(2026, 3, 1, 9, 0)) };
        await chat.SayAsync(Oblique);
        Assert.DoesNotContain(chat.Stores.Log, entry => entry.Kind == LogKind.Alarm);
        await chat.SayAsync("Thoughts, not now");
        chat.Hears("talk to a person tonight");
        Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.Alarm);
        await chat.SayAsync("dunno");
        chat.Hears("You can keep writing");
        await chat.SayAsync("its like nobody can hear me");
        chat.Hears("You can keep writing");
        await chat.SayAsync("show my week");
        chat.Hears("You can keep writing");
    }

    [Fact]
    public async Task Whoever_answers_something_else_hears_the_numbers_once_more_and_goes_on()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Oblique);
        await chat.SayAsync("dunno");
        chat.Hears("You can keep writing", "116 123");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7");
        chat.Hears("how often you woke");
    }

    [Theory]
    [InlineData("you read that wrong, its a toy")]
    [InlineData("false alarm")]
    [InlineData("no")]
    [InlineData("i didn't mean that, im fine")]
    public async Task A_danger_that_was_guessed_ends_with_one_word(string words)
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("theres a little man on the wardrobe who tuts at me");
        Assert.StartsWith("**Ring [999](tel:999) now: 999.**", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("I may have read this wrong");
        await chat.SayAsync(words);
        chat.Hears("Sorry for the alarm", "999");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7");
        chat.Hears("how often you woke");
    }

    [Fact]
    public async Task What_a_rule_found_is_not_ended_by_a_word()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("im seeing spiders on the wall");
        await chat.SayAsync("you read that wrong, its a toy");
        chat.Hears("This is what they're there for");
    }
}
