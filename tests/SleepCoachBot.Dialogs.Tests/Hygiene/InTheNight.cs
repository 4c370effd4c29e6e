using NodaTime;
using SleepCoachBot.Dialogs.Tests.Monitor;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Tests.Hygiene;

public sealed class InTheNight
{
    [Theory]
    [InlineData("can't sleep")]
    [InlineData("awake again")]
    [InlineData("wide awake")]
    public async Task At_ten_past_three_there_is_one_message_without_a_clock_or_a_question_about_the_night(string said)
    {
        var chat = At("2026-03-17T03:10");
        await chat.SayAsync(said);
        Assert.Single(chat.Replies);
        Assert.InRange(chat.Buttons.Count, 1, 2);
        chat.DoesNotHear("03:10", "3:10", "How was the night", "how long", "into bed", "diary");
        var hint = Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.AwakeHint);
        Assert.Equal(new LocalDate(2026, 3, 16), hint.Day);
        Assert.Empty(chat.Diary);
    }

    [Theory]
    [InlineData("legs")]
    [InlineData("busy head")]
    public async Task A_complaint_at_night_is_met_with_something_to_do(string said)
    {
        var chat = At("2026-03-17T03:10");
        await chat.SayAsync(said);
        Assert.NotEmpty(chat.Replies);
        chat.DoesNotHear("How was the night", "03:10", "I didn't get that");
    }

    [Fact]
    public async Task What_was_done_is_rated_the_next_morning_once()
    {
        var chat = At("2026-03-16T03:10");
        await chat.SayAsync("awake again");
        await chat.SayAsync("breathing");
        Assert.Contains(chat.Stores.Log, entry => entry.Kind == LogKind.Relaxation);
        chat.Until("2026-03-16T07:10");
        await ANightTold.TellAsync(chat);
        chat.Hears("What woke you?");
        await chat.SayAsync("worry");
        chat.Hears("Helped", "Fell asleep");
        await chat.SayAsync("it helped");
        Assert.Single(chat.Stores.Profile.Relaxations);
    }

    private static Chat At(string at)
    {
        var chat = Chat.At(at);
        chat.Stores.Profile = new() { Consent = new("x", default) };
        return chat;
    }
}
