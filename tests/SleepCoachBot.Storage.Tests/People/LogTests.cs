using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class LogTests
{
    private static readonly LocalDate s_first = new(2026, 2, 1);
    private static readonly LocalDate s_last = new(2026, 2, 28);

    internal static LogEntry Entry(int day, LogKind kind, double? number = null, string? text = null) =>
        new(Guid.NewGuid(), kind, new LocalDate(2026, 2, day), number, text, Instant.FromUtc(2026, 2, 20, 8, 0));

    [Fact]
    public async Task What_was_told_is_read_back_in_the_order_of_days_and_then_of_telling()
    {
        await using var room = await TurnRoom.OpenAsync();
        var logs = room.The<ILogbooks>();
        LogEntry[] told = [Entry(12, LogKind.Spasms, 4.5), Entry(10, LogKind.WokenBy, text: "bladder"), Entry(10, LogKind.WokenBy, text: "spasms"), Entry(10, LogKind.Fall, 1)];
        await room.TurnAsync(state => Array.ForEach(told, logs.Of(state).Record));
        Assert.Equal([told[1], told[2], told[3], told[0]], await room.AskAsync(state => logs.Of(state).BetweenAsync(s_first, s_last)));
    }

    [Fact]
    public async Task Only_the_kinds_and_days_that_were_asked_for_come()
    {
        await using var room = await TurnRoom.OpenAsync();
        var logs = room.The<ILogbooks>();
        LogEntry[] told = [Entry(9, LogKind.Spasms, 1), Entry(10, LogKind.Spasms, 2), Entry(10, LogKind.Stress, 3), Entry(11, LogKind.Nap, 40), Entry(12, LogKind.Spasms, 5)];
        await room.TurnAsync(state => Array.ForEach(told[..3], logs.Of(state).Record));
        // Stored and not yet stored alike.
        await room.TurnAsync(async turn =>
        {
            Array.ForEach(told[3..], logs.Of(turn.TurnState).Record);
            Assert.Equal([told[1], told[3]], await logs.Of(turn.TurnState).BetweenAsync(new(2026, 2, 10), new(2026, 2, 11), [LogKind.Spasms, LogKind.Nap]));
        });
        Assert.Equal([told[1], told[3]],
            await room.AskAsync(state => logs.Of(state).BetweenAsync(new(2026, 2, 10), new(2026, 2, 11), [LogKind.Spasms, LogKind.Nap])));
        Assert.Equal(5, (await room.AskAsync(state => logs.Of(state).BetweenAsync(LocalDate.MinIsoValue, LocalDate.MaxIsoValue))).Count);
    }

    [Fact]
    public async Task An_entry_told_anew_replaces_the_first_and_one_taken_out_is_gone()
    {
        await using var room = await TurnRoom.OpenAsync();
        var logs = room.The<ILogbooks>();
        var (first, other) = (Entry(10, LogKind.Symptom, text: "dizzy"), Entry(11, LogKind.Nap, 20));
        await room.TurnAsync(state =>
        {
            logs.Of(state).Record(first);
            logs.Of(state).Record(other);
        });
        var corrected = first with { Day = new(2026, 2, 13), Text = null, Number = 2, Kind = LogKind.Fall };
        await room.TurnAsync(async turn =>
        {
            logs.Of(turn.TurnState).Record(corrected);
            logs.Of(turn.TurnState).Remove(other.Id);
            Assert.Equal([corrected], await logs.Of(turn.TurnState).BetweenAsync(s_first, s_last));
        });
        Assert.Equal([corrected], await room.AskAsync(state => logs.Of(state).BetweenAsync(s_first, s_last)));
    }

    [Fact]
    public async Task Words_are_stored_sealed_and_what_is_compared_is_not()
    {
        await using var room = await TurnRoom.OpenAsync();
        await room.TurnAsync(state => room.The<ILogbooks>().Of(state).Record(Entry(10, LogKind.Symptom, 3, "legs like wood")));
        await using var context = room.The<IDatabase>().CreateContext();
        var row = await context.Set<LogRow>().AsNoTracking().SingleAsync();
        Assert.Equal((LogKind.Symptom, 3.0, new LocalDate(2026, 2, 10)), (row.Kind, row.Number!.Value, row.Day));
        Assert.DoesNotContain("legs", System.Text.Encoding.UTF8.GetString(row.Text!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_anybody_elses_log()
    {
        await using var room = await TurnRoom.OpenAsync();
        var logs = room.The<ILogbooks>();
        var mine = Entry(10, LogKind.Spasms, 7);
        await room.TurnAsync(state => logs.Of(state).Record(mine));
        Assert.Empty(await room.AskAsync(state => logs.Of(state).BetweenAsync(s_first, s_last), "dl_bert"));
        await room.TurnAsync(state => logs.Of(state).Record(mine with { Number = 1 }), "dl_bert");
        await room.TurnAsync(state => logs.Of(state).Remove(mine.Id), "dl_carl");
        Assert.Equal([mine], await room.AskAsync(state => logs.Of(state).BetweenAsync(s_first, s_last)));
    }

    [Fact]
    public void The_numbers_under_which_kinds_are_stored_stay() => Assert.Equal(
        "Spasms=0 Stress=1 Caffeine=2 LateCaffeine=3 Alcohol=4 Nap=5 WokenBy=6 Symptom=7 DangerSigns=8 Fall=9 AwakeHint=10 Relaxation=11 "
        + "WeekAlertness=12 WeekLegs=13 WeekTransfers=14 WeekOverall=15 Alarm=16 Happening=17 Import=18",
        string.Join(' ', Enum.GetValues<LogKind>().Select(kind => $"{kind}={(int)kind}")));
}
