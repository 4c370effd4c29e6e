using NodaTime;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Stores;
using SleepCoachBot.Storage.Tests.People;
using static SleepCoachBot.Storage.Tests.CheckIns.DueRoom;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>What is due reaches the bot once, at its time, and only where it is of use.</summary>
public sealed class DispatchTests
{
    private const string Teams = "t_anna";

    [Fact]
    public async Task A_check_in_comes_at_its_time_and_the_next_day_again()
    {
        await using var room = await OpenAsync("2026-03-27T12:00");
        await room.TurnAsync(room.TellsTimes);
        // The night to the 29th is an hour shorter.
        foreach (var (moment, begins) in new[] { ("2026-03-28T06:59", 0), ("2026-03-28T07:00", 1), ("2026-03-28T07:01", 0), ("2026-03-29T05:59", 0), ("2026-03-29T06:00", 1) })
        {
            room.ItIs(moment);
            await room.TurnAsync(_ => { });
            await room.DispatchAsync();
            Assert.Equal(begins, room.Begun.Count(begun => begun.At == At(moment) && begun.Kind == "MorningCheckIn"));
        }
    }

    [Fact]
    public async Task Two_replicas_that_look_at_once_begin_each_thing_once()
    {
        await using var one = await OpenAsync("2026-02-10T06:00");
        for (var i = 0; i < 60; i++)
            await one.TurnAsync(one.TellsTimes, $"dl_{i}");
        await using var two = await OpenAsync("2026-02-10T06:00", other: one);
        one.ItIs("2026-02-10T07:00");
        two.ItIs("2026-02-10T07:00");
        await Task.WhenAll(one.DispatchAsync(), two.DispatchAsync(), one.DispatchAsync(), two.DispatchAsync());
        Assert.Equal(60, one.Begun.Concat(two.Begun).DistinctBy(begun => begun.User).Count());
        for (var i = 0; i < 60; i++)
            Assert.Equal(["due MorningCheckIn"], await one.ShownAsync($"dl_{i}"));
    }

    [Fact]
    public async Task What_a_dead_replica_had_taken_comes_back_with_its_lease_and_is_begun_once()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:00");
        var agenda = room.Home.Of<IAgenda>();
        var taken = Assert.Single((await agenda.ClaimAsync(10, TimeSpan.FromMinutes(3))).Items);
        Assert.Equal(0, await room.DispatchAsync());
        room.ItIs("2026-02-10T07:03");
        Assert.Equal(1, await room.DispatchAsync());

