using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public Task Each_message_runs_the_next_step_and_the_last_text_is_the_result() => new Conversation()
        .With(new WaterfallDialog("steps", [Say("one"), Say("two"), Say("three")]))
        .Test("hello", "one")
        .Test("a", "two")
        .Test("b", "three")
        .Test("c", "done: c")
        .Test("again", "one")
        .StartTestAsync();

    [Fact]
    public Task A_waterfall_without_steps_is_over_at_once() => new Conversation()
        .With(new WaterfallDialog("none"))
        .Test("hello", "done:")
        .StartTestAsync();

    [Fact]
    public Task Only_a_message_takes_the_next_step() => new Conversation()
        .With(new WaterfallDialog("steps", [Say("one"), Say("two")]))
        .Test("hello", "one")
        .Send(new Activity { Type = ActivityTypes.Typing })
        .Send(new Activity { Type = ActivityTypes.Event, Name = "poke" })
        .AssertNoReply(timeout: 1)
        .Test("go", "two")
        .StartTestAsync();

    [Fact]
    public Task A_step_can_go_on_at_once_and_pass_something_on() => new Conversation()
        .With(new WaterfallDialog("steps",
        [
            (step, ct) => step.NextAsync("seven", ct),
            (step, ct) => step.NextAsync($"{step.Result} of {step.Index} because {step.Reason}", ct),
        ]))
        .Test("hello", "done: seven of 1 because NextCalled")
        .StartTestAsync();

    [Fact]
    public Task A_step_knows_why_it_runs() => new Conversation()
        .With(
            new WaterfallDialog("outer",
            [
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"{step.Reason}", cancellationToken: ct);
                    return Dialog.EndOfTurn;
                },
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"{step.Reason}", cancellationToken: ct);
                    return await step.BeginDialogAsync("inner", null, ct);
                },
                (step, ct) => step.EndDialogAsync($"{step.Reason} {step.Result}", ct),
            ]),
            new WaterfallDialog("inner", [(step, ct) => step.EndDialogAsync("from inside", ct)]))
        .Test("hello", "BeginCalled")
        .Test("go", "ContinueCalled")
        .AssertReply("done: EndCalled from inside")
        .StartTestAsync();

    [Fact]
    public Task Options_and_values_last_through_storage() => new Conversation()
        .With("tea",
            new WaterfallDialog("steps",
            [
                async (step, ct) =>
                {
                    step.Values["cups"] = 2;
                    step.Values["with"] = "milk";
                    await step.Context.SendActivityAsync($"{step.Options}?", cancellationToken: ct);
                    return Dialog.EndOfTurn;
                },
                (step, ct) => step.EndDialogAsync($"{step.Values["cups"]} {step.Options} with {step.Values["with"]}, {step.Result}", ct),
            ]))
        .Test("hello", "tea?")
        .Test("please", "done: 2 tea with milk, please")
        .StartTestAsync();

    [Fact]
    public Task A_waterfall_begun_again_starts_with_fresh_values() => new Conversation()
        .With(new WaterfallDialog("steps",
        [
            (step, ct) =>
            {
                var before = step.Values.Count;
                step.Values["seen"] = true;
                return step.EndDialogAsync(before, ct);
            },
        ]))
        .Test("one", "done: 0")
        .Test("two", "done: 0")
        .StartTestAsync();

    [Fact]
    public async Task Going_on_twice_from_one_step_is_a_mistake()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new Conversation()
            .With(new WaterfallDialog("steps",
            [
                async (step, ct) =>
                {
                    await step.NextAsync(null, ct);
                    return await step.NextAsync(null, ct);
                },
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
            ]))
            .Send("hello")
            .StartTestAsync());
        Assert.Contains("steps[0]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_must_be_there() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("steps").AddStep(null!));

    [Fact]
    public async Task A_cancellation_token_is_never_meant_as_options_or_as_a_result()
    {
        var talk = new Conversation();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            talk.With(CancellationToken.None, new WaterfallDialog("steps", [Say("one")])).Send("hello").StartTestAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => new Conversation()
            .With(new WaterfallDialog("steps", [(step, ct) => step.NextAsync(ct, ct)])).Send("hello").StartTestAsync());
    }

    [Fact]
    public void Adding_a_step_or_moving_one_changes_the_version()
    {
        var waterfall = new WaterfallDialog("steps", [FirstStepAsync, SecondStepAsync]);
        var version = waterfall.GetVersion();
        Assert.Equal(version, new WaterfallDialog("steps", [FirstStepAsync, SecondStepAsync]).GetVersion());
        Assert.NotEqual(version, new WaterfallDialog("steps", [SecondStepAsync, FirstStepAsync]).GetVersion());
        Assert.NotEqual(version, waterfall.AddStep(FirstStepAsync).GetVersion());
    }

    [Fact]
    public async Task What_a_waterfall_does_is_reported_by_the_names_of_its_steps()
    {
        var heard = new RecordingTelemetryClient();
        var waterfall = new WaterfallDialog("steps", [FirstStepAsync, (step, ct) => step.NextAsync(null, ct)]) { TelemetryClient = heard };
        var talk = new Conversation();
        var dialogs = talk.With(waterfall);
        waterfall.TelemetryClient = heard;

        // A set that a dialog is added to gives it the set's client: so does Conversation, with none.
        await dialogs.Send("hello").StartTestAsync();
        Assert.Empty(heard.Events);

        var alone = new DialogContext(
            new DialogSet { TelemetryClient = heard }.Add(waterfall), new TurnContext(new TestAdapter(), Message("hello")), new DialogState());
        await alone.BeginDialogAsync("steps", cancellationToken: TestContext.Current.CancellationToken);
        await alone.ContinueDialogAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["WaterfallStart", "WaterfallStep FirstStepAsync", "WaterfallStep Step2of2", "WaterfallComplete"],
            heard.Events.Select(e => e.Name + (e.Properties.TryGetValue("StepName", out var step) ? " " + step : "")));
        Assert.All(heard.Events, e => Assert.Equal("steps", e.Properties["DialogId"]));
        Assert.Single(heard.Events.Select(e => e.Properties["InstanceId"]).Distinct());
        Assert.Equal(["steps"], heard.PageViews);
    }

    [Fact]
    public async Task A_cancelled_waterfall_reports_the_step_it_stood_at()
    {
        var heard = new RecordingTelemetryClient();
        var waterfall = new WaterfallDialog("steps", [FirstStepAsync, SecondStepAsync]) { TelemetryClient = heard };
        var instance = new DialogInstance { Id = "steps", State = { ["stepIndex"] = 1, ["instanceId"] = "(guid)" } };

        await waterfall.EndDialogAsync(
            new TurnContext(new TestAdapter(), Message("stop")), instance, DialogReason.CancelCalled, TestContext.Current.CancellationToken);

        var cancelled = Assert.Single(heard.Events);
        Assert.Equal("WaterfallCancel", cancelled.Name);
        Assert.Equal("SecondStepAsync", cancelled.Properties["StepName"]);
        Assert.Equal("(guid)", cancelled.Properties["InstanceId"]);
    }

    [Fact]
    public Task A_step_of_a_waterfall_in_a_component_has_the_component_as_its_parent() => new Conversation()
        .With(new ComponentDialog("outer").AddDialog(new WaterfallDialog("inner",
            [(step, ct) => step.EndDialogAsync(step.Parent!.ActiveDialog!.Id, ct)])))
        .Test("hello", "done: outer")
        .StartTestAsync();

    internal static WaterfallStep Say(string text) => async (step, ct) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: ct);
        return Dialog.EndOfTurn;
    };

    internal static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Task<DialogTurnResult> FirstStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private static Task<DialogTurnResult> SecondStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);
}
