using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Testing;

/// <summary>Talks to one dialog, which is the whole bot.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _bot;

    /// <param name="channelId">The channel that the dialog sees.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">Middleware around it.</param>
    /// <param name="conversationState">Where its stack is kept; in memory unless given.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <param name="testAdapter">The channel.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What it is begun with.</param>
    /// <param name="middlewares">Middleware around it.</param>
    /// <param name="conversationState">Where its stack is kept; in memory unless given.</param>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _adapter.Use(middleware);

        var stack = ConversationState.CreateProperty<DialogState>(nameof(DialogState));
        _bot = async (turnContext, cancellationToken) =>
        {
            var dialogs = new DialogSet(stack).Add(targetDialog);
            DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
                DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, cancellationToken);
        };
    }

    /// <summary>The stack in the last turn; null before the first.</summary>
    public DialogContext? DialogContext { get; private set; }

    /// <summary>What the last turn came to; null before the first.</summary>
    public DialogTurnResult? DialogTurnResult { get; private set; }

    /// <summary>Where the stack is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and takes the first reply.</summary>
    /// <typeparam name="T">What the reply is.</typeparam>
    public virtual async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _bot, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message and takes the first reply.</summary>
    /// <typeparam name="T">What the reply is.</typeparam>
    public virtual async Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _bot, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Takes the next reply; null when there is none.</summary>
    /// <typeparam name="T">What the reply is.</typeparam>
    public virtual T? GetNextReply<T>()
        where T : IActivity =>
        (T?)_adapter.GetNextReply();
}
