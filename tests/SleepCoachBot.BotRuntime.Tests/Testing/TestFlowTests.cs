using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Testing;

public sealed class TestFlowTests
{
    private static readonly BotCallbackHandler Echo = (turn, ct) =>
        turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: ct);

    [Fact]
    public Task A_reply_is_expected_by_its_text_in_several_ways() => Flow()
        .Test("hi", "you said hi")
        .Send("hi").AssertReply(" you said hi ")
        .Send("hi").AssertReplyContains("said")
        .Send("hi").AssertReplyOneOf(["something else", "you said hi"])
        .Send("hi").AssertReply(new Activity(ActivityTypes.Message) { Text = "you said hi" })
        .Send("hi").AssertReply(reply => Assert.Equal("bot", reply.From!.Id))
        .Test("hi", new Activity(ActivityTypes.Message) { Text = "you said hi" })
        .Test("hi", reply => Assert.NotNull(reply.Id))
        .AssertNoReply(timeout: 1)
        .Delay(1)
        .StartTestAsync();

    [Fact]
    public async Task A_reply_of_another_text_fails_and_says_both()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Test("hi", "hello").StartTestAsync());
        Assert.Equal("hello:\nExpected:hello\nReceived:you said hi", error.Message);
        error = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Test("hi", "hello", "greeting").StartTestAsync());
        Assert.StartsWith("greeting:\n", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("hi").AssertReplyContains("hello").StartTestAsync());
        Assert.Equal("Expected:hello\nReceived:you said hi", error.Message);
        error = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("hi").AssertReplyOneOf(["a", "b"]).StartTestAsync());
        Assert.Equal("Text \"you said hi\" does not match one of candidates: a\nb", error.Message);
    }

    [Fact]
    public async Task A_reply_of_another_type_fails()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Flow().Send("hi").AssertReply(new Activity(ActivityTypes.Typing), "typing first").StartTestAsync());
        Assert.Equal("typing first: Type should match", error.Message);
    }

    [Fact]
    public async Task A_reply_that_does_not_come_fails_when_the_time_is_over()
    {
        var silent = new TestFlow(new TestAdapter(), (_, _) => Task.CompletedTask);
        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => silent.Send("hi").AssertReply("hello", timeout: 10).StartTestAsync());
        Assert.Contains("hello", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("hi").AssertNoReply(timeout: 10).StartTestAsync());
    }

    [Fact]
    public async Task What_the_bot_throws_and_what_a_check_throws_fail_the_flow()
    {
        var broken = new TestFlow(new TestAdapter(), (_, _) => throw new NotSupportedException("broken"));
        await Assert.ThrowsAsync<NotSupportedException>(() => broken.Send("hi").StartTestAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Flow().Send("hi").AssertReply(_ => throw new NotSupportedException()).StartTestAsync());
    }

    [Fact]
    public async Task After_the_first_failure_nothing_more_is_said()
    {
        var heard = new List<string?>();
        var flow = new TestFlow(new TestAdapter(), (turn, ct) =>
        {
            heard.Add(turn.Activity.Text);
            return turn.SendActivityAsync("no", cancellationToken: ct);
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("one", "yes").Test("two", "yes").StartTestAsync());
        Assert.Equal(["one"], heard);
    }

    [Fact]
    public Task Replies_can_be_compared_by_anything() => Flow()
        .Send("hi").AssertReply(new Activity(ActivityTypes.Message) { Text = "YOU SAID HI" }, new SameLetters())
        .StartTestAsync();

    [Fact]
    public Task A_whole_conversation_is_told_by_its_activities()
    {
        var bot = new ChannelAccount("bot") { Role = RoleTypes.Bot };
        Activity[] talk =
        [
            new(ActivityTypes.Message) { Text = "one" },
            new(ActivityTypes.Message) { Text = "you said one", From = bot },
            new(ActivityTypes.Message) { Text = "two" },
            new(ActivityTypes.Message) { Text = "you said two", From = bot },
        ];
        return Flow()
            .Test(talk)
            .Test(talk, (expected, actual) => Assert.Equal(expected.AsMessageActivity()!.Text, actual.AsMessageActivity()!.Text))
            .StartTestAsync();
    }

    [Fact]
    public Task Somebody_joins() => new TestFlow(new TestAdapter(), (turn, ct) =>
            turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded![0].Name}", cancellationToken: ct))
        .SendConversationUpdate()
        .AssertReply("welcome User1")
        .StartTestAsync();

    [Fact]
    public Task Without_a_bot_only_the_middleware_sees_what_is_sent() =>
        new TestFlow(new TestAdapter()).Send("hello").Delay(TimeSpan.FromMilliseconds(1)).Send("some text").AssertNoReply(timeout: 1).StartTestAsync();

    [Fact]
    public Task A_bot_can_be_an_object() => new TestFlow(new TestAdapter(), new EchoBot()).Test("hi", "you said hi").StartTestAsync();

    [Fact]
    public void What_must_be_there_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => Flow().Send((string)null!));
        Assert.Throws<ArgumentNullException>(() => Flow().Send((IActivity)null!));
        Assert.Throws<ArgumentNullException>(() => Flow().Test("hi", (string)null!));
        Assert.Throws<ArgumentNullException>(() => Flow().Test((IEnumerable<IActivity>)null!));
        Assert.Throws<ArgumentNullException>(() => Flow().AssertReplyOneOf(null!));
    }

    private static TestFlow Flow() => new(new TestAdapter(), Echo);

    private sealed class EchoBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Echo(turnContext, cancellationToken);
    }

    private sealed class SameLetters : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) =>
            string.Equals(x?.AsMessageActivity()?.Text, y?.AsMessageActivity()?.Text, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(IActivity obj) => 0;
    }
}
