using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Bells;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Bells;

public sealed class RedisBellTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_never = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_ring_on_one_copy_is_heard_on_another_and_only_for_that_conversation()
    {
        using var redis = RedisServer.Start();
        using var here = await StartAsync(redis.Connection);
        using var there = await StartAsync(redis.Connection);
        await UntilAsync(() => here.IsConnected && there.IsConnected);

        var (meant, other) = (WaitAsync(there, "a"), WaitAsync(there, "b"));
        here.Ring("a");
        await meant.WaitAsync(s_soon, TestContext.Current.CancellationToken);
        Assert.False(other.IsCompleted);
        here.Ring("b");
        await other.WaitAsync(s_soon, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_Redis_dies_whoever_waits_looks_at_once_and_when_it_is_back_rings_are_heard_again()
    {
        using var redis = RedisServer.Start();
        using var here = await StartAsync(redis.Connection);
        using var there = await StartAsync(redis.Connection);
        await UntilAsync(() => here.IsConnected && there.IsConnected);

        var waiting = WaitAsync(there, "a");
        redis.Kill();
        await waiting.WaitAsync(s_soon, TestContext.Current.CancellationToken);
        await UntilAsync(() => !here.IsConnected && !there.IsConnected);
        // As often as asked for, and no longer: nobody else can ring.
        await there.WaitAsync("a", TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        var own = WaitAsync(there, "a");
        there.Ring("a");
        await own.WaitAsync(s_soon, TestContext.Current.CancellationToken);

        redis.StartAgain();
        await UntilAsync(() => here.IsConnected && there.IsConnected);
        // Being back, it wakes everybody once; the ring that is meant comes after.
        await UntilAsync(async () =>
        {
            var again = WaitAsync(there, "a");
            here.Ring("a");
            return await Task.WhenAny(again, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)) == again;
        });
    }

    [Fact]
    public async Task A_copy_starts_and_rings_within_itself_where_Redis_is_not_there_yet()
    {
        using var redis = RedisServer.Start();
        redis.Kill();
        using var bell = await StartAsync(redis.Connection);
        var waiting = WaitAsync(bell, "a");
        bell.Ring("a");
        await waiting.WaitAsync(s_soon, TestContext.Current.CancellationToken);
        Assert.False(bell.IsConnected);

        redis.StartAgain();
        await UntilAsync(() => bell.IsConnected);
    }

    private static Task WaitAsync(RedisBell bell, string conversation) => bell.WaitAsync(conversation, s_never, TestContext.Current.CancellationToken);

    private static async Task<RedisBell> StartAsync(string connection)
    {
        var bell = new RedisBell(Options.Create(new RedisOptions { Connection = connection }), TimeProvider.System, NullLogger<RedisBell>.Instance);
        await bell.StartAsync(TestContext.Current.CancellationToken);
        return bell;
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }
}
