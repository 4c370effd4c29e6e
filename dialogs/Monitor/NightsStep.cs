using System.Text.RegularExpressions;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Nights told, changed and shown: the morning check-in and the diary.</summary>
public sealed partial class NightsStep : IStep
{
    private const int EnoughForANight = 2;   // values; one alone may belong to something else

    private readonly IDiaries _diaries;
    private readonly NightHearing _hearing;
    private readonly NightSaving _saving;
    private readonly DiaryAnswers _answers;
    private readonly Kept<Draft> _draft;
    private readonly Kept<Talk> _talk;

    public NightsStep(
        IDiaries diaries, NightHearing hearing, NightSaving saving, DiaryAnswers answers, MorningCheckInDialog checkIn, ConversationState conversation)
    {
        (_diaries, _hearing, _saving, _answers, Dialogs) = (diaries, hearing, saving, answers, [checkIn]);
        (_draft, _talk) = (new Kept<Draft>(conversation, nameof(Draft)), new Kept<Talk>(conversation, nameof(Talk)));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var monitor = MonitorTexts.In(said.Speaker.Culture);
        var draft = await _draft.OfAsync(said.Turn, cancellationToken);
        switch (said.Command)
        {
            case Command.ShowLastNight:
                return new Move.Answer(await _answers.LastNightAsync(said.Turn, said.Speaker, cancellationToken));
            case Command.ShowWeek:
                return new Move.Answer(await _answers.WeekTableAsync(said.Turn, said.Speaker, cancellationToken));
            case Command.Numbers:
                return new Move.Answer(await _answers.NumbersAsync(said.Turn, said.Speaker, cancellationToken));
            case Command.Undo when (await _talk.OfAsync(said.Turn, cancellationToken)).LastChange is null or nameof(NightsStep):
                return new Move.Answer(await _saving.UndoAsync(said.Turn, said.Speaker, cancellationToken));
            case Command.Resume when draft.Now is not null:
                return new Move.Begin(nameof(MorningCheckInDialog));
            case Command.StartOver:
                await _draft.KeepAsync(said.Turn, new Draft(), cancellationToken);
                return new Move.Answer(Replies.Say(monitor.StartingOver));
            case not Command.None:
                return null;
        }
        if (DeletesLastNight().IsMatch(said.Text))
        {
            return new Move.Answer(await MeansTheOneSavedLastAsync(said.Turn, said.Speaker, cancellationToken)
                ? await _saving.UndoAsync(said.Turn, said.Speaker, cancellationToken)
                : Replies.Say(monitor.DeleteOnThePage));
        }
        if (WantsAForm().IsMatch(said.Text.Trim()))
            return new Move.Begin(nameof(MorningCheckInDialog), MorningCheckInDialog.Form);
        if (said.Is(JourneyTexts.In(said.Speaker.Culture).TellANightButton))
            return new Move.Answer(Replies.Say(monitor.HowWasTheNight));
        if (said.Is(SettingsTexts.In(said.Speaker.Culture).GistButton))
            return new Move.Begin(nameof(MorningCheckInDialog), MorningCheckInDialog.Gist) { Stores = true };
        if (said.Is(monitor.TellTheRestButton) && await LatelySavedAsync(said.Turn, said.Speaker, cancellationToken) is { } gist)
        {
            await _draft.KeepAsync(said.Turn, new Draft().Then(CheckIn.Of(gist) with { Skipped = [] }), cancellationToken);
            return new Move.Begin(nameof(MorningCheckInDialog));
        }
        if (said.Intent == Intent.DiaryShow)
        {
            return new Move.Answer(said.Text.Contains("week", StringComparison.OrdinalIgnoreCase)
                ? await _answers.WeekTableAsync(said.Turn, said.Speaker, cancellationToken)
                : await _answers.LastNightAsync(said.Turn, said.Speaker, cancellationToken));
        }
        // A question about sleep holds words of sleep; what is asked is not told.
        if (said.Intent == Intent.SleepQuestion)
            return null;
        var plainly = said.Intent is Intent.DiaryLog or Intent.DiaryEdit || draft.Now is not null
            || _hearing.Hear(NightHearing.Fresh(said.Speaker), said.Text, said.Speaker) is { Told.Count: >= EnoughForANight };
        return plainly ? await TellingAsync(said, draft, cancellationToken) : null;
    }

