using NodaTime;
using SleepCoachBot.Dialogs.Tests.Monitor;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Answers;

public sealed class Watching
{
    [Fact]
    public async Task Spasms_above_usual_on_three_of_four_days_are_told_of_once_with_a_note()
    {
        var chat = await AfterANightAsync([7, 6, 4, 6]);
        chat.Hears("3 of the last 4 days", "urine infection", "Dr Shah should hear of it today", "6 of 10", "Dr Shah asked to be rung if: two bad nights in a row");
        chat.Until("2026-03-17T07:10");
        await ANightTold.TellAsync(chat);
        await chat.SayAsync("don't know");
        chat.DoesNotHear("of the last 4 days");
    }

    [Fact]
    public async Task Two_high_days_are_no_pattern() => (await AfterANightAsync([7, 4, 4, 6])).DoesNotHear("of the last 4 days");

    [Fact]
    public async Task It_is_not_told_of_unless_they_asked_for_it() => (await AfterANightAsync([7, 7, 7, 7], asked: false)).DoesNotHear("of the last 4 days");

    private static async Task<Chat> AfterANightAsync(int[] spasms, bool asked = true)
    {
        var chat = Chat.At("2026-03-16T07:10");
        chat.Stores.Profile = new()
        {
            Consent = new("x", default), TellsOfPatterns = asked, UsualSpasms = 4, Prescriber = "Dr Shah", RingMeIf = ["two bad nights in a row"],
        };
        for (var day = 0; day < spasms.Length; day++)
            chat.Stores.Record(new LogEntry(Guid.NewGuid(), LogKind.Spasms, new LocalDate(2026, 3, 13).PlusDays(day), spasms[day], null, default));
        await ANightTold.TellAsync(chat);
        await chat.SayAsync("don't know");
        return chat;
    }
}
