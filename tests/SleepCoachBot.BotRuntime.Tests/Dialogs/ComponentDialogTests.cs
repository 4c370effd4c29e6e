using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    private static readonly PromptOptions HowMany = new() { Prompt = MessageFactory.Text("How many?") };

    [Fact]
    public Task A_component_ends_with_what_the_dialog_inside_ended_with() => new Conversation()
        .With(Counter("counter"))
        .Test("hello", "How many?")
        .Test("two hours", "done: 2")
        .StartTestAsync();

    [Fact]
    public Task A_component_in_a_component_keeps_its_stack_through_storage() => new Conversation()
        .With(
            new ComponentDialog("outer")
                .AddDialog(new WaterfallDialog("start",
                [
                    (step, ct) => step.BeginDialogAsync("counter", null, ct),
                    (step, ct) => step.BeginDialogAsync("counter", null, ct),
                    (step, ct) => step.EndDialogAsync($"twice, {step.Result} at last", ct),
                ]))
                .AddDialog(Counter("counter")))
        .Test("hello", "How many?")
        .Test("5", "How many?")
        .Test("many", "How many?")
        .Test("6", "done: twice, 6 at last")
        .StartTestAsync();

    [Fact]
    public Task A_dialog_inside_can_begin_one_further_out() => new Conversation()
        .With(
            new ComponentDialog("parent")
                .AddDialog(new ComponentDialog("child").AddDialog(new WaterfallDialog("inside",
                [
                    (step, ct) => step.BeginDialogAsync("beside", new Dictionary<string, string> { ["value"] = "test" }, ct),
                    (step, ct) => step.EndDialogAsync($"back with {step.Result}", ct),
                ])))
                .AddDialog(new WaterfallDialog("beside",
                    [(step, ct) => step.EndDialogAsync(((IDictionary<string, string>)step.Options!)["value"], ct)])))
        .Test("hello", "done: back with test")
        .StartTestAsync();

    [Fact]
    public async Task A_cancelled_dialog_inside_cancels_the_component_and_gives_its_result()
    {
        var talk = new Conversation();
        await talk.With(new ComponentDialog("outer").AddDialog(new WaterfallDialog("inner",
                [(_, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Cancelled, 42))])))
            .Send("hello").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Cancelled, 42), (talk.Last!.Status, (int)talk.Last.Result!));
    }

    [Fact]
    public async Task Cancelling_a_component_tells_the_dialogs_inside()
    {
        var ended = new List<string>();
        var talk = new Conversation();
        await talk.With(new Interruptible(ended))
            .Test("hello", "asking")
            .Send("cancel")
            .StartTestAsync();

        Assert.Equal(["watched CancelCalled", "component CancelCalled"], ended);
        Assert.Equal(DialogTurnStatus.Cancelled, talk.Last!.Status);
    }

    [Fact]
    public Task A_dialog_on_top_of_a_component_interrupts_it_and_then_it_asks_again() => new Conversation()
        .With(Counter("counter"), new WaterfallDialog("help", [Say("helping"), (step, ct) => step.EndDialogAsync(null, ct)]))
        .Test("hello", "How many?")
        .StartTestAsync();

    [Fact]
    public async Task Resuming_a_component_puts_the_question_inside_again()
    {
        var adapter = new TestAdapter();
        var set = new DialogSet().Add(Counter("counter"));
        var dc = new DialogContext(set, new TurnContext(adapter, Addressed("hello")), new DialogState());
        var ct = TestContext.Current.CancellationToken;
        await dc.BeginDialogAsync("counter", cancellationToken: ct);
        Assert.Equal("How many?", adapter.GetNextReply()!.AsMessageActivity()!.Text);

        var resumed = await set.Find("counter")!.ResumeDialogAsync(dc, DialogReason.EndCalled, "ignored", ct);

        Assert.Equal(DialogTurnStatus.Waiting, resumed.Status);
        Assert.Equal("How many?", adapter.GetNextReply()!.AsMessageActivity()!.Text);
    }

    [Fact]
    public void The_first_dialog_added_is_the_initial_one_unless_another_is_named()
    {
        var component = new ComponentDialog("outer").AddDialog(new TextPrompt("a")).AddDialog(new TextPrompt("b"));
        Assert.Equal("a", component.InitialDialogId);
        component.InitialDialogId = "b";
        Assert.Equal("b", component.AddDialog(new TextPrompt("c")).InitialDialogId);
    }

    [Fact]
    public Task Initializing_happens_once_and_may_add_dialogs() => new Conversation()
        .With(new LateComponent())
        .Test("hello", "1")
        .Test("on", "done: on")
        .Test("again", "1")
        .StartTestAsync();

    [Fact]
    public async Task A_second_conversation_waits_until_a_dialog_is_initialized()
    {
        var gate = new TaskCompletionSource();
        var component = new SlowComponent(gate.Task);
        var (one, two) = (new Conversation(), new Conversation());
        var first = one.With(component).Test("hello", "ready").StartTestAsync();
        var second = two.With(component).Test("hello", "ready").StartTestAsync();

        Assert.False(first.IsCompleted || second.IsCompleted);
        gate.SetResult();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_dialog_that_could_not_be_initialized_is_tried_again()
    {
        var component = new SlowComponent(Task.FromException(new TimeoutException()), Task.CompletedTask);
        await Assert.ThrowsAsync<TimeoutException>(() => new Conversation().With(component).Send("hello").StartTestAsync());
        await new Conversation().With(component).Test("hello", "ready").StartTestAsync();
    }

    [Fact]
    public async Task A_component_begun_by_an_older_build_says_so_once()
    {
        var storage = new BotRuntime.State.MemoryStorage();
        await new Conversation(storage).With(new VersionedComponent(withSecondPrompt: false)).Test("hello", "ask").StartTestAsync();
        var talk = new Conversation(storage);
        await talk.With(new VersionedComponent(withSecondPrompt: true))
            .Test("one", "changed: versioned")
            .AssertReply("ask")
            .Test("two", "ask")
            .StartTestAsync();
    }

    [Fact]
    public void Telemetry_set_on_a_component_reaches_those_inside_and_those_added_later()
    {
        var heard = new RecordingTelemetryClient();
        var inner = new TextPrompt("ask");
        var middle = new ComponentDialog("middle").AddDialog(inner);
        var outer = new ComponentDialog("outer").AddDialog(middle);
        Assert.IsType<NullBotTelemetryClient>(inner.TelemetryClient);

        outer.TelemetryClient = heard;
        var late = new TextPrompt("late");
        outer.AddDialog(late);
        Assert.All([outer, middle, inner, late], (Dialog dialog) => Assert.Same(heard, dialog.TelemetryClient));

        outer.TelemetryClient = null!;
        Assert.All([outer, middle, inner, late], (Dialog dialog) => Assert.IsType<NullBotTelemetryClient>(dialog.TelemetryClient));
    }

    [Fact]
    public void Telemetry_goes_round_a_circle_of_components_once()
    {
        var heard = new RecordingTelemetryClient();
        var one = new ComponentDialog("one");
        var two = new ComponentDialog("two").AddDialog(one);
        one.AddDialog(two);

        one.TelemetryClient = heard;

        Assert.Same(heard, one.TelemetryClient);
        Assert.Same(heard, two.TelemetryClient);
    }

    private static SleepCoachBot.BotRuntime.Activities.Activity Addressed(string text)
    {
        var adapter = new TestAdapter();
        var message = adapter.MakeActivity(text);
        message.ChannelId = "test";
        return message;
    }

    private static ComponentDialog Counter(string id) => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog("ask",
        [
            (step, ct) => step.PromptAsync("number", HowMany, ct),
            (step, ct) => step.EndDialogAsync(step.Result, ct),
        ]))
        .AddDialog(new NumberPrompt<int>("number"));

    private sealed class Interruptible : ComponentDialog
    {
        private readonly List<string> _ended;

        internal Interruptible(List<string> ended)
        {
            _ended = ended;
            AddDialog(new Watched(ended));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "cancel"
                ? innerDc.Parent!.CancelAllDialogsAsync(cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            _ended.Add($"component {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Watched(List<string> ended) : Dialog("watched")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("asking", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"watched {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class LateComponent : ComponentDialog
    {
        private int _initialized;

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            _initialized++;
            AddDialog(new WaterfallDialog("late",
            [
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"{_initialized}", cancellationToken: ct);
                    return EndOfTurn;
                },
            ]));
            return Task.CompletedTask;
        }
    }

    private sealed class SlowComponent(params Task[] waits) : ComponentDialog
    {
        private int _tried;

        protected override async Task OnInitializeAsync(DialogContext dc)
        {
            await waits[_tried++];
            AddDialog(new WaterfallDialog("late", [Say("ready")]));
        }
    }

    private sealed class VersionedComponent : ComponentDialog
    {
        internal VersionedComponent(bool withSecondPrompt)
            : base("versioned")
        {
            AddDialog(new WaterfallDialog("ask", [Say("ask"), Say("ask"), Say("ask")]));
            if (withSecondPrompt)
                AddDialog(new TextPrompt("new"));
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return false;
            await dc.Context.SendActivityAsync($"changed: {e.Value}", cancellationToken: cancellationToken);
            return true;
        }
    }
}
