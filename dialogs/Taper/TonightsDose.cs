using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Tonight's dose as a part of the wind-down: says what the plan says, and notes the answer.</summary>
public sealed class TonightsDose(TaperRecords records, DoseLog log)
{
    private const int EveningBegins = 17;

    /// <summary>The line for this evening, or after midnight still for the evening before.</summary>
    /// <returns>Null: no plan holds, it names no dose for the evening, or this evening's was told already.</returns>
    public async Task<string?> LineAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (await TonightAsync(said, cancellationToken) is not { } tonight)
            return null;
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        return tonight.Part.When == TimeOfDose.Unnamed
            ? texts.TonightEach(words.WithSplit(tonight.Dose), words.Amount(tonight.Part.Amount))
            : texts.PlanSaysADay(words.Parts([tonight.Part]));
    }

    /// <summary>Notes the answer to the line.</summary>
    /// <returns>What to say; null when the message is no answer to it, and nothing is noted.</returns>
    public async Task<IReadOnlyList<Activity>?> AnswerAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var phrases = Phrases.Of(said.Text);
        var missed = said.Is(texts.NotTakenButton) || said.Is(texts.MissedButton) || said.Command == Command.No || phrases.HasWords("not taken", "havent", "have not", "not yet", "missed it", "forgot", "didnt", "skipped it");
        var taken = !missed && (said.Is(texts.TakenButton) || said.Command == Command.Yes || phrases.HasWords("taken", "took it", "had it", "took them", "done"));
        if ((!missed && !taken) || await TonightAsync(said, cancellationToken) is not { } tonight)
            return null;
        if (phrases.HasWords("not yet"))
            return [Replies.Say(texts.NotYetTaken)];
        var now = said.Speaker.Now;
        var told = taken
            ? new DoseEvent(DoseEventKind.Taken, tonight.Part.Amount, now.Date, now.TimeOfDay.With(TimeAdjusters.TruncateToMinute))
            : new DoseEvent(DoseEventKind.Missed, tonight.Part.Amount, PlanAnswers.Evening(said.Speaker));
        var says = await log.NoteAsync(said, [told], cancellationToken);
        return taken ? [Replies.Say(texts.TakenThanks)] : says;
    }

    // The last dose of the evening that the plan names; of equal doses without a name each is as much.
    private async Task<(DailyDose Dose, PlannedDose Part)?> TonightAsync(Said said, CancellationToken ct)
    {
        var evening = PlanAnswers.Evening(said.Speaker);
        if (said.Profile.Coaching() != Coaching.Allowed || await records.PlanAsync(said.Turn, ct) is not { } plan
            || plan.DoseOn(evening) is not { Split: { Count: > 0 } split } dose || await IsToldAsync(said, evening, ct))
        {
            return null;
        }
        var named = split.Where(part => part.When is TimeOfDose.Evening or TimeOfDose.Night).ToList();
        if (named.Count > 0)
            return (dose, named.MaxBy(part => part.When));
        return split.Count > 1 && split.All(part => part == split[0] && part.When == TimeOfDose.Unnamed) ? (dose, split[0]) : null;
    }

    private async Task<bool> IsToldAsync(Said said, LocalDate evening, CancellationToken ct) =>
        (await records.DosesAsync(said.Turn, evening, said.Speaker.Now.Date, ct)).Any(dose =>
            dose.Event.Kind is DoseEventKind.Taken or DoseEventKind.Missed
            && (dose.Event.Time is { } time ? (dose.Event.Day ?? evening).At(time) : dose.ToldAt.InZone(said.Speaker.Zone!).LocalDateTime) >= evening.At(new LocalTime(EveningBegins, 0)));
}
