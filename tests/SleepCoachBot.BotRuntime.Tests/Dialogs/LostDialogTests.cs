using System.Text;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

/// <summary>A conversation stored by one build and continued by another.</summary>
public sealed class LostDialogTests
{
    private const string Notice =
        "I have been updated since we last spoke, so I had to stop what we were in the middle of. Please send that again.";

    [Fact]
    public async Task A_dialog_that_is_gone_ends_the_stack_and_is_told_once()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage).With(new WaterfallDialog("old", [Say("old one"), Say("old two")]))
            .Test("hello", "old one").StartTestAsync();

        var talk = new Conversation(storage);
        var newer = new WaterfallDialog("new", [Say("new one"), Say("new two")]);
        await talk.With(newer).Test("go on", Notice).AssertNoReply(timeout: 1).StartTestAsync();
        Assert.Equal(DialogTurnStatus.Cancelled, talk.Last!.Status);

        await talk.With(newer).Test("go on", "new one").Test("go on", "new two").StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_that_is_gone_below_the_active_one_is_noticed_when_it_would_be_resumed()
    {
        var storage = new MemoryStorage();
        var inner = new WaterfallDialog("inner", [Say("asking")]);
        await new Conversation(storage).With(new WaterfallDialog("old", [(step, ct) => step.BeginDialogAsync("inner", null, ct)]), inner)
            .Test("hello", "asking").StartTestAsync();

        var fresh = new WaterfallDialog("new", [Say("new one")]);
        await new Conversation(storage).With(fresh, inner).Test("answer", Notice).Test("again", "new one").StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_that_is_gone_inside_a_component_ends_the_whole_stack()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage)
            .With(new ComponentDialog("main").AddDialog(new WaterfallDialog("old", [Say("old one")])))
            .Test("hello", "old one").StartTestAsync();

        var main = new ComponentDialog("main").AddDialog(new WaterfallDialog("new", [Say("new one")]));
        await new Conversation(storage).With(main).Test("go on", Notice).Test("go on", "new one").StartTestAsync();
    }

    [Fact]
    public async Task RunAsync_tells_it_too_and_starts_over_with_the_next_message()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage).With(new WaterfallDialog("old", [Say("old one")])).Test("hello", "old one").StartTestAsync();

        var talk = new Conversation(storage);
        var stack = talk.State.CreateProperty<DialogState>(Conversation.StackName);
        var root = new WaterfallDialog("new", [Say("new one")]);
        await new BotRuntime.Testing.TestFlow(talk.Adapter, (turn, ct) => root.RunAsync(turn, stack, ct))
            .Test("go on", Notice).AssertNoReply(timeout: 1)
            .Test("go on", "new one")
            .StartTestAsync();
    }

    [Fact]
    public async Task Asking_again_what_a_lost_dialog_asked_tells_it_too()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage).With(new WaterfallDialog("old", [Say("old one")])).Test("hello", "old one").StartTestAsync();

        var talk = new Conversation(storage);
        var stack = talk.State.CreateProperty<DialogState>(Conversation.StackName);
        var dialogs = new DialogSet(stack).Add(new WaterfallDialog("new", [Say("new one")]));
        await new BotRuntime.Testing.TestFlow(talk.Adapter, async (turn, ct) =>
            {
                var dc = await dialogs.CreateContextAsync(turn, ct);
                await turn.SendActivityAsync("This is help.", cancellationToken: ct);
                await dc.RepromptDialogAsync(ct);
                Assert.Empty(dc.Stack);
            })
            .Test("help", "This is help.").AssertReply(Notice)
            .Test("help", "This is help.").AssertNoReply(timeout: 1)
            .StartTestAsync();
    }

    [Fact]
    public async Task Operators_hear_of_it_by_ids_alone()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage).With(new WaterfallDialog("old", [Say("old one")])).Test("hello", "old one").StartTestAsync();

        var heard = new RecordingTelemetryClient();
        var talk = new Conversation(storage);
        var stack = talk.State.CreateProperty<DialogState>(Conversation.StackName);
        var root = new WaterfallDialog("new", [Say("new one")]) { TelemetryClient = heard };
        await new BotRuntime.Testing.TestFlow(talk.Adapter, (turn, ct) => root.RunAsync(turn, stack, ct)).Test("a secret", Notice).StartTestAsync();

        var trace = Assert.Single(heard.Traces);
        Assert.Contains("old", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_can_say_it_in_its_own_words_or_not_at_all()
    {
        foreach (var (words, expected) in new[] { ("Désolé !", 1), ("", 0) })
        {
            var storage = new MemoryStorage();
            await new Conversation(storage).With(new WaterfallDialog("old", [Say("old one")])).Test("hello", "old one").StartTestAsync();
            var talk = new Conversation(storage);
            talk.Adapter.Use(new OwnWords(words));
            await talk.With(new WaterfallDialog("new", [Say("new one")])).Send("go on").StartTestAsync();
            Assert.Equal(expected, talk.Adapter.ActiveQueue.Count(reply => reply.Text == words));
            Assert.Equal(expected, talk.Adapter.ActiveQueue.Count);
        }
    }

    [Fact]
    public async Task Known_dialogs_of_the_stack_are_told_that_they_are_cancelled()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage)
            .With(new Watched("bottom", []), new WaterfallDialog("old", [Say("old one")]))
            .Test("old", "old one").StartTestAsync();

        var ended = new List<string>();
        await new Conversation(storage).With(new Watched("bottom", ended)).Test("go on", Notice).StartTestAsync();
        Assert.Equal(["bottom CancelCalled"], ended);
    }

    [Fact]
    public async Task A_dialog_that_cannot_be_told_of_the_end_does_not_keep_it_from_coming()
    {
        var storage = new MemoryStorage();
        await new Conversation(storage)
            .With(new Watched("bottom", []), new WaterfallDialog("old", [Say("old one")]))
            .Test("old", "old one").StartTestAsync();

        await new Conversation(storage).With(new WaterfallDialog("new", [Say("new one")]), new Watched("bottom", null!))
            .Test("go on", Notice).Test("go on", "new one").StartTestAsync();
    }

    [Theory]
    [InlineData("""{"$type":"gone-from-this-build","$value":{"night":"2026-03-02"}}""")]
    [InlineData("""{"$type":"dialog-state","$value":"no stack"}""")]
    public async Task A_value_of_a_type_that_is_gone_ends_the_stack_too(string options)
    {
        var storage = new Stored("""{"dialogStack":[{"id":"main","state":{"options":OPTIONS,"values":{"$type":"map","$value":{}},"stepIndex":0}}]}"""
            .Replace("OPTIONS", options, StringComparison.Ordinal));
        var main = new WaterfallDialog("main", [Say("one"), (step, ct) => step.EndDialogAsync(((string?)step.Options)?.Length, ct)]);
        await new Conversation(storage).With(main).Test("go on", Notice).Test("go on", "one").StartTestAsync();
    }

    [Theory]
    [InlineData("""{"dialogStack":[{"id":"main","state":{}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"","state":{}}]}""")]
    [InlineData("""{"dialogStack":[{"state":null}]}""")]
    [InlineData("""{"dialogStack":[{"id":"main","state":{"stepIndex":"zero"}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"main","state":{"stepIndex":0}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"main"}]}""")]
    [InlineData("""{"dialogStack":[{"id":"ask","state":{"options":17}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"box","state":{"dialogs":17}}]}""")]
    public async Task A_stack_that_lacks_what_its_dialogs_need_ends_too(string stack)
    {
        var main = new WaterfallDialog("main", [Say("one"), Say("two")]);
        await new Conversation(new Stored(stack))
            .With(main, new TextPrompt("ask"), new ComponentDialog("box").AddDialog(new TextPrompt("in")))
            .Test("go on", Notice).Test("go on", "one").StartTestAsync();
    }

    [Theory]
    [InlineData("""{"dialogStack":null}""")]
    [InlineData("""{}""")]
    [InlineData("""{"dialogStack":[null]}""")]
    public Task A_stack_that_was_stored_as_none_is_empty(string stack) =>
        new Conversation(new Stored(stack)).With(new WaterfallDialog("main", [Say("one")])).Test("hello", "one").StartTestAsync();

    [Fact]
    public Task A_step_number_beyond_the_last_step_ends_the_dialog() => new Conversation(new Stored(
            """{"dialogStack":[{"id":"main","state":{"values":{"$type":"map","$value":{}},"stepIndex":7}}]}"""))
        .With(new WaterfallDialog("main", [Say("one")])).Test("well", "done: well").StartTestAsync();

    [Fact]
    public Task Members_of_a_newer_build_are_passed_over() => new Conversation(new Stored(
            """{"dialogStack":[{"id":"main","mood":"new","state":{"values":{"$type":"map","$value":{"a":1}},"stepIndex":0,"since":"2026"}}],"more":1}"""))
        .With(new WaterfallDialog("main", [Say("one"), (step, ct) => step.EndDialogAsync(step.Values["a"], ct)]))
        .Test("well", "done: 1").StartTestAsync();

    [Fact]
    public async Task What_is_stored_is_plain_json()
    {
        var storage = new MemoryStorage();
        var talk = new Conversation(storage);
        await talk.With("plain", new ComponentDialog("main").AddDialog(new WaterfallDialog("steps",
            [(step, ct) => step.PromptAsync("ask", PromptTests.Question("Name?"), ct)])).AddDialog(new TextPrompt("ask")))
            .Test("hello", "Name?").StartTestAsync();

        var bag = (IDictionary<string, object>)(await storage.ReadAsync(
            ["test/conversations/Conversation1"], TestContext.Current.CancellationToken)).Values.Single();
        var json = Encoding.UTF8.GetString(StateJson.Write(bag));
        Assert.Contains("\"stepIndex\":0", json, StringComparison.Ordinal);
        Assert.Contains("\"AttemptCount\":0", json, StringComparison.Ordinal);
        Assert.Contains("\"options\":\"plain\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("clr:", json, StringComparison.Ordinal);
    }

    private sealed class OwnWords(string text) : LostDialogNotice, IMiddleware
    {
        public override string TextFor(ITurnContext turnContext) => text;

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState.Set<LostDialogNotice>(this);
            return next(cancellationToken);
        }
    }

    private sealed class Watched(string id, List<string> ended) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            dc.BeginDialogAsync("old", null, cancellationToken);

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }

    /// <summary>One conversation's state, with a stack as another build wrote it.</summary>
    private sealed class Stored(string stack) : IStorage
    {
        private byte[] _document = Encoding.UTF8.GetBytes(
            $$$"""{"{{{Conversation.StackName}}}":{"$type":"dialog-state","$value":{{{stack}}} } }""");

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(key => key, _ => (object)StateJson.Read(_document)));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            _document = StateJson.Write((IDictionary<string, object>)changes.Values.Single());
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
