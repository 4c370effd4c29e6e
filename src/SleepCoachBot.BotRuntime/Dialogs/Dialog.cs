using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A part of a conversation that can be begun, continued over several turns, and ended with a result.</summary>
/// <remarks>One object serves every conversation; what one conversation knows is kept in its <see cref="DialogInstance"/>.</remarks>
public abstract class Dialog
{
    /// <summary>Says that the dialog waits for the person's next message.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <param name="dialogId">The id in its set; null for one computed from the type.</param>
    public Dialog(string? dialogId = null) => _id = dialogId;

    /// <summary>The id under which the dialog is found in its set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports what happens; setting null stops the reports.</summary>
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>Begins the dialog, which is already on top of the stack.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="options">What the caller wants it to know.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>A new turn reaches the dialog. Unless overridden, it ends without a result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>The dialog that this one began has ended. Unless overridden, this one ends with the same result.</summary>
    /// <param name="dc">The stack, this dialog on top again.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">What the other dialog ended with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Puts the dialog's question again.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The dialog is about to leave the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes when the dialog changes in a way that a stored conversation would notice.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to this dialog, then to its parents, then to this dialog once more.</summary>
    /// <returns>Whether somebody handled it.</returns>
    public virtual Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = OnPreBubbleEventAsync(dc, e, cancellationToken);
        // Almost every event passes a dialog that does not care: nothing is awaited then.
        return handled.IsCompletedSuccessfully && !handled.Result && (!e.Bubble || dc.Parent is null)
            ? OnPostBubbleEventAsync(dc, e, cancellationToken)
            : BubbleAsync(handled, dc, e, cancellationToken);
    }

    /// <summary>The event has not been offered to the parents yet.</summary>
    /// <returns>True to handle it here.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>No parent wanted the event.</summary>
    /// <returns>True to handle it here.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;

    private async Task<bool> BubbleAsync(Task<bool> handledHere, DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await handledHere)
            return true;
        if (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name!, e.Value, true, false, cancellationToken))
            return true;
        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }
}
