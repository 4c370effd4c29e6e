using System.Security.Claims;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Turns;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Middleware_stands_around_the_bot_like_the_skins_of_an_onion()
    {
        _adapter.Use(Around("outer")).Use(Around("inner"));
        await _adapter.RunAsync(RecordingAdapter.Message(), Bot(_ => _adapter.Done.Add("bot")));
        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], _adapter.Done);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(new Middleware((_, _) => Task.CompletedTask));
        await _adapter.RunAsync(RecordingAdapter.Message(), Bot(_ => _adapter.Done.Add("bot")));
        Assert.Empty(_adapter.Done);
    }

    [Fact]
    public async Task A_set_of_middleware_can_itself_be_middleware()
    {
        _adapter.Use(new MiddlewareSet().Use(Around("a")).Use(Around("b")));
        await _adapter.RunAsync(RecordingAdapter.Message(), Bot(_ => _adapter.Done.Add("bot")));
        Assert.Equal(["a in", "b in", "b out", "a out", "bot"], _adapter.Done);
        Assert.Throws<ArgumentNullException>(() => _adapter.Use(null!));
    }

    [Fact]
    public async Task What_a_turn_throws_goes_to_the_error_handler_or_to_the_caller()
    {
        var bot = Bot(_ => throw new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(RecordingAdapter.Message(), bot));

        _adapter.OnTurnError = (turn, failure) => turn.SendActivityAsync($"sorry: {failure.Message}");
        await _adapter.RunAsync(RecordingAdapter.Message(), bot);
        Assert.Equal(["send sorry: broken"], _adapter.Done);
    }

    [Fact]
    public async Task Replies_that_are_expected_come_back_in_the_answer()
    {
        var message = RecordingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = await _adapter.RunAsync(message, async (turn, cancellation) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellation);
            await turn.SendActivityAsync("two", cancellationToken: cancellation);
            Assert.True(turn.Responded);
        });

        Assert.Equal(["one", "two"], Assert.IsType<ExpectedReplies>(answer?.Body).Activities?.Select(reply => reply.Text));
        Assert.Empty(_adapter.Done);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented() =>
        Assert.Equal(501, (await _adapter.RunAsync(new Activity(ActivityTypes.Invoke), Bot(_ => { })))?.Status);

    [Fact]
    public async Task A_conversation_is_continued_by_an_event_that_leads_there()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();
        await _adapter.ContinueConversationAsync(
            new ClaimsIdentity("test"),
            reference,
            "audience",
            async (turn, cancellation) =>
            {
                Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (turn.Activity.Type, turn.Activity.Name));
                Assert.Equal(("person", "bot", "c1"), (turn.Activity.From?.Id, turn.Activity.Recipient?.Id, turn.Activity.Conversation?.Id));
                Assert.Equal("audience", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
                Assert.NotNull(turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey));
                await turn.SendActivityAsync("how was your night?", cancellationToken: cancellation);
            },
            TestContext.Current.CancellationToken);
        Assert.Equal("person", _adapter.Sent.Single().Recipient?.Id);
    }

    [Fact]
    public async Task The_language_of_the_activity_is_the_language_of_the_turn() =>
        await _adapter.RunAsync(RecordingAdapter.Message(), Bot(turn => Assert.Equal("en-GB", ((TurnContext)turn).Locale)));

    private static BotCallbackHandler Bot(Action<ITurnContext> bot) => (turn, _) =>
    {
        bot(turn);
        return Task.CompletedTask;
    };

    private Middleware Around(string name) => new(async (_, next) =>
    {
        _adapter.Done.Add($"{name} in");
        await next();
        _adapter.Done.Add($"{name} out");
    });

    private sealed class Middleware(Func<ITurnContext, Func<Task>, Task> around) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            around(turnContext, () => next(cancellationToken));
    }
}
