using NodaTime;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Tests.People;
using static SleepCoachBot.Storage.Tests.CheckIns.DueRoom;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>What is stored as due follows from what people tell.</summary>
public sealed class DueTests
{
    [Fact]
    public async Task What_a_turn_tells_of_times_and_zone_decides_what_is_due_when_it_commits()
    {
        await using var room = await OpenAsync("2026-02-10T08:00");
        await room.TurnAsync(room.TellsTimes);
        var due = await room.StoredAsync();
        Assert.Equal(
            [(DueKind.MorningCheckIn, At("2026-02-11T07:00")), (DueKind.WindDown, At("2026-02-10T22:45")), (DueKind.WeekCheck, At("2026-02-15T14:00"))],
            due.OrderBy(row => (int)row.Key).Select(row => (row.Key, row.Value)));

        // They have moved to New York.
        await room.TurnAsync(turn => room.Home.Of<IPeople>().Change(turn, room.Home.Of<IPeople>().Of(turn) with { Zone = "America/New_York" }));
        Assert.Equal(At("2026-02-10T12:00"), (await room.StoredAsync())[DueKind.MorningCheckIn]);

        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0), QuietUntil = new LocalDate(2026, 3, 1) }));
        due = await room.StoredAsync();
        Assert.Equal(At("2026-03-01T07:00"), due[DueKind.MorningCheckIn]);
        Assert.False(due.ContainsKey(DueKind.WindDown));

        await room.TurnAsync(turn => room.Tells(turn, new Profile()));
        Assert.Empty(await room.StoredAsync());
    }

    [Fact]
    public async Task The_evening_before_a_step_follows_the_plan_through_every_change_of_it()
    {
        await using var room = await OpenAsync("2026-02-10T08:00");
        var plan = PlanTests.Plan();
        await room.TurnAsync(turn =>
        {
            room.Tells(turn, new Profile());
            room.Plans(turn, plan);
        });
        Assert.Empty(await room.StoredAsync());

        var confirmed = plan.Confirmed(At("2026-02-10T08:00"));
        await room.TurnAsync(turn => room.Plans(turn, confirmed));
        Assert.Equal(At("2026-02-15T19:00"), (await room.StoredAsync())[DueKind.EveOfStep]);

        await room.TurnAsync(turn => room.Plans(turn, confirmed.Delayed(plan.Plan.Steps[0], new LocalDate(2026, 2, 20), At("2026-02-10T08:00"))));
        Assert.Equal(At("2026-02-19T19:00"), (await room.StoredAsync())[DueKind.EveOfStep]);

        await room.TurnAsync(turn => room.Plans(turn, confirmed.Paused(new LocalDate(2026, 2, 11), At("2026-02-10T08:00"))));
        Assert.Empty(await room.StoredAsync());
    }

    [Fact]
    public async Task Something_set_once_comes_once_and_the_own_times_go_on()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:00");
        await room.DispatchAsync();
        // "Later": in an hour and a half.
        await room.TurnAsync(turn => room.Dues(turn).SetOnce(DueKind.MorningCheckIn, At("2026-02-10T08:30")));
        // What they tell meanwhile does not take it back.
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 15), WindDownAt = new LocalTime(22, 45) }));
        room.ItIs("2026-02-10T08:30");
        await room.DispatchAsync();
        Assert.Equal([At("2026-02-10T07:00"), At("2026-02-10T08:30")], room.Begun.Select(begun => begun.At));
        Assert.Equal(At("2026-02-11T07:15"), (await room.StoredAsync())[DueKind.MorningCheckIn]);
    }

    [Fact]
    public async Task What_was_set_once_can_be_taken_back_and_leaves_the_own_times()
    {
        await using var room = await OpenAsync("2026-02-10T08:00");
        await room.TurnAsync(room.TellsTimes);
        await room.TurnAsync(turn =>
        {
            room.Dues(turn).SetOnce(DueKind.AlarmFollowUp, At("2026-02-10T08:15"));
            room.Dues(turn).SetOnce(DueKind.MorningCheckIn, At("2026-02-10T09:00"));
        });
        await room.TurnAsync(turn =>
        {
            room.Dues(turn).Cancel(DueKind.AlarmFollowUp);
            room.Dues(turn).Cancel(DueKind.MorningCheckIn);
        });
        var due = await room.StoredAsync();
        Assert.Equal(At("2026-02-11T07:00"), due[DueKind.MorningCheckIn]);
        Assert.False(due.ContainsKey(DueKind.AlarmFollowUp));
    }

    [Fact]
    public async Task A_look_after_an_alarm_needs_no_zone_and_no_profile_and_comes_once()
    {
        await using var room = await OpenAsync("2026-02-10T03:00");
        await room.TurnAsync(turn => room.Dues(turn).SetOnce(DueKind.AlarmFollowUp, At("2026-02-10T03:15")));
        room.ItIs("2026-02-10T03:15");
        Assert.Equal(1, await room.DispatchAsync());
        Assert.Equal("AlarmFollowUp", Assert.Single(room.Begun).Kind);
        Assert.Empty(await room.StoredAsync());
    }

    [Fact]
    public async Task A_time_moved_after_the_question_does_not_ask_twice_on_one_day()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:00");
        await room.DispatchAsync();
        room.ItIs("2026-02-10T07:10");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(9, 0) }));
        Assert.Equal(At("2026-02-11T09:00"), (await room.StoredAsync())[DueKind.MorningCheckIn]);
    }

    [Fact]
    public async Task What_is_about_to_be_asked_is_not_lost_when_something_else_is_told()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:05");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0), UsualSpasms = 3 }));
        await room.DispatchAsync();
        Assert.Equal("MorningCheckIn", Assert.Single(room.Begun).Kind);
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_asked_nothing_more()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        await room.TurnAsync(turn => room.Home.Of<IForgetting>().Forget(turn));
        room.ItIs("2026-02-10T07:00");
        Assert.Equal(0, await room.DispatchAsync());
        Assert.Empty(await room.StoredAsync());
    }
}
