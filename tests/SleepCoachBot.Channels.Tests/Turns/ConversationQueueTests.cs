using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Tests.Turns;

public sealed class ConversationQueueTests
{
    private readonly ConversationQueue _queue = new();

    [Fact]
    public async Task One_at_a_time_enters_in_the_order_in_which_they_came()
    {
        var entered = new List<int>();
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(EnterAsync).ToArray());
        Assert.Equal(Enumerable.Range(0, 50), entered);

        async Task EnterAsync(int number)
        {
            using var place = await _queue.EnterAsync("a");
            Assert.Equal(1, Interlocked.Increment(ref inside));
            entered.Add(number);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        using var first = await _queue.EnterAsync("a");
        var second = _queue.EnterAsync("a");
        using var other = await _queue.EnterAsync("b");
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }
}