    public async Task<Move?> TakeDoubtfulAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Command != Command.None)
            return null;
        if (said.Intent == Intent.SleepQuestion)
            return new Move.Answer(await _answers.WeekSentenceAsync(said.Turn, said.Speaker, cancellationToken));
        var draft = await _draft.OfAsync(said.Turn, cancellationToken);
        if (!IsOnlyAGradeOfSomethingElse(said) && await TellingAsync(said, draft, cancellationToken) is { } told)
            return told;
        return said.Intent is Intent.DiaryLog or Intent.DiaryEdit ? new Move.Answer(Replies.Say(MonitorTexts.In(said.Speaker.Culture).HowWasTheNight)) : null;
    }

    // "My legs were awful" grades the legs, not the night.
    private bool IsOnlyAGradeOfSomethingElse(Said said) =>
        said.Intent is not (Intent.DiaryLog or Intent.DiaryEdit or Intent.None)
        && _hearing.Hear(NightHearing.Fresh(said.Speaker), said.Text, said.Speaker) is { Offered.Count: 0, Told: { Count: 1 } told } && told.ContainsKey(nameof(Slot.Quality));

    // Null when the message tells nothing of a night.
    private async Task<Move?> TellingAsync(Said said, Draft draft, CancellationToken ct)
    {
        var (turn, speaker, text) = (said.Turn, said.Speaker, said.Text);
        if (draft.Now is null && (await NamedNightAsync(turn, speaker, text, ct) ?? await LatelySavedAsync(turn, speaker, ct)) is { } saved)
        {
            if (_hearing.Hear(CheckIn.Of(saved), text, speaker) is not { } corrected)
                return null;
            var isWholeNight = _hearing.Hear(NightHearing.Fresh(speaker), text, speaker) is { } alone
                && alone.Moment(Slot.IntoBed) is not null && (alone.Moment(Slot.FinalWake) ?? alone.Moment(Slot.OutOfBed)) is not null;
            if (!isWholeNight)
            {
                // What makes a night very long or very short is shown before it is kept.
                if (corrected is { Doubt: null, Offered.Count: 0, Ambiguous: null } && NightMeasures.Of(corrected.ToEntry(speaker.Instant, saved)).Findings.Count == 0)
                    return new Move.Answer(await _saving.SaveAsync(turn, speaker, corrected, ct));
                // It cannot be saved as it is: the check-in asks about it.
                await _draft.KeepAsync(turn, new Draft().Then(corrected), ct);
                return new Move.Begin(nameof(MorningCheckInDialog));
            }
        }
        return _hearing.Hear(draft.Now ?? NightHearing.Fresh(speaker), text, speaker) is null
            ? null
            : new Move.Begin(nameof(MorningCheckInDialog), MorningCheckInDialog.Telling);
    }

    // "Wednesday's night: I got up at 8, not 7" means the night of that name, where it was told.
    private async Task<DiaryEntry?> NamedNightAsync(ITurnContext turn, Speaker speaker, string text, CancellationToken ct) =>
        _hearing.Hear(NightHearing.Fresh(speaker), text, speaker) is { } heard && heard.Label is var label && label != NightHearing.CurrentNight(speaker)
            && await _diaries.Of(turn.TurnState).BetweenAsync(label, label, ct) is [var told] ? told : null;

    // "Delete last night": what was told of it is taken out again, as by "undo".
    private async Task<bool> MeansTheOneSavedLastAsync(ITurnContext turn, Speaker speaker, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(turn, ct);
        return talk.LastChange == nameof(NightsStep) && talk.LastSaved is not null && talk.LastSavedNight == LocalDatePattern.Iso.Format(NightHearing.CurrentNight(speaker).Evening);
    }

    [GeneratedRegex(@"^\s*(?:please\s+)?(?:delete|remove|scrap|take out|get rid of|bin)\s+(?:last night|that night|the last night|tonight|my last night|the last entry|last night'?s entry)(?:\s+please)?[.!]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeletesLastNight();

    // "Actually I woke at 7" means the night that was saved last, or the one that ended this morning.
    private async Task<DiaryEntry?> LatelySavedAsync(ITurnContext turn, Speaker speaker, CancellationToken ct)
    {
        var (latest, talk) = (await _diaries.Of(turn.TurnState).LatestAsync(ct), await _talk.OfAsync(turn, ct));
        return latest?.Night == NightHearing.CurrentNight(speaker)
            || (latest?.Id.ToString() == talk.LastSaved && talk.LastSavedOn == LocalDatePattern.Iso.Format(speaker.Now.Date))
            ? latest
            : null;
    }

    [GeneratedRegex(@"^(?:can|could|may)?\s*(?:i|you)?\s*(?:(?:rather |please )?(?:fill (?:in|out)|have|get|use|give me|show me|send me)\s+)?(?:a|the|your)?\s*form(?:\s+(?:please|instead|to fill in))*[?.]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantsAForm();
}
