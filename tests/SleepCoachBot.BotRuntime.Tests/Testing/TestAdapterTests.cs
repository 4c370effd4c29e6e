using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Testing;

public sealed class TestAdapterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_usual_conversation_is_on_the_test_channel()
    {
        var conversation = new TestAdapter().Conversation;
        Assert.Equal(("test", "https://test.com"), (conversation.ChannelId, conversation.ServiceUrl));
        Assert.Equal(("user1", "User1"), (conversation.User!.Id, conversation.User.Name));
        Assert.Equal(("bot", "Bot"), (conversation.Bot!.Id, conversation.Bot.Name));
        Assert.Equal("Conversation1", conversation.Conversation!.Id);
        Assert.Equal("webchat", new TestAdapter("webchat").Conversation.ChannelId);
    }

    [Fact]
    public void A_conversation_can_be_named()
    {
        var conversation = TestAdapter.CreateConversation("A test", "Ada", "Coach");
        Assert.Equal(("A test", "ada", "Ada", "coach", "Coach"), (
            conversation.Conversation!.Id, conversation.User!.Id, conversation.User.Name, conversation.Bot!.Id, conversation.Bot.Name));
    }

    [Fact]
    public async Task An_activity_gets_what_it_does_not_say_itself()
    {
        Activity? seen = null;
        var adapter = new TestAdapter("emulator") { Locale = "fr-fr" };
        Task Bot(ITurnContext turn, CancellationToken ct)
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }

        await adapter.ProcessActivityAsync(new Activity { Text = "hi" }, Bot, Ct);
        Assert.Equal((ActivityTypes.Message, "emulator", "user1", "bot", "0"), (seen!.Type, seen.ChannelId, seen.From!.Id, seen.Recipient!.Id, seen.Id));
        Assert.NotNull(seen.Timestamp);

        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Event, ChannelId = "other", From = new ChannelAccount("ada"), Timestamp = DateTimeOffset.UnixEpoch }, Bot, Ct);
        Assert.Equal((ActivityTypes.Event, "other", "ada", "1"), (seen.Type, seen.ChannelId, seen.From.Id, seen.Id));
        Assert.Equal(DateTimeOffset.UnixEpoch, seen.Timestamp);

        await adapter.SendTextToBotAsync("salut", Bot, Ct);
        Assert.Equal(("salut", "fr-fr"), (seen.Text, seen.Locale));
    }

    [Fact]
    public async Task Replies_wait_in_a_queue_in_their_order()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", Say("one", "two"), Ct);
        Assert.Equal(2, adapter.ActiveQueue.Count);
        Assert.Equal("one", Text(adapter.GetNextReply()));
        Assert.Equal("two", Text(await adapter.GetNextReplyAsync(Ct)));
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_can_be_waited_for_and_who_gave_up_does_not_get_it()
    {
        var adapter = new TestAdapter();
        using var impatient = new CancellationTokenSource();
        var lost = adapter.GetNextReplyAsync(impatient.Token);
        var waiting = adapter.GetNextReplyAsync(Ct);
        await impatient.CancelAsync();
        await adapter.SendTextToBotAsync("hi", Say("one"), Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);
        Assert.Equal("one", Text(await waiting));
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Traces_are_replies_only_where_they_are_asked_for()
    {
        static Task Bot(ITurnContext turn, CancellationToken ct) => turn.TraceActivityAsync("note", cancellationToken: ct);
        var (quiet, talkative) = (new TestAdapter(), new TestAdapter(sendTraceActivity: true));
        await quiet.SendTextToBotAsync("hi", Bot, Ct);
        await talkative.SendTextToBotAsync("hi", Bot, Ct);
        Assert.Empty(quiet.ActiveQueue);
        Assert.Equal(ActivityTypes.Trace, Assert.Single(talkative.ActiveQueue).Type);
    }

    [Fact]
    public async Task A_reply_can_be_updated_and_deleted_while_it_waits()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", async (turn, ct) =>
        {
            var first = await turn.SendActivityAsync("one", cancellationToken: ct);
            var second = await turn.SendActivityAsync("two", cancellationToken: ct);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "uno" }, ct);
            await turn.DeleteActivityAsync(second.Id!, ct);
            await turn.SendActivityAsync("three", cancellationToken: ct);
        }, Ct);
        Assert.Equal(["uno", "three"], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task What_is_not_in_the_queue_is_not_updated()
    {
        var adapter = new TestAdapter();
        var turn = new TurnContext(adapter, adapter.MakeActivity("hi"));
        Assert.Null((await adapter.UpdateActivityAsync(turn, new Activity { Id = "nowhere" }, Ct)).Id);
    }

    [Fact]
    public async Task Sending_nothing_is_a_mistake()
    {
        var adapter = new TestAdapter();
        var turn = new TurnContext(adapter, adapter.MakeActivity("hi"));
        await Assert.ThrowsAsync<ArgumentException>(() => adapter.SendActivitiesAsync(turn, [], Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.SendActivitiesAsync(null!, [new Activity()], Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.SendActivitiesAsync(turn, null!, Ct));
    }

    [Fact]
    public async Task A_delay_delays_and_is_no_reply()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivitiesAsync(
            [new Activity { Type = ActivityTypesEx.Delay, Value = 1 }, new Activity(ActivityTypes.Message) { Text = "late" }], ct), Ct);
        Assert.Equal("late", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task Another_conversation_drops_what_was_not_taken()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", Say("old"), Ct);
        Activity? seen = null;
        await adapter.CreateConversationAsync("webchat", (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal((ActivityTypes.ConversationUpdate, "webchat"), (seen!.Type, seen.ChannelId));
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Middleware_runs_around_the_bot()
    {
        var log = new List<string>();
        var adapter = new TestAdapter().Use(new Logging(log));
        await adapter.SendTextToBotAsync("hi", (_, _) =>
        {
            log.Add("bot");
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal(["before", "bot", "after"], log);
    }

    internal static BotCallbackHandler Say(params string[] texts) => async (turn, ct) =>
    {
        foreach (var text in texts)
            await turn.SendActivityAsync(text, cancellationToken: ct);
    };

    private static string? Text(IActivity? reply) => reply!.AsMessageActivity()!.Text;

    private sealed class Logging(List<string> log) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add("before");
            await next(cancellationToken);
            log.Add("after");
        }
    }
}
