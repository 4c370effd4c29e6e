using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class DialogContextTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dialog_to_begin_must_be_named_and_known()
    {
        var dc = Stack(new DialogSet());
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(null!, cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync("", cancellationToken: Ct));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("missing", cancellationToken: Ct));
        Assert.Contains("A dialog with an id of 'missing' wasn't found.", error.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_prompt_needs_its_options()
    {
        var dc = Stack(new DialogSet().Add(new TextPrompt("ask")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("", new PromptOptions(), Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("ask", null!, Ct));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("ask", "no options", Ct));
    }

    [Fact]
    public async Task An_empty_stack_has_nothing_to_continue_or_to_cancel()
    {
        var dc = Stack(new DialogSet());
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync(Ct)).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync(Ct)).Status);
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
    }

    [Fact]
    public async Task Replacing_ends_the_active_dialog_and_keeps_those_below()
    {
        var log = new List<string>();
        var dc = Stack(new DialogSet().Add(new Logged("a", log)).Add(new Logged("b", log)).Add(new Logged("c", log)));
        await dc.BeginDialogAsync("a", cancellationToken: Ct);
        await dc.BeginDialogAsync("b", cancellationToken: Ct);

        await dc.ReplaceDialogAsync("c", "why", Ct);

        Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal(["a begin", "b begin", "b end ReplaceCalled", "c begin why"], log);
    }

    [Fact]
    public async Task Ending_resumes_the_dialog_below_with_the_result()
    {
        var log = new List<string>();
        var dc = Stack(new DialogSet().Add(new Logged("a", log)).Add(new Logged("b", log)));
        await dc.BeginDialogAsync("a", cancellationToken: Ct);
        await dc.BeginDialogAsync("b", cancellationToken: Ct);

        var turn = await dc.EndDialogAsync(7, Ct);

        Assert.Equal((DialogTurnStatus.Complete, 7), (turn.Status, (int)turn.Result!));
        Assert.Equal(["a begin", "b begin", "b end EndCalled", "a resumed EndCalled 7", "a end EndCalled"], log);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Cancelling_everything_tells_each_dialog_from_the_top_down()
    {
        var log = new List<string>();
        var dc = Stack(new DialogSet().Add(new Logged("a", log)).Add(new Logged("b", log)));
        await dc.BeginDialogAsync("a", cancellationToken: Ct);
        await dc.BeginDialogAsync("b", cancellationToken: Ct);
        log.Clear();

        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync(Ct)).Status);

        Assert.Equal(["b end CancelCalled", "a event cancelDialog", "a end CancelCalled"], log);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Cancelling_with_parents_goes_outward_until_a_dialog_handles_the_event()
    {
        var log = new List<string>();
        var outer = Stack(new DialogSet().Add(new Logged("keeper", log, handles: "stop")).Add(new ComponentDialog("inside")
            .AddDialog(new Logged("a", log))));
        await outer.BeginDialogAsync("keeper", cancellationToken: Ct);
        await outer.BeginDialogAsync("inside", cancellationToken: Ct);
        var inner = outer.Child!;
        log.Clear();

        Assert.Equal(DialogTurnStatus.Cancelled, (await inner.CancelAllDialogsAsync(true, "stop", "now", Ct)).Status);

        Assert.Equal(["a end CancelCalled", "keeper event stop"], log);
        Assert.Equal(["keeper"], outer.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task An_event_bubbles_from_the_innermost_dialog_to_those_that_began_it()
    {
        var log = new List<string>();
        var outer = Stack(new DialogSet().Add(new LoggedComponent("outer", log).AddDialog(
            new LoggedComponent("middle", log).AddDialog(new Logged("leaf", log)))));
        await outer.BeginDialogAsync("outer", cancellationToken: Ct);
        log.Clear();

        Assert.False(await outer.EmitEventAsync("poke", 1, bubble: true, fromLeaf: true, Ct));
        Assert.Equal(["leaf event poke", "middle before poke", "outer before poke", "outer after poke", "middle after poke"], log);

        log.Clear();
        Assert.False(await outer.EmitEventAsync("poke", 1, bubble: false, fromLeaf: true, Ct));
        Assert.Equal(["leaf event poke"], log);

        log.Clear();
        Assert.False(await outer.EmitEventAsync("poke", cancellationToken: Ct));
        Assert.Equal(["outer before poke", "outer after poke"], log);
    }

    [Fact]
    public async Task An_event_that_is_handled_goes_no_further()
    {
        var log = new List<string>();
        var outer = Stack(new DialogSet().Add(new LoggedComponent("outer", log).AddDialog(new Logged("leaf", log, handles: "poke"))));
        await outer.BeginDialogAsync("outer", cancellationToken: Ct);
        log.Clear();

        Assert.True(await outer.EmitEventAsync("poke", fromLeaf: true, cancellationToken: Ct));

        Assert.Equal(["leaf event poke"], log);
    }

    [Fact]
    public async Task The_innermost_dialog_hears_of_the_activity_before_it_is_continued_and_only_once()
    {
        var log = new List<string>();
        var outer = Stack(new DialogSet().Add(new LoggedComponent("outer", log).AddDialog(new Logged("leaf", log))));
        await outer.BeginDialogAsync("outer", cancellationToken: Ct);
        log.Clear();

        await outer.ContinueDialogAsync(Ct);
        await outer.ContinueDialogAsync(Ct);

        Assert.Equal(
            ["leaf event activityReceived", "outer before activityReceived", "outer after activityReceived", "leaf continued", "leaf continued"],
            log);
    }

    [Fact]
    public async Task Asking_again_goes_to_the_active_dialog_unless_it_handles_the_event()
    {
        var log = new List<string>();
        var dc = Stack(new DialogSet().Add(new Logged("a", log)).Add(new Logged("b", log, handles: DialogEvents.RepromptDialog)));
        await dc.BeginDialogAsync("a", cancellationToken: Ct);
        log.Clear();
        await dc.RepromptDialogAsync(Ct);
        Assert.Equal(["a event repromptDialog", "a asked again"], log);

        await dc.BeginDialogAsync("b", cancellationToken: Ct);
        log.Clear();
        await dc.RepromptDialogAsync(Ct);
        Assert.Equal(["b event repromptDialog"], log);
    }

    [Fact]
    public async Task A_stack_made_by_hand_with_an_unknown_dialog_is_the_callers_mistake()
    {
        var state = new DialogState([new DialogInstance { Id = "A" }, new DialogInstance { Id = "B" }]);
        DialogContext Dc() => new(new DialogSet(), new TurnContext(new TestAdapter(), Message("hi")), new DialogState([.. state.DialogStack]));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Dc().ContinueDialogAsync(Ct));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Dc().EndDialogAsync(cancellationToken: Ct));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Dc().RepromptDialogAsync(Ct));
    }

    [Fact]
    public async Task A_cancellation_token_in_the_wrong_place_is_refused()
    {
        var dc = Stack(new DialogSet().Add(new TextPrompt("a")));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(Ct, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("a", Ct, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", Ct, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.CancelAllDialogsAsync(false, "event", Ct, Ct));
    }

    [Fact]
    public void A_dialog_is_found_in_its_set_in_the_container_around_and_further_out()
    {
        var further = new TextPrompt("further");
        var beside = new TextPrompt("beside");
        var own = new TextPrompt("own");
        var around = new ComponentDialog("around").AddDialog(beside);
        var outer = new DialogContext(
            new DialogSet().Add(further).Add(around),
            new TurnContext(new TestAdapter(), Message("hi")),
            new DialogState([new DialogInstance { Id = "around" }]));
        var inner = new DialogContext(new DialogSet().Add(own), outer, new DialogState());

        Assert.Same(own, inner.FindDialog("own"));
        Assert.Same(beside, inner.FindDialog("beside"));
        Assert.Same(further, inner.FindDialog("further"));
        Assert.Null(inner.FindDialog("nowhere"));
        Assert.Null(outer.FindDialog("own"));
    }

    [Theory]
    [InlineData("es-ES", "es-ES")]
    [InlineData("de-at", "de-AT")]
    public void The_locale_is_that_of_the_activity(string said, string expected)
    {
        var message = Message("hi");
        message.Locale = said;
        Assert.Equal(expected, new DialogContext(new DialogSet(), new TurnContext(new TestAdapter(), message), new DialogState()).GetLocale());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no culture at all, thank you")]
    public void Without_one_that_makes_sense_it_is_that_of_the_thread(string? said)
    {
        var message = Message("hi");
        message.Locale = said;
        Assert.Equal(
            System.Globalization.CultureInfo.CurrentCulture.Name,
            new DialogContext(new DialogSet(), new TurnContext(new TestAdapter(), message), new DialogState()).GetLocale());
    }

    [Fact]
    public void Services_of_a_stack_are_seen_by_those_inside_and_not_the_other_way_round()
    {
        var outer = Stack(new DialogSet());
        outer.Services["greeter"] = "hello";
        var inner = new DialogContext(new DialogSet(), outer, new DialogState());
        inner.Services["own"] = "mine";

        Assert.Equal("hello", inner.Services["greeter"]);
        Assert.False(outer.Services.ContainsKey("own"));
    }

    [Fact]
    public void Nothing_works_without_dialogs_a_turn_and_a_stack()
    {
        var turn = new TurnContext(new TestAdapter(), Message("hi"));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (DialogContext)null!, new DialogState()));
    }

    private static DialogContext Stack(DialogSet dialogs) =>
        new(dialogs, new TurnContext(new TestAdapter(), Message("hi")), new DialogState());

    private sealed class Logged(string id, List<string> log, string? handles = null) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} begin {options}".TrimEnd());
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} continued");
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} resumed {reason} {result}");
            return base.ResumeDialogAsync(dc, reason, result, cancellationToken);
        }

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} asked again");
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} end {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} event {e.Name}");
            return Task.FromResult(e.Name == handles);
        }
    }

    private sealed class LoggedComponent(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} before {e.Name}");
            return Task.FromResult(false);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} after {e.Name}");
            return Task.FromResult(false);
        }
    }
}
