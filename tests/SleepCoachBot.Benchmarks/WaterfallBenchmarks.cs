using System.Security.Claims;
using BenchmarkDotNet.Attributes;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Benchmarks;

/// <summary>A conversation of four turns through a waterfall of four steps, its state read from and written to <see cref="MemoryStorage"/> each time.</summary>
/// <remarks>The figures are for one turn: from an activity in hand to the saved state.</remarks>
[MemoryDiagnoser]
public class WaterfallBenchmarks
{
    private const int Turns = 4;

    private static readonly ClaimsIdentity Anybody = new();

    private readonly Adapter _adapter = new();
    private readonly IStatePropertyAccessor<DialogState> _stack;
    private readonly DialogSet _dialogs;

    public WaterfallBenchmarks()
    {
        var state = new ConversationState(new MemoryStorage());
        _stack = state.CreateProperty<DialogState>(nameof(DialogState));
        _adapter.Use(new AutoSaveStateMiddleware(state));
        _dialogs = new DialogSet(_stack);
        _dialogs.Add(new TextPrompt(nameof(TextPrompt)));
        _dialogs.Add(new WaterfallDialog(nameof(WaterfallDialog), [AskBedtimeAsync, AskLatencyAsync, AskQualityAsync, EndAsync]));
    }

    [Benchmark(OperationsPerInvoke = Turns)]
    public async Task OneTurn()
    {
        for (var turn = 0; turn < Turns; turn++)
            await _adapter.ProcessActivityAsync(Anybody, Message(), RunAsync, default);
    }

    private static Activity Message() => new(ActivityTypes.Message)
    {
        Id = "m1",
        Text = "about eleven",
        ChannelId = "test",
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    private static Task<DialogTurnResult> AskBedtimeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, "When did you go to bed?", cancellationToken);

    private static Task<DialogTurnResult> AskLatencyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["bedtime"] = step.Result!;
        return AskAsync(step, "How long until you slept?", cancellationToken);
    }

    private static Task<DialogTurnResult> AskQualityAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["latency"] = step.Result!;
        return AskAsync(step, "How was it?", cancellationToken);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(step.Result, cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);

    private async Task RunAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dialogs = await _dialogs.CreateContextAsync(turn, cancellationToken);
        if ((await dialogs.ContinueDialogAsync(cancellationToken)).Status is DialogTurnStatus.Empty)
            await dialogs.BeginDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    private sealed class Adapter : BotAdapter
    {
        private static readonly ResourceResponse Sent = new("1");

        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.ConvertAll(activities, _ => Sent));

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => Task.FromResult(Sent);

        public override Task DeleteActivityAsync(
            ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