        // It was not dead, only slow: its turn finds that there is nothing left to do.
        await room.Home.Turns.HandleAsync(ProactiveActivity.Of(taken));
        Assert.Equal(["due MorningCheckIn"], await room.ShownAsync());
    }

    [Theory]
    [InlineData("2026-02-11T00:15", 1)]
    [InlineData("2026-02-11T00:16", 0)]
    [InlineData("2026-02-11T03:00", 0)]
    public async Task A_wind_down_that_comes_too_late_is_dropped_and_the_next_evening_has_its_own(string moment, int begun)
    {
        await using var room = await OpenAsync("2026-02-10T12:00");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { WindDownAt = new LocalTime(22, 45) }));
        room.ItIs(moment);
        Assert.Equal(begun, await room.DispatchAsync());
        Assert.Equal(begun == 0 ? ["A due WindDown was not said: TooLate"] : [], room.Dropped);
        Assert.Equal(At("2026-02-11T22:45"), (await room.StoredAsync())[DueKind.WindDown]);
    }

    [Fact]
    public async Task After_days_of_silence_only_what_is_of_use_now_is_asked()
    {
        await using var room = await OpenAsync("2026-02-08T12:00");
        await room.TeamsTurnAsync(room.TellsTimes, Teams, "c1");
        room.ItIs("2026-02-11T07:20");
        // Once to look, once for what the look has moved to today.
        await room.DispatchAsync();
        Assert.Equal(["MorningCheckIn"], room.Begun.Select(begun => begun.Kind));
        Assert.Equal((At("2026-02-12T07:00"), At("2026-02-11T22:45")),
            ((await room.StoredAsync())[DueKind.MorningCheckIn], (await room.StoredAsync())[DueKind.WindDown]));
    }

    [Fact]
    public async Task On_a_page_a_question_that_nobody_answered_is_not_asked_again()
    {
        await using var room = await OpenAsync("2026-02-09T12:00");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0) }));
        foreach (var day in new[] { 10, 11, 12 })
        {
            room.ItIs($"2026-02-{day}T07:00");
            await room.DispatchAsync();
        }

        Assert.Equal(["due MorningCheckIn"], await room.ShownAsync());
        Assert.Equal(2, room.Dropped.Count(drop => drop.EndsWith("Unanswered", StringComparison.Ordinal)));

        await room.TurnAsync(_ => { });
        room.ItIs("2026-02-13T07:00");
        await room.DispatchAsync();
        Assert.Equal(2, (await room.ShownAsync()).Count);
    }

    [Fact]
    public async Task A_question_that_the_bot_kept_to_itself_counts_as_not_asked()
    {
        await using var room = await OpenAsync("2026-02-09T12:00");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0) }));
        room.KeepsSilent = true;
        room.ItIs("2026-02-10T07:00");
        await room.DispatchAsync();
        room.KeepsSilent = false;
        room.ItIs("2026-02-11T07:00");
        await room.DispatchAsync();
        Assert.Equal(["due MorningCheckIn"], await room.ShownAsync());
    }

    [Fact]
    public async Task The_evening_before_a_step_is_said_whatever_was_left_unanswered()
    {
        await using var room = await OpenAsync("2026-02-10T12:00");
        await room.TurnAsync(turn =>
        {
            room.Tells(turn, new Profile());
            room.Plans(turn, PlanTests.Plan().Confirmed(At("2026-02-10T12:00")));
        });
        foreach (var evening in new[] { "2026-02-15T19:00", "2026-03-01T19:00" })
        {
            room.ItIs(evening);
            Assert.Equal(1, await room.DispatchAsync());
        }

        Assert.Equal(["due EveOfStep", "due EveOfStep"], await room.ShownAsync());
        Assert.Empty(await room.StoredAsync());
    }

    [Fact]
    public async Task In_Teams_it_goes_where_they_last_wrote_and_answers_nothing()
    {
        var channel = new Channel();
        await using var room = await OpenAsync("2026-02-09T12:00", channel);
        await room.TeamsTurnAsync(room.TellsTimes, Teams, "old");
        room.ItIs("2026-02-09T13:00");
        await room.TeamsTurnAsync(_ => { }, Teams, "new");
        foreach (var day in new[] { 10, 11 })
        {
            room.ItIs($"2026-02-{day}T07:00");
            await room.DispatchAsync();
            await room.DeliverAsync();
        }

        // Not folded: what was sent to a phone is seen there.
        var sent = channel.Sent.Where(activity => activity.Text == "due MorningCheckIn").ToList();
        Assert.Equal(["new", "new"], sent.Select(activity => activity.Conversation!.Id));
        Assert.All(sent, activity => Assert.Null(activity.ReplyToId));
    }

    [Fact]
    public async Task Whoever_has_shut_the_bot_out_is_not_written_to_until_they_write()
    {
        var channel = new Channel();
        await using var room = await OpenAsync("2026-02-09T12:00", channel);
        await room.TeamsTurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0) }), Teams, "c1");
        channel.Outcome = new SendOutcome.Blocked("MessageWritesBlocked");
        room.ItIs("2026-02-10T07:00");
        await room.DispatchAsync();
        await room.DeliverAsync();
        channel.Outcome = null;

        room.ItIs("2026-02-11T07:00");
        Assert.Equal(0, await room.DispatchAsync());
        Assert.Equal(["A due MorningCheckIn was not said: Blocked"], room.Dropped);

        await room.TeamsTurnAsync(_ => { }, Teams, "c1");
        room.ItIs("2026-02-12T07:00");
        Assert.Equal(1, await room.DispatchAsync());
    }

    [Fact]
    public async Task While_a_channel_asks_for_patience_nothing_more_is_begun_there()
    {
        var channel = new Channel();
        await using var room = await OpenAsync("2026-02-09T12:00", channel);
        await room.TeamsTurnAsync(room.TellsTimes, Teams, "c1");
        await room.TeamsTurnAsync(turn => room.Dues(turn).SetOnce(DueKind.AlarmFollowUp, At("2026-02-10T06:59")), Teams, "c1");
        channel.Outcome = new SendOutcome.Later(TimeSpan.FromMinutes(4));
        room.ItIs("2026-02-10T06:59");
        await room.DispatchAsync();
        await room.DeliverAsync();
        channel.Outcome = null;

        room.ItIs("2026-02-10T07:02");
        Assert.Equal(0, await room.DispatchAsync());
        room.ItIs("2026-02-10T07:03");
        Assert.Equal(1, await room.DispatchAsync());
        await room.DeliverAsync();
        Assert.Equal(["due AlarmFollowUp", "due MorningCheckIn"], channel.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_bot_that_fails_is_tried_again_and_then_left_until_the_next_day()
    {
        await using var room = await OpenAsync("2026-02-09T12:00");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0) }));
        room.Fails = true;
        foreach (var minute in new[] { 0, 1, 2, 4 })
        {
            room.ItIs($"2026-02-10T07:0{minute}");
            await room.DispatchAsync();
        }

        room.Fails = false;
        room.ItIs("2026-02-10T07:08");
        Assert.Equal(1, await room.DispatchAsync());

        await room.TurnAsync(_ => { });
        room.Fails = true;
        for (var hour = 7; hour < 12; hour++)
        {
            room.ItIs($"2026-02-11T{hour:00}:30");
            await room.DispatchAsync();
        }

        room.Fails = false;
        room.ItIs("2026-02-11T12:30");
        Assert.Equal(0, await room.DispatchAsync());
        Assert.Equal(["A due MorningCheckIn was not said: Failed"], room.Dropped);
        room.ItIs("2026-02-12T07:00");
        Assert.Equal(1, await room.DispatchAsync());
    }

    [Fact]
    public async Task Whoever_forgets_everything_while_a_question_is_on_its_way_does_not_get_it()
    {
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:00");
        var taken = Assert.Single((await room.Home.Of<IAgenda>().ClaimAsync(10, TimeSpan.FromMinutes(3))).Items);
        await room.TurnAsync(turn => room.Home.Of<IForgetting>().Forget(turn));
        await room.Home.Turns.HandleAsync(ProactiveActivity.Of(taken));
        Assert.Empty(room.Begun);
    }

    [Fact]
    public async Task A_row_whose_zone_has_new_rules_since_is_moved_not_said_at_the_wrong_hour()
    {
        await using var room = await OpenAsync("2026-02-09T12:00");
        await room.TurnAsync(turn => room.Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0) }));
        // As an earlier release of the zone rules would have had it.
        await room.Home.Of<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "UPDATE Dues SET DueAt = @due WHERE Kind = @kind";
            command.Add("@due", At("2026-02-10T06:00").ToDateTimeUtc()).Add("@kind", (int)DueKind.MorningCheckIn);
            return await command.ExecuteNonQueryAsync() == 1;
        });
        room.ItIs("2026-02-10T06:00");
        Assert.Equal(0, await room.DispatchAsync());
        Assert.Equal(At("2026-02-10T07:00"), (await room.StoredAsync())[DueKind.MorningCheckIn]);
    }

    [Fact]
    public void An_occurrence_is_known_by_its_id_and_no_channels_id_is_one()
    {
        var due = new DueOccurrence(Guid.NewGuid(), DueKind.EveOfStep, At("2026-02-10T06:00") + Duration.FromTicks(70));
        Assert.Equal(due, DueOccurrence.Of(due.ActivityId));
        foreach (var other in new[] { "", "1", "f:17", "proactive|", "proactive|x|0|1", $"proactive|{Guid.NewGuid():N}|0", "c1|0000001" })
            Assert.Null(DueOccurrence.Of(other));
    }

    [Fact]
    public void Places_at_a_channel_are_a_gap_apart_and_one_too_far_away_is_not_taken()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var pace = new ProactivePace(clock);
        var (gap, longest) = (TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1));
        Assert.Equal(
            [(0, true), (400, true), (800, true), (1200, false), (1200, false)],
            Enumerable.Range(0, 5).Select(_ => pace.Take("tenant", gap, longest)).Select(place => ((int)place.Wait.TotalMilliseconds, place.Taken)));
        Assert.Equal((TimeSpan.Zero, true), pace.Take("another", gap, longest));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((TimeSpan.FromMilliseconds(200), true), pace.Take("tenant", gap, longest));
    }

    private sealed class Channel : IOutboxSender
    {
        public List<Activity> Sent { get; } = [];

        /// <summary>Null: everything is delivered.</summary>
        public SendOutcome? Outcome { get; set; }

        public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            if (Outcome is { } outcome)
                return Task.FromResult(outcome);
            Sent.Add(ActivityJson.Parse(item.ActivityJson.Span));
            return Task.FromResult<SendOutcome>(new SendOutcome.Delivered(null));
        }
    }
}
