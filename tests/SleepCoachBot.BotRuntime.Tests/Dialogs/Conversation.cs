using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

/// <summary>A bot of a few dialogs whose stack goes through storage after every turn.</summary>
internal sealed class Conversation
{
    internal const string StackName = "dialogState";

    private readonly IStatePropertyAccessor<DialogState> _stack;

    internal Conversation(IStorage? storage = null, TestAdapter? adapter = null)
    {
        State = new ConversationState(storage ?? new MemoryStorage());
        _stack = State.CreateProperty<DialogState>(StackName);
        Adapter = (adapter ?? new TestAdapter()).Use(new AutoSaveStateMiddleware(State));
    }

    internal ConversationState State { get; }

    internal TestAdapter Adapter { get; }

    /// <summary>What the last turn came to.</summary>
    internal DialogTurnResult? Last { get; private set; }

    /// <summary>The first dialog is begun when none is under way; its result is said as "done: …".</summary>
    internal TestFlow With(params Dialog[] dialogs) => With(options: null, dialogs);

    internal TestFlow With(object? options, params Dialog[] dialogs) => new(Adapter, async (turn, cancellationToken) =>
    {
        var set = new DialogSet(_stack);
        foreach (var dialog in dialogs)
            set.Add(dialog);

        var dc = await set.CreateContextAsync(turn, cancellationToken);
        Last = await dc.ContinueDialogAsync(cancellationToken);
        if (Last.Status == DialogTurnStatus.Empty)
            Last = await dc.BeginDialogAsync(dialogs[0].Id, options, cancellationToken);
        if (Last.Status is DialogTurnStatus.Complete)
            await turn.SendActivityAsync($"done: {Last.Result}", cancellationToken: cancellationToken);
    });

    /// <summary>A prompt alone, with its question.</summary>
    internal TestFlow Asking(Dialog prompt, PromptOptions options) => With(options, prompt);
}
