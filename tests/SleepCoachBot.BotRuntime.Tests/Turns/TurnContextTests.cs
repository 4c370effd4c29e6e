using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Turns;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, (Activity)null!));
        Assert.Throws<ArgumentNullException>(() => new TurnContext((ITurnContext)null!, new Activity()));
    }

    [Fact]
    public async Task A_reply_goes_back_to_where_the_message_came_from()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        var response = await turn.SendActivityAsync("good night", cancellationToken: Cancellation);

        var reply = Assert.Single(_adapter.Sent);
        Assert.Equal("1", response.Id);
        Assert.Equal(("1", "bot", "person", "m1"), (reply.Id, reply.From?.Id, reply.Recipient?.Id, reply.ReplyToId));
        Assert.Equal(("test", "https://channel.example/", "c1", "en-GB"), (reply.ChannelId, reply.ServiceUrl, reply.Conversation?.Id, reply.Locale));
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        await turn.TraceActivityAsync("step", cancellationToken: Cancellation);
        Assert.False(turn.Responded);
        await turn.SendActivityAsync("hello", cancellationToken: Cancellation);
        Assert.True(turn.Responded);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task An_empty_text_is_not_sent(string? text)
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Nothing_cannot_be_sent()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!, Cancellation));
    }

    [Fact]
    public async Task Handlers_stand_around_what_is_sent_in_the_order_in_which_they_came()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        turn.OnSendActivities(async (_, activities, next) =>
        {
            activities[0].Text += " first";
            var responses = await next();
            _adapter.Done.Add($"first sees {responses[0].Id}");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += " second";
            activities.Add(MessageFactory.Text("added"));
            return next();
        });

        await turn.SendActivityAsync("text", cancellationToken: Cancellation);
        Assert.Equal(["send text first second", "send added", "first sees 1"], _adapter.Done);
    }

    [Fact]
    public async Task A_handler_can_keep_back_what_is_sent()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));
        Assert.Null((await turn.SendActivityAsync("text", cancellationToken: Cancellation)).Id);
        Assert.Empty(_adapter.Done);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task An_update_names_the_message_and_goes_to_its_conversation()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Id += "!";
            return next();
        });
        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"), Cancellation);
        Assert.Equal(["update 7! in c1"], _adapter.Done);
        Assert.Equal("7!", response.Id);
    }

    [Fact]
    public async Task A_deletion_is_by_id_or_by_reference_and_can_be_kept_back()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        await turn.DeleteActivityAsync("7", Cancellation);
        await turn.DeleteActivityAsync(new ConversationReference("8", conversation: new ConversationAccount(id: "c2")), Cancellation);
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);
        await turn.DeleteActivityAsync("9", Cancellation);
        Assert.Equal(["delete 7 in c1", "delete 8 in c2"], _adapter.Done);
    }

    [Fact]
    public async Task A_turn_that_goes_on_with_another_activity_shares_all_else()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());
        turn.TurnState.Add("key", "value");
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            return next();
        });
        using var other = new TurnContext(turn, RecordingAdapter.Message("other"));
        await other.SendActivityAsync("hi", cancellationToken: Cancellation);
        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Equal(["send hi!"], _adapter.Done);
    }

    [Fact]
    public void The_state_of_a_turn_is_kept_by_key_and_by_type()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "one");
        state.Add<string>("two");
        Assert.Equal(("one", "two"), (state.Get<string>("key"), state.Get<string>()));
        Assert.Null(state.Get<string>("unknown"));
        Assert.Null(state.Get<Activity>("key"));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null!));
        Assert.Throws<ArgumentException>(() => state.Add<string>("three"));
        state.Set<string>("three");
        Assert.Equal("three", state.Get<string>());
        Assert.Equal("one", ((IReadOnlyDictionary<string, object>)state)["key"]);
    }

    [Fact]
    public void What_a_turn_owns_ends_with_it()
    {
        var owned = new Owned();
        using (var turn = new TurnContext(_adapter, new Activity()))
            turn.TurnState.Add(owned);
        Assert.True(owned.IsDisposed);
    }

    private sealed class Owned : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
