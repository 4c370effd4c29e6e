using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Runs a dialog as the whole conversation, with the state that middleware put into the turn, and saves it.</summary>
public class DialogManager
{
    private const string UsualProperty = "DialogStateProperty";

    private readonly DialogSet _dialogs = new();
    private readonly Dialog? _rootDialog;
    private readonly string _property;

    /// <param name="rootDialog">The outermost dialog.</param>
    /// <param name="dialogStateProperty">The name under which the stack is kept in the conversation's state.</param>
    public DialogManager(Dialog? rootDialog = null, string? dialogStateProperty = null)
    {
        (_rootDialog, _property) = (rootDialog, dialogStateProperty ?? UsualProperty);
        if (rootDialog is not null)
            _dialogs.Add(rootDialog);
    }

    /// <summary>Continues the stored stack with this turn; when there is none, begins the dialog.</summary>
    /// <exception cref="InvalidOperationException">There is no dialog, or the turn has no conversation state.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_rootDialog is null)
            throw new InvalidOperationException("The DialogManager was made without a dialog.");
        var conversation = context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException($"Unable to get an instance of {nameof(ConversationState)} from the turn's state.");

        var stack = await conversation.CreateProperty<DialogState>(_property)
            .GetAsync(context, static () => new DialogState(), cancellationToken);
        var dc = new DialogContext(_dialogs, context, stack) { CameFromStorage = true };
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
            turn = await dc.BeginDialogAsync(_rootDialog.Id, null, cancellationToken);

        await conversation.SaveChangesAsync(context, false, cancellationToken);
        if (context.TurnState.Get<UserState>() is { } user)
            await user.SaveChangesAsync(context, false, cancellationToken);
        return new DialogManagerResult { TurnResult = turn };
    }
}
