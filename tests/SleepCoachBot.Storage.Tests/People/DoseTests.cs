using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class DoseTests
{
    private static readonly LocalDate s_first = new(2026, 2, 1);
    private static readonly LocalDate s_last = new(2026, 2, 28);

    internal static KeptDose Dose(int day, DoseEventKind kind = DoseEventKind.Taken, string zone = "Europe/London") => new(
        Guid.NewGuid(), new DoseEvent(kind, new(7.5m), new LocalDate(2026, 2, day), new LocalTime(8, 15)), zone, Instant.FromUtc(2026, 2, day, 9, 0));

    [Fact]
    public async Task What_was_told_of_a_dose_is_read_back_as_it_was_told_in_the_order_of_days()
    {
        await using var room = await TurnRoom.OpenAsync();
        var doses = room.The<IDoses>();
        KeptDose[] told = [Dose(12), Dose(10, DoseEventKind.Missed), new(Guid.NewGuid(), new DoseEvent(DoseEventKind.Paused), "Europe/London", Instant.FromUtc(2026, 2, 11, 9, 0))];
        await room.TurnAsync(state => Array.ForEach(told, doses.Of(state).Record));
        Assert.Equal([told[1], told[2], told[0]], await room.AskAsync(state => doses.Of(state).BetweenAsync(s_first, s_last)));
        Assert.Equal([told[0]], await room.AskAsync(state => doses.Of(state).BetweenAsync(new(2026, 2, 12), new(2026, 2, 12))));
        Assert.Equal(3, (await room.AskAsync(state => doses.Of(state).BetweenAsync(LocalDate.MinIsoValue, LocalDate.MaxIsoValue))).Count);
    }

    [Fact]
    public async Task A_dose_without_a_day_counts_under_the_day_on_which_it_was_told_there()
    {
        await using var room = await TurnRoom.OpenAsync();
        var doses = room.The<IDoses>();
        // Half past eleven at night in London, the next morning in Tokyo.
        var told = Instant.FromUtc(2026, 2, 10, 23, 30);
        await room.TurnAsync(state => doses.Of(state).Record(new(Guid.NewGuid(), new DoseEvent(DoseEventKind.Missed), "Europe/London", told)));
        await room.TurnAsync(state => doses.Of(state).Record(new(Guid.NewGuid(), new DoseEvent(DoseEventKind.Taken), "Asia/Tokyo", told)));
        var tenth = new LocalDate(2026, 2, 10);
        Assert.Equal(DoseEventKind.Missed, Assert.Single(await room.AskAsync(state => doses.Of(state).BetweenAsync(tenth, tenth))).Event.Kind);
    }

    [Fact]
    public async Task A_dose_told_anew_replaces_the_first_and_one_taken_out_is_gone_but_both_stay_as_history()
    {
        await using var room = await TurnRoom.OpenAsync();
        var doses = room.The<IDoses>();
        var (first, other) = (Dose(10), Dose(11));
        await room.TurnAsync(state => doses.Of(state).Record(first));
        await room.TurnAsync(state => doses.Of(state).Record(other));
        var corrected = first with { Event = first.Event with { Amount = new(10) } };
        await room.TurnAsync(async turn =>
        {
            doses.Of(turn.TurnState).Record(corrected);
            doses.Of(turn.TurnState).Remove(other.Id);
            // The turn sees what it did before it is stored.
            Assert.Equal([corrected], await doses.Of(turn.TurnState).BetweenAsync(s_first, s_last));
        });
        Assert.Equal([corrected], await room.AskAsync(state => doses.Of(state).BetweenAsync(s_first, s_last)));
        Assert.Equal([(10m, true), (7.5m, false), (7.5m, false)], await StoredAsync(room));
    }

    [Fact]
    public async Task Nobody_sees_or_takes_out_anybody_elses_doses()
    {
        await using var room = await TurnRoom.OpenAsync();
        var doses = room.The<IDoses>();
        var mine = Dose(10);
        await room.TurnAsync(state => doses.Of(state).Record(mine));
        Assert.Empty(await room.AskAsync(state => doses.Of(state).BetweenAsync(s_first, s_last), "dl_bert"));
        await room.TurnAsync(state => doses.Of(state).Remove(mine.Id), "dl_bert");
        Assert.Equal([mine], await room.AskAsync(state => doses.Of(state).BetweenAsync(s_first, s_last)));
    }

    [Fact]
    public void The_numbers_under_which_kinds_are_stored_stay() =>
        Assert.Equal("Taken=0 Missed=1 Changed=2 Paused=3", string.Join(' ', Enum.GetValues<DoseEventKind>().Select(kind => $"{kind}={(int)kind}")));

    private static async Task<List<(decimal, bool)>> StoredAsync(TurnRoom room)
    {
        await using var context = room.The<IDatabase>().CreateContext();
        var rows = await context.Set<DoseVersion>().AsNoTracking().ToListAsync();
        return [.. rows.OrderByDescending(row => row.Holds).Select(row => (row.Amount!.Value, row.Holds))];
    }
}
