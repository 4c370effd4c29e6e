using NodaTime;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Settings;

public sealed class WhatIsKeptAndAsked
{
    [Theory]
    [InlineData("what do you know about me")]
    [InlineData("what have you stored on me?")]
    [InlineData("my settings")]
    public async Task What_is_known_is_read_back_field_by_field(string asking)
    {
        var chat = SetUp();
        await chat.SayAsync(asking);
        chat.Hears("Dr Shah", "07:45", "just say it as it is now", "Delete everything");
    }

    [Theory]
    [InlineData("forget me")]
    [InlineData("delete everything")]
    [InlineData("please delete all my data")]
    public async Task Everything_goes_after_one_question(string asking)
    {
        var chat = SetUp();
        await chat.SayAsync(asking);
        chat.Hears("can't be undone");
        Assert.False(chat.Stores.Forgotten);
        await chat.SayAsync("yes");
        chat.Hears("all deleted");
        Assert.True(chat.Stores.Forgotten);
    }

    [Fact]
    public async Task A_no_keeps_it_and_a_later_yes_deletes_nothing()
    {
        var chat = SetUp();
        await chat.SayAsync("forget me");
        await chat.SayAsync("no");
        chat.Hears("Nothing was deleted");
        await chat.SayAsync("yes");
        Assert.False(chat.Stores.Forgotten);
    }

    [Fact]
    public async Task Who_has_agreed_to_nothing_hears_that_nothing_is_held()
    {
        var chat = Chat.At("2026-03-16T14:10");
        await chat.SayAsync("delete all my data");
        chat.Hears("nothing to delete");
        Assert.False(chat.Stores.Forgotten);
    }

    [Fact]
    public async Task It_can_be_taken_away_as_text()
    {
        var chat = SetUp();
        await chat.SayAsync("export my data");
        chat.Hears("Dr Shah", "copy this text");
    }

    [Fact]
    public async Task The_morning_question_moves_and_moves_back()
    {
        var chat = SetUp();
        await chat.SayAsync("ask me at 8 instead");
        chat.Hears("08:00");
        Assert.Equal(new LocalTime(8, 0), chat.Stores.Profile.CheckInAt);
        await chat.SayAsync("undo");
        Assert.Equal(new LocalTime(7, 45), chat.Stores.Profile.CheckInAt);
    }

    [Fact]
    public async Task Not_this_week_is_quiet_for_seven_days_and_stop_asking_for_good()
    {
        var chat = SetUp();
        await chat.SayAsync("not this week");
        Assert.Equal(new LocalDate(2026, 3, 23), chat.Stores.Profile.QuietUntil);
        await chat.SayAsync("stop asking");
        Assert.Null(chat.Stores.Profile.CheckInAt);
    }

    [Fact]
    public async Task Three_mornings_without_an_answer_bring_one_question_and_then_silence()
    {
        var chat = SetUp();
        foreach (var day in (int[])[17, 18, 19])
        {
            chat.Until($"2026-03-{day}T07:45");
            await chat.FallsDueAsync("MorningCheckIn");
            chat.Hears("Morning. How was the night?");
            Assert.Equal(["Later", "Just the gist", "Skip today"], chat.Buttons);
            Assert.Equal("Morning. How was the night?", chat.Replies[0].Summary);
        }
        chat.Until("2026-03-20T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        chat.Hears("another time, or stop asking");
        chat.Until("2026-03-21T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task Who_wrote_after_three_is_waited_for()
    {
        var chat = SetUp();
        chat.Until("2026-03-17T03:10");
        await chat.SayAsync("awake again");
        chat.Until("2026-03-17T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        Assert.Empty(chat.Replies);
    }

    [Fact]
    public void A_night_that_is_told_is_not_asked_for() =>
        Assert.Equal(MorningQuestions.What.Nothing, MorningQuestions.Decide(0, new LocalDateTime(2026, 3, 17, 7, 45), null, isTold: true));

    private static Chat SetUp()
    {
        var chat = Chat.At("2026-03-16T14:10");
        chat.Stores.Profile = new()
        {
            Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing, Prescriber = "Dr Shah", CheckInAt = new LocalTime(7, 45),
        };
        return chat;
    }
}
