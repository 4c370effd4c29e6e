using System.Globalization;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A stack of dialogs in one turn, and what can be done with it.</summary>
public class DialogContext
{
    // The innermost dialog hears of an activity once a turn, however many stacks are continued in it.
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";
    private static readonly object Yes = true;

    private TurnContextStateCollection? _services;

    /// <param name="dialogs">The dialogs that can be on the stack.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack as it was kept.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        (Dialogs, Context, Stack) = (dialogs, turnContext, state.DialogStack);
    }

    /// <param name="dialogs">The dialogs that can be on the stack.</param>
    /// <param name="parentDialogContext">The stack that the container of these dialogs is on top of.</param>
    /// <param name="state">The stack as it was kept.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    private protected DialogContext(DialogContext same)
    {
        (Dialogs, Context, Stack, Parent) = (same.Dialogs, same.Context, same.Stack, same.Parent);
        _services = same._services;
    }

    /// <summary>The dialogs that can be on the stack.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs under way, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack that the container of these dialogs is on top of; null for the outermost.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The stack inside the active dialog; null when that is no container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog on top of the stack; null when it is empty.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for dialogs on this stack and on those inside, beside the turn's own.</summary>
    public TurnContextStateCollection Services => _services ??= InheritServices();

    /// <summary>The stack was read from storage, so it may name what this build does not know.</summary>
    internal bool CameFromStorage { get; init; }

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <param name="dialogId">A dialog of this set or of one further out.</param>
    /// <param name="options">What it should know.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException">The id is null or empty.</exception>
    /// <exception cref="ArgumentException">No dialog has this id, or a cancellation token was passed as options.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Refuse<CancellationToken>(options, nameof(options));
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));

        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
            + " The dialog must be included in the current or parent DialogSet."
            + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.",
            nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <exception cref="ArgumentNullException">The id is null or empty, or there are no options.</exception>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives this turn to the active dialog.</summary>
    /// <remarks>
    /// A stored stack with a dialog, or a value, that this build does not know is ended, and the person is told once
    /// (<see cref="LostDialogNotice"/>).
    /// </remarks>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when there is none.</returns>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        CameFromStorage ? ContinueStoredStackAsync(cancellationToken) : ContinueActiveDialogAsync(cancellationToken);

    /// <summary>Ends the active dialog and gives its result to the one below.</summary>
    /// <param name="result">What it ends with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">A cancellation token was passed as the result.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException(
                $"{ActiveDialog?.Id}.EndDialogAsync() You can't pass a cancellation token as the result of a dialog when calling EndDialog.",
                nameof(result));

        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        if (ActiveDialog is not { } below)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);

        try
        {
            var dialog = FindDialog(below.Id) ?? throw new LostDialogException(
                $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{below.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        }
        catch (LostDialogException lost) when (CameFromStorage)
        {
            return await EndLostStackAsync(lost, cancellationToken);
        }
    }

    /// <summary>Cancels every dialog on this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Cancels every dialog on this stack and, if asked to, on the stacks further out.</summary>
    /// <param name="cancelParents">Whether the stacks further out are cancelled too.</param>
    /// <param name="eventName">The event that each dialog but the first may handle, which stops the cancelling there.</param>
    /// <param name="eventValue">What comes with the event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        Refuse<CancellationToken>(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var notify = false;
        for (var dc = this; dc is not null; notify = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (notify && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                break;
            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        Refuse<CancellationToken>(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Asks the active dialog to put its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken) || ActiveDialog is not { } instance)
            return;

        try
        {
            var dialog = FindDialog(instance.Id) ?? throw new LostDialogException(
                $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{instance.Id}'.");
            await dialog.RepromptDialogAsync(Context, instance, cancellationToken);
        }
        catch (LostDialogException lost) when (CameFromStorage)
        {
            await EndLostStackAsync(lost, cancellationToken);
        }
    }

    /// <summary>Finds a dialog of this set, or of one further out; null when there is none.</summary>
    public Dialog? FindDialog(string dialogId)
    {
        // A stored stack may name nothing at all.
        if (string.IsNullOrWhiteSpace(dialogId))
            return null;
        if (Dialogs.Find(dialogId) is { } dialog)
            return dialog;
        if (Parent is not { } parent)
            return null;

        // The container around this stack may know dialogs that are in no set.
        var around = parent.ActiveDialog is { } instance ? parent.FindDialog(instance.Id) as DialogContainer : null;
        return around?.FindDialog(dialogId, parent) ?? parent.FindDialog(dialogId);
    }

    /// <summary>Offers an event to the active dialog, and to those that began it.</summary>
    /// <param name="name">What happened.</param>
    /// <param name="value">What comes with it.</param>
    /// <param name="bubble">Whether it goes on to the parents when nobody here handles it.</param>
    /// <param name="fromLeaf">Whether to start at the innermost dialog rather than at the active one of this stack.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether somebody handled it.</returns>
    public Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child && child != dc)
            dc = child;

        return dc.ActiveDialog is { } instance && dc.FindDialog(instance.Id) is { } dialog
            ? dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken)
            : Task.FromResult(false);
    }

    /// <summary>The culture of this turn: what the turn says, else its activity, else that of the thread.</summary>
    public string GetLocale()
    {
        try
        {
            var locale = (Context as TurnContext)?.Locale ?? Context.Activity?.Locale;
            if (!string.IsNullOrEmpty(locale))
                return new CultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            // A channel sent a locale that is none.
        }

        return CultureInfo.CurrentCulture.Name;
    }

    private protected static void Refuse<TMistake>(object? argument, string name)
    {
        if (argument is TMistake)
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
    }

    private Task<DialogTurnResult> ContinueActiveDialogAsync(CancellationToken cancellationToken)
    {
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, Yes))
        {
            var told = EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
            if (!told.IsCompletedSuccessfully)
                return ContinueAfterAsync(told, cancellationToken);
        }

        return ContinueToldAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> ContinueAfterAsync(Task told, CancellationToken cancellationToken)
    {
        await told;
        return await ContinueToldAsync(cancellationToken);
    }

    private Task<DialogTurnResult> ContinueToldAsync(CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

        return FindDialog(instance.Id) is { } dialog
            ? dialog.ContinueDialogAsync(this, cancellationToken)
            : Task.FromException<DialogTurnResult>(new LostDialogException(
                $"Failed to continue dialog. A dialog with id {instance.Id} could not be found."));
    }

    private async Task<DialogTurnResult> ContinueStoredStackAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (StoredValue.IsUnreadable(Stack))
                throw new LostDialogException("The stored stack holds a value of a type that is gone.");
            return await ContinueActiveDialogAsync(cancellationToken);
        }
        catch (LostDialogException lost)
        {
            return await EndLostStackAsync(lost, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> EndLostStackAsync(LostDialogException lost, CancellationToken cancellationToken)
    {
        Dialogs.TelemetryClient.TrackTrace(lost.Message, Severity.Warning, null);
        await TellKnownDialogsOfTheEndAsync(cancellationToken);
        var notice = Context.TurnState.Get<LostDialogNotice>() ?? LostDialogNotice.Default;
        if (notice.TextFor(Context) is { Length: > 0 } text)
            await Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    private async Task TellKnownDialogsOfTheEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CancelAllDialogsAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A dialog that cannot read what it kept may fail in its own way; if that ended the turn, the next one would fail too.
            Dialogs.TelemetryClient.TrackException(failure);
        }
        finally
        {
            // Whatever happens, the next turn must not meet this stack again.
            Stack.Clear();
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;

        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        Stack.RemoveAt(0);
    }

    private TurnContextStateCollection InheritServices()
    {
        var services = new TurnContextStateCollection();
        if (Parent is { } parent)
        {
            foreach (var (name, service) in parent.Services)
                services[name] = service;
        }

        return services;
    }
}
