using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class WhatWokeYou
{
    private static readonly LocalDate Night = new(2026, 3, 15);

    [Theory]
    [InlineData("Spasms", LoggedNights.Spasms)]
    [InlineData("Bladder", "bladder")]
    [InlineData("needed a wee", "bladder")]
    [InlineData("Pain", "pain")]
    [InlineData("my back was aching", "pain")]
    [InlineData("Worry", "worry")]
    [InlineData("Don't know", "unknown")]
    [InlineData("no idea", "unknown")]
    [InlineData("the usual leg cramps", LoggedNights.Spasms)]
    public async Task One_tap_or_their_own_words_name_the_cause_of_that_night(string told, string cause)
    {
        var chat = await AfterTheNightAsync();
        Assert.Equal(["Spasms", "Bladder", "Pain", "Worry", "Don't know"], chat.Buttons.TakeLast(5));
        await chat.SayAsync(told);
        var entry = Assert.Single(chat.Stores.Log);
        Assert.Equal((LogKind.WokenBy, Night, cause), (entry.Kind, entry.Day, entry.Text));
    }

    [Theory]
    [InlineData("spasms 6", 6)]
    [InlineData("legs jumping 7/10", 7)]
    [InlineData("spasms, about a 5", 5)]
    public async Task A_number_goes_with_spasms(string told, int score)
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync(told);
        chat.Hears($"{score} of 10, noted.");
        chat.DoesNotHear("normal", "usual");
        Assert.Equal(score, Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.Spasms).Number);
        Assert.Equal(Night, chat.Stores.Log.First(entry => entry.Kind == LogKind.Spasms).Day);
    }

    [Theory]
    [InlineData("yes", true, "Will do.")]
    [InlineData("no", false, "Fine, I won't.")]
    public async Task Above_their_usual_it_says_so_without_a_cause_and_asks_once_whether_to_tell(string answer, bool tells, string heard)
    {
        var chat = await AfterTheNightAsync(usual: 4);
        await chat.SayAsync("spasms 6");
        chat.Hears("6 of 10, noted.", "It's 2 above your usual 4. I can't say why. If it stays up, Dr Shah should hear. Shall I tell you if it does?");
        await chat.SayAsync(answer);
        chat.Hears(heard);
        Assert.Equal(tells, chat.Stores.Profile.TellsOfPatterns);

        chat.Until("2026-03-17T07:10");
        await ANightTold.TellAsync(chat);
        await chat.SayAsync("spasms 7");
        chat.Hears("3 above your usual 4");
        chat.DoesNotHear("Shall I tell you");
    }

    [Fact]
    public async Task Two_causes_are_both_kept_and_spasms_are_heard()
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync("spasms and then the loo");
        chat.Hears("bladder and spasms");
        Assert.Equal(["bladder", "spasms"], chat.Stores.Log.OrderBy(entry => entry.ToldAt).Select(entry => entry.Text));
    }

    [Fact]
    public async Task Spasms_without_a_number_are_asked_for_one_and_kept_without_it_too()
    {
        var chat = await AfterTheNightAsync(usual: 4);
        await chat.SayAsync("Spasms");
        chat.Hears("How bad were the spasms, from 0 none to 10 worst?");
        Assert.Equal(["Skip"], chat.Buttons);
        await chat.SayAsync("5");
        chat.Hears("5 of 10, noted.");
        Assert.Equal(5, Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.Spasms).Number);
        Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.WokenBy);
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);

        var other = await AfterTheNightAsync();
        await other.SayAllAsync("Spasms", "skip");
        Assert.Equal(LogKind.WokenBy, Assert.Single(other.Stores.Log).Kind);
    }

    [Theory]
    [InlineData("cheers")]
    [InlineData("thanks")]
    [InlineData("ok")]
    public async Task A_thank_you_leaves_it(string words)
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync(words);
        chat.Hears("You're welcome");
        chat.DoesNotHear("What woke you", "didn't get that");
    }

    [Fact]
    public async Task No_pain_is_no_pain()
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync("no pain, just my bladder");
        Assert.Equal("bladder", Assert.Single(chat.Stores.Log).Text);
    }

    [Fact]
    public async Task It_is_asked_once_a_night_and_can_be_skipped_and_taken_back()
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync("skip");
        Assert.Empty(chat.Stores.Log);
        await chat.SayAsync("actually I woke at 5:40");
        chat.DoesNotHear("What woke you?");

        chat = await AfterTheNightAsync();
        await chat.SayAsync("worry");
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);
        Assert.Single(chat.Diary);
    }

    [Fact]
    public async Task Undo_before_an_answer_still_means_the_night()
    {
        var chat = await AfterTheNightAsync();
        await chat.SayAsync("undo");
        Assert.Empty(chat.Diary);
        chat.DoesNotHear("What woke you?");
    }

    [Fact]
    public async Task A_night_slept_through_is_not_asked_about()
    {
        var chat = WithConsent(null);
        await chat.SayAsync("bed 11, took 20 min, slept through, woke at 6:30, up at 7, good");
        await chat.SayAsync("yes");
        Assert.Single(chat.Diary);
        chat.DoesNotHear("What woke you?");
    }

    [Fact]
    public async Task Left_unanswered_it_does_not_stand_in_the_way_of_the_evening_or_of_the_next_morning()
    {
        var chat = await AfterTheNightAsync();
        chat.Until("2026-03-16T21:30");
        await chat.SayAsync("legs");
        Assert.DoesNotContain(chat.Stores.Log, entry => entry.Kind == LogKind.WokenBy);
        chat.DoesNotHear("What woke you?");
    }

    [Fact]
    public async Task Is_six_bad_gets_what_is_usual_for_them_and_no_verdict()
    {
        var chat = WithConsent(4);
        chat.Stores.Profile = chat.Stores.Profile with { TellsOfPatterns = true };
        await ANightTold.TellAsync(chat);
        await chat.SayAsync("spasms 6");
        await chat.SayAsync("is 6 bad?");
        chat.Hears("It's 2 above your usual 4. I can't say why.");
        chat.DoesNotHear("normal", "withdrawal");
    }

    private static Chat WithConsent(int? usual)
    {
        var chat = Chat.At("2026-03-16T07:10");
        chat.Stores.Profile = new() { Consent = new("x", default), UsualSpasms = usual, Prescriber = "Dr Shah" };
        return chat;
    }

    private static async Task<Chat> AfterTheNightAsync(int? usual = null)
    {
        var chat = WithConsent(usual);
        await ANightTold.TellAsync(chat);
        chat.Hears("Saved.", "What woke you?");
        return chat;
    }
}
