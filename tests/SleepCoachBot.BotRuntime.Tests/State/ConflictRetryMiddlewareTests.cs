using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Tests.Turns;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.State;

public sealed class ConflictRetryMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly ConversationState _conversation;
    private readonly UserState _user;
    private readonly IStatePropertyAccessor<int> _count;
    private readonly IStatePropertyAccessor<int> _ofUser;

    public ConflictRetryMiddlewareTests()
    {
        var storage = new MemoryStorage();
        (_conversation, _user) = (new ConversationState(storage), new UserState(storage));
        (_count, _ofUser) = (_conversation.CreateProperty<int>("count"), _user.CreateProperty<int>("count"));
        _adapter.Use(new ConflictRetryMiddleware(_user, _conversation));
    }

    [Fact]
    public async Task A_turn_that_lost_runs_again_on_what_the_other_left_and_is_heard_once()
    {
        var attempts = 0;
        await _adapter.RunAsync(RecordingAdapter.Message(), async (turn, cancellation) =>
        {
            turn.TurnState.Add("once", "a second Add would throw");
            turn.OnSendActivities((_, activities, next) =>
            {
                activities[0].Text += ".";
                return next();
            });
            var count = await _count.GetAsync(turn, cancellationToken: cancellation) + 1;
            await _count.SetAsync(turn, count, cancellation);
            await _ofUser.SetAsync(turn, await _ofUser.GetAsync(turn, cancellationToken: cancellation) + 1, cancellation);
            await turn.SendActivityAsync($"count {count}", cancellationToken: cancellation);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"), cancellation);
            await turn.DeleteActivityAsync("8", cancellation);
            Assert.True(turn.Responded);
            if (++attempts == 1)
                await CountElsewhereAsync();
        });

        Assert.Equal(2, attempts);
        Assert.Equal(["send count 2.", "update 7 in c1", "delete 8 in c1"], _adapter.Done);
        Assert.Equal((2, 1), await CountedAsync());
    }

    [Fact]
    public async Task Turns_at_the_same_time_all_count()
    {
        var parallel = Enumerable.Range(0, 4).Select(_ => Task.Run(() => _adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(), RecordingAdapter.Message(), CountAsync, TestContext.Current.CancellationToken)));
        await Task.WhenAll(parallel);
        Assert.Equal(4, (await CountedAsync()).Conversation);

        async Task CountAsync(ITurnContext turn, CancellationToken cancellation)
        {
            var count = await _count.GetAsync(turn, cancellationToken: cancellation);
            await Task.Yield();
            await _count.SetAsync(turn, count + 1, cancellation);
        }
    }

    [Fact]
    public async Task A_turn_that_always_loses_gives_up_and_says_nothing()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<StorageConflictException>(() => _adapter.RunAsync(RecordingAdapter.Message(), async (turn, cancellation) =>
        {
            attempts++;
            await _count.SetAsync(turn, -1, cancellation);
            await turn.SendActivityAsync("never heard", cancellationToken: cancellation);
            await CountElsewhereAsync();
        }));
        Assert.Equal(5, attempts);
        Assert.Empty(_adapter.Done);
        Assert.Equal((5, 0), await CountedAsync());
    }

    [Fact]
    public async Task An_invoke_is_answered_from_the_turn_that_counted()
    {
        var attempts = 0;
        var answer = await _adapter.RunAsync(Invoke(), async (turn, cancellation) =>
        {
            await _count.SetAsync(turn, ++attempts, cancellation);
            await turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = attempts } }, cancellation);
            Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
            if (attempts == 1)
                await CountElsewhereAsync();
        });
        Assert.Equal(2, answer?.Body);
    }

    private static Activity Invoke()
    {
        var invoke = RecordingAdapter.Message();
        invoke.Type = ActivityTypes.Invoke;
        return invoke;
    }

    private async Task CountElsewhereAsync()
    {
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());
        await _count.SetAsync(turn, await _count.GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken) + 1, TestContext.Current.CancellationToken);
        await _conversation.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
    }

    private async Task<(int Conversation, int User)> CountedAsync()
    {
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());
        return (await _count.GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken),
            await _ofUser.GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
    }
}
