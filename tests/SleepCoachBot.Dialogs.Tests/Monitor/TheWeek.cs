using SleepCoachBot.Sleep.People;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class TheWeek
{
    [Fact]
    public async Task Five_taps_by_day_record_the_better_as_well_as_the_worse()
    {
        var chat = await DueAsync();
        chat.Hears("how awake were you by day");
        Assert.Equal(5, chat.Buttons.Count);
        Assert.DoesNotContain("legs", chat.Replies[0].Summary, StringComparison.OrdinalIgnoreCase);
        await chat.SayAsync("Much better");
        chat.Hears("legs");
        await chat.SayAsync("a bit worse");
        await chat.SayAsync("same as before");
        chat.Hears("falls");
        await chat.SayAsync("One");
        await chat.SayAsync("better");
        chat.Hears("That's the week");
        Assert.Equal(
            [(LogKind.Fall, 1), (LogKind.WeekAlertness, 5), (LogKind.WeekLegs, 2), (LogKind.WeekTransfers, 3), (LogKind.WeekOverall, 4)],
            chat.Stores.Log.Select(entry => (entry.Kind, (int)entry.Number!)).Order());
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);
    }

    [Fact]
    public async Task Each_can_be_skipped_and_the_reason_is_told()
    {
        var chat = await DueAsync();
        await chat.SayAsync("why?");
        chat.Hears("for better or worse", "how awake");
        for (var i = 0; i < 5; i++)
            await chat.SayAsync("skip");
        chat.Hears("next week");
        Assert.Empty(chat.Stores.Log);
    }

    [Fact]
    public async Task A_fall_told_on_its_day_is_not_counted_twice()
    {
        var chat = await DueAsync(before: "fell in the bathroom");
        foreach (var answer in (string[])["skip", "skip", "skip", "one", "skip"])
            await chat.SayAsync(answer);
        Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.Fall);
    }

    private static async Task<Chat> DueAsync(string? before = null)
    {
        var chat = Chat.At("2026-03-22T14:00");
        chat.Stores.Profile = new() { Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync(before ?? "hello");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = "WeekCheck" });
        return chat;
    }
}
