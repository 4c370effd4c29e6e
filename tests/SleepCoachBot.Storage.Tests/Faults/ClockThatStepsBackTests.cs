using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Storage.Tests.CheckIns;

namespace SleepCoachBot.Storage.Tests.Faults;

/// <summary>The machine's clock is put back by an hour in the middle of the work.</summary>
public sealed class ClockThatStepsBackTests
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_checkInLease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_conversation_goes_on_and_its_times_still_rise()
    {
        await using var home = await StartAsync();
        var conversation = await home.Web.OfAsync("dl_anna");
        await home.SayAsync("before", conversation, "dl_anna");
        StepBack();
        await home.SayAsync("after", conversation, "dl_anna");
        var heard = await home.HeardAsync(conversation);
        Assert.Equal(["before", "1: before", "after", "2: after"], heard.Select(a => a.Text));
        Assert.Equal(heard.Select(a => a.Timestamp).Distinct().Order(), heard.Select(a => a.Timestamp));
    }

    [Fact]
    public async Task What_was_said_just_before_is_sent_at_once()
    {
        await using var home = await StartAsync();
        await home.Turns.HandleAsync(OnTeams("hello"), TestContext.Current.CancellationToken);
        StepBack();
        Assert.Single(await ClaimAsync(home));
    }

    [Fact]
    public async Task What_a_dead_sender_had_claimed_does_not_wait_for_the_hour_to_come_again()
    {
        await using var home = await StartAsync();
        await home.Turns.HandleAsync(OnTeams("hello"), TestContext.Current.CancellationToken);
        Assert.Single(await ClaimAsync(home));
        StepBack();
        Assert.Single(await ClaimAsync(home));
        // And that is a lease like any other.
        Assert.Empty(await ClaimAsync(home));
    }

    [Fact]
    public async Task A_living_sender_whose_clock_is_a_little_ahead_keeps_its_claim()
    {
        await using var home = await StartAsync();
        await home.Turns.HandleAsync(OnTeams("hello"), TestContext.Current.CancellationToken);
        Assert.Single(await ClaimAsync(home));
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromSeconds(30));
        Assert.Empty(await ClaimAsync(home));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(31)]
    [InlineData(40)]
    [InlineData(170)]
    [InlineData(3_600)]
    [InlineData(18_000)]
    public async Task A_check_in_that_a_dead_copy_had_claimed_waits_for_no_more_than_a_lease(int secondsBack)
    {
        await using var room = await DueRoom.OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T12:01");   // long after seven, so that it is still due by a clock put back
        var agenda = room.Home.Of<IAgenda>();
        Assert.Single((await agenda.ClaimAsync(10, s_checkInLease, TestContext.Current.CancellationToken)).Items);
        room.StepBack(TimeSpan.FromSeconds(secondsBack));
        var waited = TimeSpan.Zero;
        for (; (await agenda.ClaimAsync(10, s_checkInLease, TestContext.Current.CancellationToken)).Claimed == 0; waited += s_look)
            room.Passes(s_look);
        Assert.InRange(waited, TimeSpan.Zero, s_checkInLease);
    }

    [Fact]
    public async Task A_living_copy_whose_clock_is_a_little_ahead_keeps_the_check_ins_that_it_has_claimed()
    {
        await using var room = await DueRoom.OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T07:01");
        var agenda = room.Home.Of<IAgenda>();
        Assert.Single((await agenda.ClaimAsync(10, s_checkInLease, TestContext.Current.CancellationToken)).Items);
        room.StepBack(TimeSpan.FromSeconds(20));
        Assert.Equal(0, (await agenda.ClaimAsync(10, s_checkInLease, TestContext.Current.CancellationToken)).Claimed);
    }

    [Fact]
    public async Task A_check_in_that_has_failed_and_waits_does_not_wait_for_the_hour_to_come_again()
    {
        await using var room = await DueRoom.OpenAsync("2026-02-10T06:00");
        await room.TurnAsync(room.TellsTimes);
        room.ItIs("2026-02-10T08:01");
        room.Fails = true;
        Assert.Equal(0, await room.DispatchAsync());
        room.Fails = false;
        Assert.Equal(0, await room.DispatchAsync());
        room.StepBack(TimeSpan.FromHours(1));
        Assert.Equal(1, await room.DispatchAsync());
        Assert.Equal(["due MorningCheckIn"], await room.ShownAsync());
    }

    [Fact]
    public async Task The_pace_of_a_conversation_is_kept_by_no_clock_that_can_be_set()
    {
        var sent = new Taken();
        await using var room = await DueRoom.OpenAsync("2026-02-10T06:00", sent);
        await room.TeamsTurnAsync(room.TellsTimes, "t_anna", "c1");
        room.ItIs("2026-02-10T08:01");
        Assert.Equal(1, await room.DispatchAsync());
        await room.TeamsTurnAsync(turn => room.Dues(turn).SetOnce(DueKind.WeekCheck, DueRoom.At("2026-02-10T06:30")), "t_anna", "c1");
        room.StepBack(TimeSpan.FromHours(1));
        room.Passes(TimeSpan.FromSeconds(3));   // longer than the gap of two in one conversation
        Assert.Equal(1, await room.DispatchAsync());
    }

    /// <summary>A connector that takes all.</summary>
    private sealed class Taken : IOutboxSender
    {
        public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken) =>
            Task.FromResult<SendOutcome>(new SendOutcome.Delivered(null));
    }

    private void StepBack() => _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromHours(1));

    private Task<Installation> StartAsync() => Installation.StartAsync(configure: services => services.AddSingleton<TimeProvider>(_clock));

    private static Task<IReadOnlyList<OutboxItem>> ClaimAsync(Installation home) =>
        home.Of<IOutbox>().ClaimAsync(10, s_lease, TestContext.Current.CancellationToken);

    private static Activity OnTeams(string text) => new(ActivityTypes.Message)
    {
        Id = text,
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        Text = text,
        From = new ChannelAccount("29:anna"),
        Recipient = new ChannelAccount("28:bot"),
        Conversation = new ConversationAccount(id: "a:1"),
    };
}
