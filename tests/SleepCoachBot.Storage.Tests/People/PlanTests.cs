using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class PlanTests
{
    private static readonly Instant s_told = Instant.FromUtc(2026, 2, 10, 8, 0);

    /// <summary>Sixty a day in three, then fifty, then nothing.</summary>
    internal static KeptPlan Plan(string verbatim = "60 now, 50 from the 16th") => new()
    {
        Id = Guid.NewGuid(),
        Plan = new TaperPlan(
            new DailyDose([new(TimeOfDose.Morning, new(20)), new(TimeOfDose.Midday, new(20)), new(TimeOfDose.Night, new(20))]),
            [new(new(2026, 2, 16), new DailyDose(new Milligrams(50))), new(new(2026, 3, 2), new DailyDose([new(TimeOfDose.Unnamed, new(2.5m))]))]),
        Verbatim = verbatim,
        Status = PlanStatus.Waiting,
        ToldAt = s_told,
        ChangedAt = s_told,
    };

    [Fact]
    public async Task A_plan_is_read_back_as_it_was_told()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var told = Plan();
        await room.TurnAsync(state => plans.Of(state).Record(told));
        var read = await room.AskAsync(state => plans.Of(state).CurrentAsync());
        Assert.Equal(told.Plan.Start, read!.Plan.Start);
        Assert.Equal(told.Plan.Steps, read.Plan.Steps);
        Assert.Equal((told.Id, told.Verbatim, told.Status, told.PausedOn, told.ToldAt, told.ChangedAt),
            (read.Id, read.Verbatim, read.Status, read.PausedOn, read.ToldAt, read.ChangedAt));
    }

    [Fact]
    public async Task Every_change_is_a_version_and_the_history_keeps_them_in_order()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var waiting = Plan();
        var confirmed = waiting.Confirmed(s_told + Duration.FromHours(1));
        var paused = confirmed.Paused(new LocalDate(2026, 2, 12), s_told + Duration.FromDays(2));
        foreach (var version in new[] { waiting, confirmed, paused })
            await room.TurnAsync(state => plans.Of(state).Record(version));

        var current = await room.AskAsync(state => plans.Of(state).CurrentAsync());
        Assert.Equal((PlanStatus.Paused, new LocalDate(2026, 2, 12)), (current!.Status, current.PausedOn));
        var history = await room.AskAsync(state => plans.Of(state).HistoryAsync());
        Assert.Equal([PlanStatus.Waiting, PlanStatus.Confirmed, PlanStatus.Paused], history.Select(plan => plan.Status));
    }

    [Fact]
    public async Task The_current_plan_is_the_one_changed_last_that_is_not_over()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var (first, second) = (Plan("first"), Plan("second"));
        await room.TurnAsync(state => plans.Of(state).Record(first));
        await room.TurnAsync(state => plans.Of(state).Record(second));
        await room.TurnAsync(async turn =>
        {
            var book = plans.Of(turn.TurnState);
            Assert.Equal("second", (await book.CurrentAsync())!.Verbatim);
            book.Record(second.Ended(s_told));
            Assert.Equal("first", (await book.CurrentAsync())!.Verbatim);
            book.Record(first.Ended(s_told));
            Assert.Null(await book.CurrentAsync());
        });
        Assert.Null(await room.AskAsync(state => plans.Of(state).CurrentAsync()));
        Assert.Equal(4, (await room.AskAsync(state => plans.Of(state).HistoryAsync())).Count);
    }

    [Fact]
    public async Task Undoing_goes_back_one_version_at_a_time_stored_or_not_until_the_plan_is_gone()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var plan = Plan();
        await room.TurnAsync(state => plans.Of(state).Record(plan));
        await room.TurnAsync(state => plans.Of(state).Record(plan.Confirmed(s_told)));
        await room.TurnAsync(async turn =>
        {
            var book = plans.Of(turn.TurnState);
            book.Record(plan.Ended(s_told));
            Assert.Equal(PlanStatus.Confirmed, (await book.UndoAsync(plan.Id))!.Status);
            Assert.Equal(PlanStatus.Waiting, (await book.UndoAsync(plan.Id))!.Status);
            Assert.Equal(PlanStatus.Waiting, (await book.CurrentAsync())!.Status);
        });
        Assert.Equal(PlanStatus.Waiting, Assert.Single(await room.AskAsync(state => plans.Of(state).HistoryAsync())).Status);
        Assert.Null(await room.AskAsync(state => plans.Of(state).UndoAsync(plan.Id)));
        Assert.Null(await room.AskAsync(state => plans.Of(state).CurrentAsync()));
        Assert.Null(await room.AskAsync(state => plans.Of(state).UndoAsync(plan.Id)));
    }

    [Fact]
    public async Task A_version_taken_back_and_another_told_in_one_turn_leaves_the_other()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var plan = Plan();
        await room.TurnAsync(state => plans.Of(state).Record(plan));
        await room.TurnAsync(state => plans.Of(state).Record(plan.Confirmed(s_told)));
        await room.TurnAsync(async turn =>
        {
            await plans.Of(turn.TurnState).UndoAsync(plan.Id);
            plans.Of(turn.TurnState).Record(plan.Ended(s_told));
        });
        Assert.Equal([PlanStatus.Waiting, PlanStatus.Ended],
            (await room.AskAsync(state => plans.Of(state).HistoryAsync())).Select(version => version.Status));
    }

    [Fact]
    public async Task Nobody_sees_or_undoes_anybody_elses_plan()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var mine = Plan();
        await room.TurnAsync(state => plans.Of(state).Record(mine));
        Assert.Null(await room.AskAsync(state => plans.Of(state).UndoAsync(mine.Id), "dl_bert"));
        await room.TurnAsync(state => plans.Of(state).Record(mine with { Verbatim = "his" }), "dl_bert");
        Assert.Equal(mine.Verbatim, (await room.AskAsync(state => plans.Of(state).CurrentAsync()))!.Verbatim);
    }
}
