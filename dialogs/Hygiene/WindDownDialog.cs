using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Going to bed, in at most two taps: tonight's dose where the plan has one, then an exercise or just sleep. Nothing follows.</summary>
public sealed class WindDownDialog : ComponentDialog, ITakes
{
    private const string Dose = "dose";
    private const string Choice = "choice";

    private readonly Listener _listener;
    private readonly EveningState _state;
    private readonly TonightsDose _dose;
    private readonly Kept<Bedtime> _bedtime;

    public WindDownDialog(Listener listener, EveningState state, TonightsDose dose, ConversationState conversation) : base(nameof(WindDownDialog))
    {
        (_listener, _state, _dose) = (listener, state, dose);
        _bedtime = new Kept<Bedtime>(conversation, nameof(Bedtime));
    }

    /// <inheritdoc/>
    public async Task<bool> TakesAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var bedtime = await _bedtime.OfAsync(said.Turn, cancellationToken);
        return said.Command is Command.Back or Command.Skip or Command.Why
            || (bedtime.Asks == Dose ? AnswerOf(said) is not null : await ChosenAsync(said, bedtime, cancellationToken) is not null);
    }

    /// <inheritdoc/>
    public async Task<bool> IsOverAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return !EveningState.IsNight(said.Speaker, await _state.OfAsync(said, cancellationToken));
    }

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        var said = await _listener.HearAsync(innerDc.Context, cancellationToken);
        var evening = await _state.OfAsync(said, cancellationToken);
        await _state.KeepAsync(said, evening with { BedAt = InstantPattern.General.Format(said.Speaker.Instant), Asked = true }, cancellationToken);
        var line = await _dose.LineAsync(said, cancellationToken);
        var bedtime = new Bedtime { Asks = line is null ? Choice : Dose, DoseLine = line, Offered = (await OfferAsync(said, evening, cancellationToken))?.Tool.ToString() };
        await _bedtime.KeepAsync(said.Turn, bedtime, cancellationToken);
        await AskAsync(said, bedtime, Opening(said), cancellationToken);
        return EndOfTurn;
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        var said = await _listener.HearAsync(innerDc.Context, cancellationToken);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var bedtime = await _bedtime.OfAsync(said.Turn, cancellationToken);
        if (said.Command == Command.Back && bedtime is { Asks: Choice, DoseLine: not null })
            return await NextAsync(said, bedtime with { Asks = Dose }, null, cancellationToken);
        if (bedtime.Asks == Dose)
        {
            if (said.Command == Command.Skip)
                return await NextAsync(said, bedtime with { Asks = Choice }, null, cancellationToken);
            if (await _dose.AnswerAsync(said, cancellationToken) is [var answer, ..])
                return await NextAsync(said, bedtime with { Asks = Choice }, answer.Text, cancellationToken);
        }
        else if (said.Command == Command.Skip || await ChosenAsync(said, bedtime, cancellationToken) is "")
        {
            return await EndAsync(innerDc, Replies.Say(texts.GoodnightHere).ByNight(said.Turn), cancellationToken);
        }
        else if (await ChosenAsync(said, bedtime, cancellationToken) is { } name)
        {
            var offer = OfferOf(Enum.Parse<Tool>(name), said, await _state.TonightAsync(said, cancellationToken));
            return await EndAsync(
                innerDc,
                await _state.DoAsync(said, Exercises.Of(offer)!, offer, isNight: true, preface: null, cancellationToken),
                cancellationToken);
        }
        await AskAsync(said, bedtime, JourneyTexts.In(said.Speaker.Culture).DidNotGetThat, cancellationToken);
        return EndOfTurn;
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var said = await _listener.HearAsync(turnContext, cancellationToken);
        await AskAsync(said, await _bedtime.OfAsync(turnContext, cancellationToken), null, cancellationToken);
    }

    private async Task<DialogTurnResult> NextAsync(Said said, Bedtime bedtime, string? preface, CancellationToken ct)
    {
        await _bedtime.KeepAsync(said.Turn, bedtime, ct);
        await AskAsync(said, bedtime, preface, ct);
        return EndOfTurn;
    }

    private static async Task<DialogTurnResult> EndAsync(DialogContext dc, Activity last, CancellationToken ct)
    {
        await dc.Context.SendActivityAsync(last, ct);
        return await dc.EndDialogAsync(JourneyDialog.Quiet, ct);
    }

    private static async Task AskAsync(Said said, Bedtime bedtime, string? preface, CancellationToken ct)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var asksDose = bedtime.Asks == Dose;
        var text = string.Join(' ', new[] { preface, asksDose ? bedtime.DoseLine : preface is null ? texts.WhichForTheNight : null }.OfType<string>());
        IReadOnlyList<string> buttons = asksDose ? [texts.TakenButton, texts.NotTakenButton]
            : bedtime.Offered is { } name ? [ExerciseMessage.ButtonOf(Enum.Parse<Tool>(name), texts), texts.JustSleepButton]
            : [texts.JustSleepButton];
        await said.Turn.SendActivityAsync(Replies.Say(text, buttons).ByNight(said.Turn), ct);
    }

    private static string Opening(Said said)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return NightPage.IsFor(said.Turn) ? texts.NightModeOn : texts.LightsLow;
    }

    private static bool? AnswerOf(Said said)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return said.Is(texts.TakenButton) || FreeWords.MeansTaken(said.Text) ? true
            : said.Is(texts.NotTakenButton) || FreeWords.MeansNotTaken(said.Text) ? false
            : null;
    }

    // The name of the tool, "" for just sleep, null when the message says neither.
    private async Task<string?> ChosenAsync(Said said, Bedtime bedtime, CancellationToken ct)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (said.Is(texts.JustSleepButton) || FreeWords.MeansJustSleep(said.Text))
            return "";
        if (bedtime.Offered is { } offered && (said.Command == Command.Yes || said.Is(ExerciseMessage.ButtonOf(Enum.Parse<Tool>(offered), texts))))
            return offered;
        if (FreeWords.MeansMyList(said.Text) || FreeWords.IsQuestion(said.Text))
            return null;
        var tonight = await _state.TonightAsync(said, ct);
        if (FreeWords.ExerciseNamed(said.Text) is { } tool && Exercises.Of(OfferOf(tool, said, tonight)) is not null)
            return tool.ToString();
        return FreeWords.ComplaintIn(said.Text) is { } complaint and not (Complaint.Nothing or Complaint.Bladder)
            ? ToolBox.Exercise(said.Profile, tonight with { Says = complaint }, Tool.BodyRelaxation) is [var fitting, ..] ? fitting.Tool.ToString() : null
            : null;
    }

    private static ToolOffer OfferOf(Tool tool, Said said, Tonight tonight) => new(tool, ToolBox.VersionOf(tool, said.Profile, tonight));

    private async Task<ToolOffer?> OfferAsync(Said said, Evening evening, CancellationToken ct)
    {
        var tonight = await _state.TonightAsync(said, ct);
        if (Enum.TryParse<Tool>(evening.ForBed, out var wanted) && OfferOf(wanted, said, tonight) is { Version: not ToolVersion.LeftOut } chosen)
            return chosen;
        return ToolBox.Exercise(said.Profile, tonight, Tool.BodyRelaxation) is [var first, ..] ? first : null;
    }
}
