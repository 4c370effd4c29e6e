using SleepCoachBot.Dialogs.Telemetry;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>A dialog that asks one thing at a time for what it still wants, and takes from each message whatever that tells of it.</summary>
/// <remarks>
/// "Back", "undo", "start over", "why?" and a second misunderstanding are the same everywhere and are seen to here. What was gathered
/// is kept with the conversation, not in the dialog, so that neither cancelling nor an alarm loses it.
/// </remarks>
/// <typeparam name="T">What it gathers: a plain record of strings, numbers, lists and dictionaries.</typeparam>
public abstract class AskingDialog<T> : ComponentDialog, ITakes where T : KeptValue, new()
{
    private const int MostMisses = 2;   // before a third
    private const string Heard = "heard";

    private readonly Kept<Asking<T>> _asking;

    /// <param name="id">The dialog's id; once stored it means this for good.</param>
    protected AskingDialog(string id, Listener listener, ConversationState conversation) : base(id)
    {
        Listener = listener;
        _asking = new Kept<Asking<T>>(conversation, "Asking" + id);
        AddDialog(new TracedWaterfallDialog(id, [HearWhatWasToldAsync, AskOrFinishAsync, HearTheAnswerAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    protected Listener Listener { get; }

    /// <summary>What the dialog begins with.</summary>
    /// <param name="said">The message that began it.</param>
    /// <param name="options">The options of the move that began it.</param>
    /// <param name="left">What was gathered when this dialog was left before its end. Null: nothing.</param>
    protected abstract Task<T> BeginAsync(Said said, string? options, T? left, CancellationToken cancellationToken);

    /// <summary>What a message adds to what is gathered. Pure towards the stores: nothing is recorded before the end, unless the step says so.</summary>
    /// <param name="asked">The key of the open question. Null: none was put yet.</param>
    /// <returns>Null when it tells nothing of it.</returns>
    protected abstract Task<T?> TellAsync(Said said, T now, string? asked, CancellationToken cancellationToken);

    /// <summary>What is asked next.</summary>
    /// <returns>Null when nothing is left to ask.</returns>
    protected abstract Task<Question?> NextAsync(Said said, T now, CancellationToken cancellationToken);

    /// <summary>What has just been gathered or taken back is recorded at once, where that cannot wait for the end. Nothing, unless the dialog says so.</summary>
    /// <param name="before">How it stood before this message.</param>
    protected virtual Task GatheredAsync(Said said, T before, T now, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Records what was gathered.</summary>
    /// <returns>What is said at the end.</returns>
    protected abstract Task<IReadOnlyList<Activity>> FinishAsync(Said said, T now, CancellationToken cancellationToken);

    /// <summary>A question that was not understood three times may be left as if it had been skipped.</summary>
    protected virtual bool MayStayOpen => true;

    /// <summary>True when nothing may come by itself after the end.</summary>
    protected virtual bool EndsQuietly(T now) => false;

    /// <summary>What is gathered so far. Null: the dialog is not under way.</summary>
    protected async Task<T?> NowAsync(ITurnContext turn, CancellationToken cancellationToken) => (await _asking.OfAsync(turn, cancellationToken)).Now;

    /// <inheritdoc/>
    public async Task<bool> TakesAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var asking = await _asking.OfAsync(said.Turn, cancellationToken);
        // "Undo" with nothing answered yet means what was saved before.
        return said.Command is Command.Back or Command.StartOver or Command.Why
            || (said.Command == Command.Undo && asking.Before.Count > 0)
            || (asking.Now is { } now && await TellAsync(said, now, asking.Asked, cancellationToken) is not null);
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var said = await Listener.HearAsync(turnContext, cancellationToken);
        var asking = await _asking.OfAsync(turnContext, cancellationToken);
        if (asking.Now is not null && await NextAsync(said, asking.Now, cancellationToken) is { } question)
            await PutAsync(turnContext, asking, question, null, cancellationToken);
    }

    /// <summary>Another dialog stood above this one and has ended. It may have told all that was left to ask.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var said = await Listener.HearAsync(outerDc.Context, cancellationToken);
        var asking = await _asking.OfAsync(outerDc.Context, cancellationToken);
        if (asking.Now is null || await NextAsync(said, asking.Now, cancellationToken) is not null)
            return await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken);
        await _asking.KeepAsync(outerDc.Context, new Asking<T>(), cancellationToken);
        foreach (var activity in await FinishAsync(said, asking.Now, cancellationToken))
            await outerDc.Context.SendActivityAsync(activity, cancellationToken);
        return await outerDc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> HearWhatWasToldAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var said = await Listener.HearAsync(step.Context, ct);
        var asking = await _asking.OfAsync(step.Context, ct);
        if (step.Options as string != Heard || asking.Now is null)
        {
            var begun = await BeginAsync(said, step.Options as string, asking.Now, ct);
            await _asking.KeepAsync(step.Context, new Asking<T> { Now = begun }, ct);
            await GatheredAsync(said, asking.Now ?? new T(), begun, ct);
            return await step.NextAsync(null, ct);
        }

        var texts = JourneyTexts.In(said.Speaker.Culture);
        switch (said.Command)
        {
            case Command.Back or Command.Undo:
                if (asking.Back() is not { } earlier)
                    return await step.NextAsync(texts.NothingBefore, ct);
                await _asking.KeepAsync(step.Context, earlier, ct);
                await GatheredAsync(said, asking.Now, earlier.Now!, ct);
                return await step.NextAsync(null, ct);
            case Command.StartOver:
                await _asking.KeepAsync(step.Context, asking.Then(new T()), ct);
                await GatheredAsync(said, asking.Now, new T(), ct);
                return await step.NextAsync(null, ct);
            case Command.Why when await NextAsync(said, asking.Now, ct) is { Why: { } why }:
                return await step.NextAsync(why, ct);
        }
        if (await TellAsync(said, asking.Now, asking.Asked, ct) is { } told)
        {
            await _asking.KeepAsync(step.Context, asking.Then(told), ct);
            await GatheredAsync(said, asking.Now, told, ct);
            return await step.NextAsync(null, ct);
        }
        DialogSignals.AskedAgain(isUnclear: false);
        // A third time is no help: what can be left open is left open.
        if (asking.Misses >= MostMisses && MayStayOpen && await TellAsync(said with { Command = Command.Skip, Text = "" }, asking.Now, asking.Asked, ct) is { } without)
        {
            await _asking.KeepAsync(step.Context, asking.Then(without), ct);
            await GatheredAsync(said, asking.Now, without, ct);
            return await step.NextAsync(texts.LeftOpen, ct);
        }
        await _asking.KeepAsync(step.Context, asking with { Misses = asking.Misses + 1 }, ct);
        return await step.NextAsync(texts.DidNotGetThat, ct);
    }

    private async Task<DialogTurnResult> AskOrFinishAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var said = await Listener.HearAsync(step.Context, ct);
        var asking = await _asking.OfAsync(step.Context, ct);
        if (await NextAsync(said, asking.Now!, ct) is { } question)
        {
            await PutAsync(step.Context, asking, question, step.Result as string, ct);
            return EndOfTurn;
        }
        await _asking.KeepAsync(step.Context, new Asking<T>(), ct);
        if (step.Result is string left && left == JourneyTexts.In(said.Speaker.Culture).LeftOpen)
            await step.Context.SendActivityAsync(Replies.Say(left), ct);
        foreach (var activity in await FinishAsync(said, asking.Now!, ct))
            await step.Context.SendActivityAsync(activity, ct);
        return await step.EndDialogAsync(EndsQuietly(asking.Now!) ? JourneyDialog.Quiet : null, ct);
    }

    private Task<DialogTurnResult> HearTheAnswerAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.ReplaceDialogAsync(nameof(WaterfallDialog), Heard, ct);

    private async Task PutAsync(ITurnContext turn, Asking<T> asking, Question question, string? preface, CancellationToken ct)
    {
        await _asking.KeepAsync(turn, asking with { Asked = question.Key }, ct);
        var texts = JourneyTexts.In(Listener.SpeakerOf(turn).Culture);
        // The same sentence twice helps nobody: the second time the approach changes.
        if (preface is not null && asking.Misses > 1)
            preface = question.Example is { } example ? texts.AnotherWayExample(example) : texts.AnotherWayButtons;
        if (preface is not null)
            question.Ask.Text = $"{preface} {question.Ask.Text}";
        await turn.SendActivityAsync(question.Ask, ct);
    }
}
