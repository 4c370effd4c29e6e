using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Storage.Tests.Faults;

/// <summary>The machine's clock is put back by an hour in the middle of the work.</summary>
public sealed class ClockThatStepsBackTests
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);
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
