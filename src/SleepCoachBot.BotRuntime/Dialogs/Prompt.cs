using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Asks for one value, again and again, until an answer is taken.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? _validator;

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="validator">Decides whether an answer is taken; without one every recognised answer is.</param>
    /// <exception cref="ArgumentNullException">The id is null or blank.</exception>
    public Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        _validator = validator;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        if (options is not PromptOptions prompt)
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");

        ExpectAnAnswerTo(prompt.Prompt);
        ExpectAnAnswerTo(prompt.RetryPrompt);
        var state = PromptState.Begin(dc.ActiveDialog!, prompt);
        await OnPromptAsync(dc.Context, state, prompt, false, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    /// <remarks>Only a message is an answer. A validator that has said something itself is not talked over.</remarks>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var instance = dc.ActiveDialog!;
        var state = PromptState.StateOf(instance);
        var options = PromptState.OptionsOf(instance);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptState.CountAttempt(state);

        var taken = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (taken)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    /// <remarks>Whoever put a dialog on top of the prompt meant to interrupt it: the question is put again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc />
    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, PromptState.StateOf(instance), PromptState.OptionsOf(instance), false, cancellationToken);

    /// <summary>Keeps a message that answers the question from being taken as an interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;

        var instance = dc.ActiveDialog!;
        var recognized = await OnRecognizeAsync(
            dc.Context, PromptState.StateOf(instance), PromptState.OptionsOf(instance), cancellationToken);
        return recognized.Succeeded && !recognized.AllowInterruption;
    }

    /// <summary>Puts the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps between attempts.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="isRetry">Whether an answer was not taken.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the message. It may be called more than once in a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt keeps between attempts.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Makes a question that shows what can be chosen.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Makes a question that shows what can be chosen.</summary>
    /// <param name="prompt">The question, left as it is; null for the choices alone.</param>
    /// <param name="channelId">The channel, which decides what <see cref="ListStyle.Auto"/> becomes.</param>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="style">How it is shown.</param>
    /// <param name="options">The words between choices in text.</param>
    /// <param name="conversationType">The kind of conversation, which decides too.</param>
    /// <param name="toList">Who is shown suggested actions; null for everyone.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? "";
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is not Activity question)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        // The prompt's own activity is kept for the next attempt, so the choices go on a copy.
        var asked = ActivityCopy.Of(question);
        asked.Text = shown.Text;
        if (shown.SuggestedActions is { Actions.Count: > 0 } actions)
            asked.SuggestedActions = actions;
        if (shown.Attachments is { Count: > 0 } attachments)
            asked.Attachments = [.. question.Attachments ?? [], .. attachments];
        return asked;
    }

    /// <summary>Sends the question of this attempt, as a copy: what a channel writes into it is not kept.</summary>
    private protected static Task AskAsync(
        ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } question
            ? turnContext.SendActivityAsync(ActivityCopy.Of(question), cancellationToken)
            : Task.CompletedTask;
    }

    private static void ExpectAnAnswerTo(Activity? question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
            question.InputHint = InputHints.ExpectingInput;
    }
}
