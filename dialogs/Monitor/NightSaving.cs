using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Writes a told night into the diary of the turn, and says so in one plain sentence.</summary>
public sealed class NightSaving(IDiaries diaries, Listener listener, IProfiles profiles, ShownNights shown, ConversationState conversation)
{
    private static readonly Duration Short = Duration.FromHours(6);   // after so little sleep driving is mentioned

    private const int Rough = 2;   // poor, of 1 to 5

    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));
    private readonly Kept<Draft> _draft = new(conversation, nameof(Draft));

    /// <summary>Records the night and ends its draft.</summary>
    /// <returns>What to tell the person.</returns>
    public async Task<Activity> SaveAsync(ITurnContext turn, Speaker speaker, CheckIn night, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(night);

        var before = night.EntryId is null
            ? null
            : await FindAsync(diaries.Of(turn.TurnState), Guid.Parse(night.EntryId), night.Label, cancellationToken);
        var entry = night.ToEntry(speaker.Instant, before);
        diaries.Of(turn.TurnState).Record(entry);
        // The card said that saving stores it: whoever saves agrees.
        var profile = await profiles.OfAsync(turn.TurnState, cancellationToken);
        if (profile.Consent is null)
            listener.Keep(turn, Consenting.Given(profile, speaker));
        await _draft.KeepAsync(turn, new Draft { Left = (await _draft.OfAsync(turn, cancellationToken)).Left }, cancellationToken);
        var talk = await _talk.OfAsync(turn, cancellationToken);
        await _talk.KeepAsync(
            turn,
            talk with
            {
                LastSaved = entry.Id.ToString(), LastSavedNight = LocalDatePattern.Iso.Format(entry.Night.Evening),
                LastSavedOn = LocalDatePattern.Iso.Format(speaker.Now.Date), Misunderstood = 0, LastChange = nameof(NightsStep),
            },
            cancellationToken);

        var texts = MonitorTexts.In(speaker.Culture);
        await shown.SavedAsync(turn, night, entry, texts, cancellationToken);
        if (night.IsOnlyAGrade)
            return Replies.Say(texts.GistIsPlenty(entry.Quality <= Rough ? texts.SavedRough : texts.Saved), texts.TellTheRestButton, texts.UndoButton);
        var text = before is null ? Told(entry, texts) : Changed(before, entry, texts);
        return Replies.Say(text, texts.NumbersButton, texts.UndoButton, texts.ShowWeekButton);
    }

    /// <summary>Puts the entry that was saved last back to how it was before.</summary>
    public async Task<Activity> UndoAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);

        var (texts, words) = (MonitorTexts.In(speaker.Culture), new NightWords(MonitorTexts.In(speaker.Culture)));
        var talk = await _talk.OfAsync(turn, cancellationToken);
        if (!Guid.TryParse(talk.LastSaved, out var id) || talk.LastSavedNight is null)
            return Replies.Say(texts.NothingToUndo);
        var diary = diaries.Of(turn.TurnState);
        var label = new NightDate(LocalDatePattern.Iso.Parse(talk.LastSavedNight!).Value);
        var gone = await FindAsync(diary, id, label, cancellationToken);
        var entry = await diary.UndoAsync(id, cancellationToken);
        await _talk.KeepAsync(turn, talk with { LastSaved = entry?.Id.ToString() }, cancellationToken);
        await shown.UndoneAsync(turn, id, entry, texts, cancellationToken);
        if (entry is not null)
            return new NightCard(texts).Of(entry, texts.Undone(words.Night(entry)));
        return Replies.Say(gone is null ? texts.NothingToUndo : texts.UndoneGone(words.Night(gone)));
    }

    /// <summary>Records a night that was left half told on an earlier day, as it stood; what was told is not lost, and not mixed with the next.</summary>
    /// <returns>What to tell the person; null when no such night is left.</returns>
    public async Task<Activity?> SaveLeftoverAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);

        var draft = await _draft.OfAsync(turn, cancellationToken);
        var isOver = draft.Now is { } open && LocalDatePattern.Iso.Parse(open.Night).Value < NightHearing.CurrentNight(speaker).Evening;
        if (isOver)
        {
            draft = new Draft { Left = draft.Now };
            await _draft.KeepAsync(turn, draft, cancellationToken);
        }
        // Nothing is stored without their yes; until then it waits beside the next night.
        if (draft.Left is not { } night || (await profiles.OfAsync(turn.TurnState, cancellationToken)).Consent is null)
            return null;
        await _draft.KeepAsync(turn, draft with { Left = null }, cancellationToken);
        var taken = night.Span is { } span && (await diaries.Of(turn.TurnState).OverlappingAsync(span, cancellationToken)).Count > 0;
        if (night.Told.Count == 0 || night.EntryId is not null || taken)
            return null;
        var now = await _draft.OfAsync(turn, cancellationToken);
        await SaveAsync(turn, speaker, night, cancellationToken);
        await _draft.KeepAsync(turn, now, cancellationToken);
        // What is told next is of another night than the one that was left.
        await _talk.KeepAsync(turn, await _talk.OfAsync(turn, cancellationToken) with { LastSavedOn = null }, cancellationToken);
        var texts = MonitorTexts.In(speaker.Culture);
        return Replies.Say(texts.LeftoverSaved(new NightWords(texts).Night(night)), texts.UndoButton);
    }

    private static string Told(DiaryEntry entry, MonitorTexts texts)
    {
        var rough = entry.Quality <= Rough ? texts.SavedRough : texts.Saved;
        return string.Join(' ', new[] { rough, Hours(entry, texts), Driving(entry, texts) }.Where(part => part.Length > 0));
    }

    private static string Changed(DiaryEntry before, DiaryEntry entry, MonitorTexts texts)
    {
        var words = new NightWords(texts);
        var (old, now) = (CheckIn.Of(before), CheckIn.Of(entry));
        var changes = CheckIn.Slots
            .Where(slot => old.Told.GetValueOrDefault(slot.ToString()) != now.Told.GetValueOrDefault(slot.ToString()))
            .Select(slot => texts.WasBefore(words.Name(slot), In(now, slot), In(old, slot)));
        return string.Join(' ', new[] { texts.Changed }.Concat(changes).Append(Hours(entry, texts)));

        string In(CheckIn night, Slot slot) =>
            night.Told.TryGetValue(slot.ToString(), out var kept) ? words.Value(slot, kept) : texts.NotTold;
    }

    private static string Hours(DiaryEntry entry, MonitorTexts texts)
    {
        var (words, measures) = (new NightWords(texts), NightMeasures.Of(entry));
        return (measures.TotalSleepTime, measures.TimeInBed) switch
        {
            ({ } asleep, { } inBed) => texts.AsleepInBed(words.AboutHours(asleep), words.AboutHours(inBed)),
            (null, { } inBed) => texts.InBedOnly(words.AboutHours(inBed)),
            _ => texts.NothingToWorkOut,
        };
    }

    private static string Driving(DiaryEntry entry, MonitorTexts texts) =>
        NightMeasures.Of(entry).TotalSleepTime < Short ? texts.DontDrive : "";

    // A correction can move a night's label, by a day or two at most: what overlaps it has begun or ended within a day of it.
    private static async Task<DiaryEntry?> FindAsync(IDiary diary, Guid id, NightDate near, CancellationToken cancellationToken)
    {
        var around = await diary.BetweenAsync(
            new NightDate(near.Evening.PlusDays(-3)), new NightDate(near.Evening.PlusDays(3)), cancellationToken);
        return around.FirstOrDefault(entry => entry.Id == id);
    }
}
