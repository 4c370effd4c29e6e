using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Notes what was taken or missed, shows it back, and says what is fixed for a missed one. It computes nothing.</summary>
public sealed class DoseLog(TaperRecords records, SafetyAnswers safety, ConversationState conversation)
{
    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));

    /// <summary>Notes the events.</summary>
    /// <returns>What to say.</returns>
    public async Task<IReadOnlyList<Activity>> NoteAsync(Said said, IReadOnlyList<DoseEvent> told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(told);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var today = said.Speaker.Now.Date;
        var before = (await records.DosesAsync(said.Turn, today.PlusDays(-2), today, cancellationToken)).ToList();
        var fresh = told.Where(each => each.Time is null || !before.Exists(kept => kept.Event == each)).ToList();
        if (fresh.Count == 0)
            return [Replies.Say(texts.AlreadyNoted)];
        var what = string.Join("; ", fresh.Select(each => each.Kind == DoseEventKind.Taken ? texts.TakenPart(words.What(each), words.When(each, today)) : texts.MissedPart(words.What(each), words.When(each, today))));
        await records.KeepAsync(said, fresh, what, cancellationToken);
        var noted = fresh is [var one]
            ? one.Kind == DoseEventKind.Taken ? texts.NotedTaken(words.What(one), words.When(one, today)) : texts.NotedMissed(words.What(one), words.When(one, today))
            : texts.SeveralNoted(what);
        if (!fresh.Exists(each => each.Kind == DoseEventKind.Missed))
            return [Replies.Say(noted, texts.UndoButton)];
        var all = before.Select(kept => (kept.Event, At: Moment(kept.Event, kept.ToldAt.InZone(DateTimeZoneProviders.Tzdb[kept.Zone]).LocalDateTime)))
            .Concat(fresh.Select(each => (Event: each, At: Moment(each, said.Speaker.Now)))).ToList();
        return TwoMissedInARow(all)
            ? [Replies.Say(noted, texts.UndoButton), await SameDayAsync(said, "missed-several", cancellationToken)]
            : [Replies.Say($"{noted} {texts.MissedText}", texts.UndoButton)];
    }

    /// <summary>The fixed text of something that must be sorted today, though no danger sign was told.</summary>
    /// <param name="sign">The safety screen's name of it.</param>
    public async Task<Activity> SameDayAsync(Said said, string sign, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var country = JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, cancellationToken), said.Profile);
        return safety.For(new SafetyReading(SafetyLevel.Urgent, [sign], SafetySubject.Writer, SafetyTime.Now), country, said.Speaker.Culture);
    }

    /// <summary>An amount that the plan does not hold: neither one of the day's doses nor, where these are not told, within the day's total.</summary>
    internal static bool IsBesideThePlan(KeptPlan? plan, DoseEvent told, LocalDate today) =>
        told is { Kind: DoseEventKind.Taken, Amount: { } amount } && plan?.DoseOn(told.Day ?? today) is { } dose
        && (dose.Split.Count > 0 ? dose.Split.All(part => part.Amount != amount) && amount != dose.Total : amount > dose.Total);

    // Two that follow each other with none taken between, on one day or the next: single ones days apart are made good.
    private static bool TwoMissedInARow(List<(DoseEvent Event, LocalDateTime At)> all)
    {
        var ordered = all.Where(each => each.Event.Kind is DoseEventKind.Taken or DoseEventKind.Missed).OrderBy(each => each.At).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Event.Kind == DoseEventKind.Missed && ordered[i - 1].Event.Kind == DoseEventKind.Missed
                && Period.DaysBetween(ordered[i - 1].At.Date, ordered[i].At.Date) <= 1 && i >= ordered.Count - 2)
                return true;
        }
        return false;
    }

    private static LocalDateTime Moment(DoseEvent told, LocalDateTime toldAt) =>
        told.Day is not { } day ? toldAt : told.Time is { } time ? day.At(time) : day == toldAt.Date ? toldAt : day.At(LocalTime.Noon);
}
