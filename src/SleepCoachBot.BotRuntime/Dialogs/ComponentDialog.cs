using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A dialog made of dialogs: from outside it is one, with one result.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The name under which the stack inside is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    private readonly Lock _initializing = new();
    private Task? _initialization;

    /// <param name="dialogId">The id in its set; null for one computed from the type.</param>
    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that is begun first: the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <inheritdoc />
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turn = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await EndWithAsync(turn, outerDc, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turn = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await EndWithAsync(turn, outerDc, cancellationToken);
    }

    /// <inheritdoc />
    /// <remarks>Whoever put a dialog on top of this one meant to interrupt it, not to end it: its question is put again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, StackInside(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
            await new DialogContext(Dialogs, turnContext, StackInside(instance)).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Adds a dialog; the first one becomes the initial one.</summary>
    /// <returns>This dialog.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc />
    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, StackInside(dc.ActiveDialog!));

    /// <summary>Initializes the dialog at the first turn that reaches it.</summary>
    protected Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialization is { IsCompletedSuccessfully: true })
            return Task.CompletedTask;

        // One object serves every conversation: a second first turn waits for what the first one adds.
        lock (_initializing)
        {
            if (_initialization is null or { IsFaulted: true } or { IsCanceled: true })
                _initialization = OnInitializeAsync(outerDc);
            return _initialization;
        }
    }

    /// <summary>Called once, before the first turn; here a dialog may add what it could not know when it was made.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins the dialog inside.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId!, options, cancellationToken);

    /// <summary>Continues the dialog inside: the place to look for an interruption first.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>The dialog is about to leave the stack outside.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The question inside was put again.</summary>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Ends this dialog with what the dialog inside ended with.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object? result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private async Task<DialogTurnResult> EndWithAsync(DialogTurnResult turn, DialogContext outerDc, CancellationToken cancellationToken)
    {
        if (turn.Status == DialogTurnStatus.Waiting)
            return EndOfTurn;

        var ended = await EndComponentAsync(outerDc, turn.Result, cancellationToken);
        return turn.Status == DialogTurnStatus.Cancelled
            ? new DialogTurnResult(DialogTurnStatus.Cancelled, turn.Result)
            : ended;
    }

    private static DialogState StackInside(DialogInstance instance)
    {
        if (!instance.State.ContainsKey(PersistedDialogState))
        {
            var fresh = new DialogState();
            instance.State[PersistedDialogState] = fresh;
            return fresh;
        }

        return StoredValue.Of<DialogState>(instance, PersistedDialogState)
            ?? throw LostDialogException.Unreadable(instance.Id, PersistedDialogState);
    }
}
