using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Dialogs.Telemetry;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>The morning check-in: takes what was told, asks for what is missing, shows the night, saves it.</summary>
/// <remarks>What was told is the conversation's <see cref="Draft"/>, not the dialog's, so that cancelling or an alarm loses none of it.</remarks>
public sealed partial class MorningCheckInDialog : ComponentDialog, ITakes
{
    /// <summary>The option to begin with when the message that begins it tells something of a night.</summary>
    public const string Telling = "telling";

    /// <summary>The option to begin with when how it was is all that they want to tell.</summary>
    public const string Gist = "gist";

    /// <summary>The option to begin with a form to fill in.</summary>
    public const string Form = "form";

    private const int AskedAtOnce = 2;

    private readonly IDiaries _diaries;
    private readonly Listener _listener;
    private readonly NightHearing _hearing;
    private readonly NightSaving _saving;
    private readonly Kept<Draft> _draft;
    private readonly Kept<Talk> _talk;

    public MorningCheckInDialog(
        IDiaries diaries, Listener listener, NightHearing hearing, NightSaving saving, ConversationState conversation)
        : base(nameof(MorningCheckInDialog))
    {
        (_diaries, _listener, _hearing, _saving) = (diaries, listener, hearing, saving);
        (_draft, _talk) = (new Kept<Draft>(conversation, nameof(Draft)), new Kept<Talk>(conversation, nameof(Talk)));
        AddDialog(new TracedWaterfallDialog(nameof(MorningCheckInDialog), [TakeWhatWasToldAsync, AskOrShowAsync, HearTheAnswerAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <inheritdoc/>
    public async Task<bool> TakesAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var draft = await _draft.OfAsync(said.Turn, cancellationToken);
        return said.Command switch
        {
            // "Undo" with nothing answered yet means what was saved before.
            Command.Undo => draft.Before.Count > 0 || (await _talk.OfAsync(said.Turn, cancellationToken)).LastSaved is null,
            Command.ShowLastNight or Command.ShowWeek or Command.Numbers or Command.Resume or Command.FalseAlarm => false,
            not Command.None => true,
            _ => RemembersNoTimes().IsMatch(said.Text) || said.Is(SettingsTexts.In(said.Speaker.Culture).GistButton)
                || _hearing.Hear(draft.Now ?? NightHearing.Fresh(said.Speaker), said.Text, said.Speaker) is not null,
        };
    }

    [GeneratedRegex(@"^\s*(?:sorry,?\s+)?(?:i\s+)?(?:don'?t|do not|can'?t|cannot)\s+(?:really\s+)?(?:remember|recall|know)\s+(?:the\s+|any\s+(?:of\s+)?(?:the\s+)?)?(?:times|details|rest)(?:\s+(?:sorry|really|tbh))*[.!]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RemembersNoTimes();

    /// <summary>The open question again, after something else was answered in between.</summary>
    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var draft = await _draft.OfAsync(turnContext, cancellationToken);
        // The card still stands above, as it is.
        if (draft.Now is { Asked.Count: 0, AskedWhichSleep: false, Card: not null, IsEmpty: false } waiting)
        {
            var texts = MonitorTexts.In(_listener.SpeakerOf(turnContext).Culture);
            await turnContext.SendActivityAsync(Replies.Say(texts.NightWaits(new NightWords(texts).Night(waiting)), texts.SaveButton, texts.ChangeButton), cancellationToken);
        }
        else if (draft.Now is not null)
            await turnContext.SendActivityAsync(await QuestionAsync(turnContext, draft, null, cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> TakeWhatWasToldAsync(WaterfallStepContext step, CancellationToken ct)
    {
        if (step.Options is not (Telling or Gist or Form))
            return await step.NextAsync(null, ct);
        var (turn, speaker) = (step.Context, _listener.SpeakerOf(step.Context));
        var texts = MonitorTexts.In(speaker.Culture);
        var draft = await _draft.OfAsync(turn, ct);
        var text = turn.Activity.Text ?? "";
        var night = draft.Now ?? NightHearing.Fresh(speaker);
        var confirming = draft.Now is { Asked.Count: 0, AskedWhichSleep: false, Card: not null };

        if (step.Options is Form)
        {
            night = night with { Asked = [], AskedWhichSleep = false, Card = Guid.NewGuid().ToString("N") };
            await _draft.KeepAsync(turn, draft.Asking(night), ct);
            await turn.SendActivityAsync(new NightForm(texts).Of(night, texts.FormIntro), ct);
            return EndOfTurn;
        }
        if (step.Options is Gist || Commands.Plain(text) == Commands.Plain(SettingsTexts.In(speaker.Culture).GistButton))
        {
            await _draft.KeepAsync(turn, draft.Then(night.OnlyTheGist()), ct);
            return await step.NextAsync(null, ct);
        }
        switch (Commands.Of(text))
        {
            case Command.Back or Command.Undo:
                if (draft.Back() is not { } earlier)
                    return await step.NextAsync(texts.NothingBefore, ct);
                await _draft.KeepAsync(turn, earlier, ct);
                return await step.NextAsync(null, ct);
            case Command.StartOver:
                await _draft.KeepAsync(turn, new Draft(), ct);
                await turn.SendActivityAsync(Replies.Say(texts.StartingOver), ct);
                return await step.EndDialogAsync(null, ct);
            case Command.Why when night.Asked.Count > 0:
                return await step.NextAsync(new NightWords(texts).Why(Enum.Parse<Slot>(night.Asked[0])), ct);
            case Command.Skip when night.Asked.Count > 0:
                await _draft.KeepAsync(turn, draft.Then(night.Asked.Select(Enum.Parse<Slot>).Aggregate(night, (so, slot) => so.Skip(slot))), ct);
                return await step.NextAsync(null, ct);
            // "Save": as it stands.
            case Command.Yes when night.Asked.Count > 0 && Commands.Plain(text).StartsWith("save", StringComparison.Ordinal):
                await _draft.KeepAsync(turn, draft.Then(night.Missing.Aggregate(night, (so, slot) => so.Skip(slot))), ct);
                return await step.NextAsync(null, ct);
            case Command.None when night.Asked.Count > 0 && RemembersNoTimes().IsMatch(text):
                await _draft.KeepAsync(turn, draft.Then(night.Missing.Where(slot => slot != Slot.Quality).Aggregate(night, (so, slot) => so.Skip(slot))), ct);
                return await step.NextAsync(null, ct);
            case Command.SameSleep when night.AskedWhichSleep:
                var saved = await SameLabelAsync(turn, night, ct);
                await _draft.KeepAsync(turn, draft.Then(saved is null ? night : night.Over(saved)), ct);
                return await step.NextAsync(null, ct);
            case Command.AnotherSleep when night.AskedWhichSleep:
                await _draft.KeepAsync(turn, draft.Then(night with { IsAnother = true }), ct);
                return await step.NextAsync(null, ct);
            case Command.Yes when confirming && !night.IsEmpty:
                return await SaveAsync(step, speaker, night, ct);
            case Command.No when confirming:
                await turn.SendActivityAsync(new NightForm(texts).Of(night, texts.WhatToChange), ct);
                return EndOfTurn;
        }

        if (_hearing.Hear(night, text, speaker) is { } heard)
        {
            await MisunderstoodAsync(turn, 0, ct);
            if (heard is { Doubt: not null } or { Offered.Count: > 0 } or { Ambiguous: not null })
                DialogSignals.AskedAgain(isUnclear: true);
            await _draft.KeepAsync(turn, draft.Then(heard), ct);
            return heard.IsOnlyAGrade ? await SaveAsync(step, speaker, heard, ct) : await step.NextAsync(null, ct);
        }
        var times = (await _talk.OfAsync(turn, ct)).Misunderstood + 1;
        await MisunderstoodAsync(turn, times, ct);
        DialogSignals.AskedAgain(isUnclear: false);
        // The same sentence twice helps nobody: the second time the approach changes.
        return await step.NextAsync(times == 1 ? texts.DidNotUnderstand : texts.DidNotUnderstandAgain, ct);
    }

    private async Task<DialogTurnResult> SaveAsync(WaterfallStepContext step, Speaker speaker, CheckIn night, CancellationToken ct)
    {
        await step.Context.SendActivityAsync(await _saving.SaveAsync(step.Context, speaker, night, ct), ct);
        return await step.EndDialogAsync(night.IsOnlyAGrade ? JourneyDialog.Brief : null, ct);
    }

    private async Task<DialogTurnResult> AskOrShowAsync(WaterfallStepContext step, CancellationToken ct)
    {
        // After "what should I change?" the step before has waited for this message, which is not heard yet.
        if (step.Reason == DialogReason.ContinueCalled)
            return await HearTheAnswerAsync(step, ct);
        var draft = await _draft.OfAsync(step.Context, ct);
        if (draft.Now is { IsOnlyAGrade: true, EntryId: null })
            return await SaveAsync(step, _listener.SpeakerOf(step.Context), draft.Now, ct);
        if (draft.Now is not { IsEmpty: false } and not { Doubt: not null })
        {
            var texts = MonitorTexts.In(_listener.SpeakerOf(step.Context).Culture);
            await _draft.KeepAsync(step.Context, draft.Now is null ? draft : draft.Asking(draft.Now with { Asked = [], Card = null }), ct);
            await step.Context.SendActivityAsync(Replies.Say(texts.HowWasTheNight), ct);
            return EndOfTurn;
        }
        await step.Context.SendActivityAsync(await QuestionAsync(step.Context, draft, step.Result as string, ct), ct);
        return EndOfTurn;
    }

    private Task<DialogTurnResult> HearTheAnswerAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.ReplaceDialogAsync(nameof(WaterfallDialog), Telling, ct);

    // Says what is asked next, and keeps that it was.
    private async Task<Activity> QuestionAsync(ITurnContext turn, Draft draft, string? preface, CancellationToken ct)
    {
        var speaker = _listener.SpeakerOf(turn);
        var texts = MonitorTexts.In(speaker.Culture);
        var (night, again) = await OverWhatIsSavedAsync(turn, draft.Now!, ct);
        var first = draft.Before.Count == 0 && preface is null;
        var (question, reply) = Next(night, texts, first) is { } next ? next
            : await SameLabelAsync(turn, night, ct) is { } beside ? WhichSleep(night, beside, texts)
            : Confirm(night, again, texts);
        if (!string.IsNullOrWhiteSpace(preface))
            reply.Text = $"{preface.Trim()} {reply.Text}";
        await _draft.KeepAsync(turn, draft.Asking(question), ct);
        return reply;
    }

    // A telling that overlaps a saved night corrects it: what is told now stands, what is not is as it was.
    private async Task<(CheckIn Night, bool Again)> OverWhatIsSavedAsync(ITurnContext turn, CheckIn night, CancellationToken ct)
    {
        if (night.EntryId is not null)
            return (night, true);
        if (night.IsAnother)
            return (night, false);
        // Of a night of which only the gist was told, the rest is told now.
        if (await _diaries.Of(turn.TurnState).BetweenAsync(night.Label, night.Label, ct) is [var gist] && CheckIn.Of(gist).Span is null)
            return (night.Over(gist), true);
        if (night.Span is not { } span)
            return (night, false);
        var overlapping = await _diaries.Of(turn.TurnState).OverlappingAsync(span, ct);
        return overlapping.Count == 0 ? (night, false) : (night.Over(overlapping[0]), true);
    }

    private async Task<DiaryEntry?> SameLabelAsync(ITurnContext turn, CheckIn night, CancellationToken ct)
    {
        if (night.EntryId is not null || night.IsAnother)
            return null;
        var label = night.Label;
        return await _diaries.Of(turn.TurnState).BetweenAsync(label, label, ct) is [var beside, ..] ? beside : null;
    }

    // The next thing to ask, with the night as it is then kept; null when nothing is left to ask.
    private static (CheckIn Night, Activity Reply)? Next(CheckIn night, MonitorTexts texts, bool first)
    {
        var words = new NightWords(texts);
        if (night.Doubt is { } doubt)
        {
            var slot = Enum.Parse<Slot>(doubt.Slot);
            return Ask(night, [slot], DoubtText(night, doubt, slot, texts), words.QuickReplies(slot));
        }
        if (CheckIn.Slots.Where(slot => night.Offered.ContainsKey(slot.ToString())).Select(slot => (Slot?)slot).FirstOrDefault() is { } offered)
        {
            var values = night.Offered[offered.ToString()].Select(value => words.Value(offered, value)).ToList();
            // One reading that was not sure enough to be taken is no choice: the question is open.
            return values.Count < 2
                ? Ask(night, [offered], texts.CannotPinDown(words.Question(offered)), [.. words.QuickReplies(offered), texts.SkipButton])
                : Ask(night, [offered], texts.WhichDoYouMean(words.Name(offered)), [.. values, texts.SkipButton]);
        }
        if (night.Ambiguous is { } twice)
            return Ask(night, [twice], texts.HappenedTwice(words.Time(night.Moment(twice)!.Value.TimeOfDay)), [texts.FirstButton, texts.SecondButton]);

        var missing = night.Missing.Take(AskedAtOnce).ToList();
        if (missing.Count == 0)
            return null;
        var told = first && night.Told.Count > 0 ? new NightCard(texts).Heard(night) + " " : "";
        return missing is [var one]
            ? Ask(night, [one], told + (words.QuickReplies(one).Count > 0 ? words.Question(one) : texts.OneMissing(words.Question(one), words.Example(one))),
                [.. words.QuickReplies(one), texts.SkipButton])
            : Ask(night, missing, told + texts.TwoMissing(words.Part(missing[0]), words.Part(missing[1]), words.Example(missing[0]), words.Example(missing[1])),
                [texts.DontKnowButton, texts.SkipButton]);
    }

    private static (CheckIn Night, Activity Reply) Ask(CheckIn night, IReadOnlyList<Slot> slots, string text, IReadOnlyList<string> buttons) =>
        (night with { Asked = slots.Select(slot => slot.ToString()).ToList(), AskedWhichSleep = false, Card = null }, Replies.Say(text, buttons));

    private static string DoubtText(CheckIn night, Doubt doubt, Slot slot, MonitorTexts texts)
    {
        var words = new NightWords(texts);
        if (doubt.Against.Length == 0)
            return texts.NeverWas(words.Moment(CheckIn.Parse(doubt.Said)), words.Question(slot));
        var against = Enum.Parse<Slot>(doubt.Against);
        var value = night.Told.TryGetValue(doubt.Against, out var kept) ? words.Value(against, kept) : texts.NotTold;
        var card = new NightCard(texts);
        return texts.Doubt(card.Lower(words.Name(slot)), words.Value(slot, doubt.Said), card.Lower(words.Name(against)), value, words.Question(slot));
    }

    private static (CheckIn Night, Activity Reply) WhichSleep(CheckIn night, DiaryEntry beside, MonitorTexts texts) =>
        (night with { Asked = [], AskedWhichSleep = true, Card = null },
            Replies.Say(texts.SameLabel(new NightWords(texts).Night(beside)), texts.AnotherSleepButton, texts.SameSleepButton));

    private static (CheckIn Night, Activity Reply) Confirm(CheckIn night, bool again, MonitorTexts texts)
    {
        var shown = night with { Asked = [], AskedWhichSleep = false, Card = Guid.NewGuid().ToString("N") };
        var words = new NightWords(texts);
        var measures = NightMeasures.Of(night.ToEntry(default, before: null));
        var inBed = measures.TimeInBed is { } length ? words.Length(length) : "";
        string[] sentences =
        [
            texts.ThisIsHowIReadIt(words.Night(shown)),
            again ? texts.AlreadyTold : texts.ConsentNote,
            Breaks(NightChecks.UnusuallyLong) ? texts.LongNight(inBed) : Breaks(NightChecks.UnusuallyShort) ? texts.ShortNight(inBed) : "",
        ];
        return (shown, new NightCard(texts).ToConfirm(shown, string.Join(' ', sentences.Where(sentence => sentence.Length > 0))));

        bool Breaks(string rule) => measures.Findings.Any(finding => finding.Rule == rule);
    }

    private async Task MisunderstoodAsync(ITurnContext turn, int times, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(turn, ct);
        if (talk.Misunderstood != times)
            await _talk.KeepAsync(turn, talk with { Misunderstood = times }, ct);
    }
}
