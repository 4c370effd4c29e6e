using System.Diagnostics;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using static SleepCoachBot.Storage.Tests.CheckIns.DueRoom;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>What whoever watches the program is told of check-ins and of what is sent.</summary>
public sealed class SignalTests
{
    private const string Morning = $"{TurnSignals.Kind}={nameof(DueKind.MorningCheckIn)}";

    [Theory]
    [InlineData("2026-02-10T07:00", 0)]
    [InlineData("2026-02-10T07:01", 60)]
    public async Task A_check_in_that_comes_within_a_minute_is_counted_as_sent(string moment, double late)
    {
        using var heard = new HeardSignals();
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs(moment);
        await room.DispatchAsync();
        Assert.Equal([(1, Morning)], heard.Of("sleepcoach.checkins.sent"));
        Assert.Equal([(late, Morning)], heard.Of("sleepcoach.checkin.lateness"));
        Assert.Empty(heard.Of("sleepcoach.checkins.late"));
    }

    [Fact]
    public async Task One_that_comes_later_is_counted_as_late_too()
    {
        using var heard = new HeardSignals();
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:02");
        await room.DispatchAsync();
        Assert.Equal([(1, Morning)], heard.Of("sleepcoach.checkins.sent"));
        Assert.Equal([(1, Morning)], heard.Of("sleepcoach.checkins.late"));
        Assert.Equal([(120, Morning)], heard.Of("sleepcoach.checkin.lateness"));
    }

    [Fact]
    public async Task One_that_the_bot_fails_at_is_not_counted()
    {
        using var heard = new HeardSignals();
        await using var room = await OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:00");
        room.Fails = true;
        await room.DispatchAsync();
        Assert.Empty(heard.Of("sleepcoach.checkins.sent"));
    }

    [Fact]
    public async Task Each_attempt_to_send_is_a_span_and_is_counted_by_how_it_ended()
    {
        var channel = new Connector(new SendOutcome.Later(TimeSpan.FromSeconds(30)), new SendOutcome.Delivered("f:7"), new SendOutcome.Refused("413"));
        using var heard = new HeardSignals();
        await using var room = await OpenAsync("2026-02-10T06:00", channel);
        await room.TeamsTurnAsync(room.TellsTimes, "t_anna", "c1");
        foreach (var moment in new[] { "2026-02-10T07:00", "2026-02-10T07:01", "2026-02-11T07:00" })
        {
            room.ItIs(moment);
            await room.TeamsTurnAsync(_ => { }, "t_anna", "c1");
            await room.DispatchAsync();
            await room.DeliverAsync();
        }

        string[] outcomes = ["Later", "Delivered", "Refused"];
        Assert.Equal(outcomes.Select(outcome => (1d, $"{TurnSignals.Outcome}={outcome}")), heard.Of("sleepcoach.deliveries"));
        var spans = heard.Spans("delivery");
        Assert.Equal(outcomes, spans.Select(span => span.GetTagItem(TurnSignals.Outcome)));
        Assert.All(spans, span => Assert.Equal((ActivityKind.Producer, 1), (span.Kind, span.TagObjects.Count())));
    }

    /// <summary>A channel that answers so, one after another.</summary>
    private sealed class Connector(params SendOutcome[] answers) : IOutboxSender
    {
        private int _asked;

        public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken) => Task.FromResult(answers[_asked++]);
    }
}
