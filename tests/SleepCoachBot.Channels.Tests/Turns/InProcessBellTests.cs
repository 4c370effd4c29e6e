using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Tests.Turns;

public sealed class InProcessBellTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(1);

    private readonly InProcessBell _bell = new();

    [Fact]
    public async Task A_ring_wakes_everybody_who_waits_for_that_conversation()
    {
        var waiting = new[] { WaitAsync("a", s_long), WaitAsync("a", s_long) };
        var other = WaitAsync("b", s_long);
        _bell.Ring("a");
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.False(other.IsCompleted);
        _bell.Ring("b");
        await other;
    }

    [Fact]
    public async Task Without_a_ring_the_waiting_ends_by_itself() => await WaitAsync("a", TimeSpan.FromMilliseconds(20));

    [Fact]
    public async Task Whoever_has_left_is_not_waited_with_by_the_next()
    {
        await WaitAsync("a", TimeSpan.FromMilliseconds(1));
        _bell.Ring("a");
        var next = WaitAsync("a", s_long);
        Assert.False(next.IsCompleted);
        _bell.Ring("a");
        await next;
    }

    [Fact]
    public async Task Waiting_can_be_called_off()
    {
        using var calledOff = new CancellationTokenSource();
        var waiting = _bell.WaitAsync("a", s_long, calledOff.Token);
        await calledOff.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Task WaitAsync(string conversation, TimeSpan atMost) => _bell.WaitAsync(conversation, atMost, TestContext.Current.CancellationToken);
}
