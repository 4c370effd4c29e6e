using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A change of the plan: reads it back, asks whose it is, and keeps only the prescriber's.</summary>
public sealed class ChangeDialog : AskingDialog<ChangeTold>
{
    /// <summary>The option to begin with when a plan that waits is said to be confirmed, though no prescriber was known to reduce.</summary>
    public const string Confirming = "confirming";

    /// <summary>Before the id of a dose event that is not in the plan.</summary>
    public const string OfDose = "dose:";

    private const string Whose = "whose";
    private const string What = "what";
    private const string NewDose = "dose";
    private const string NewDay = "day";

    private readonly TaperRecords _records;
    private readonly ChangeReading _changes;
    private readonly DoseLog _log;

    public ChangeDialog(Listener listener, ConversationState conversation, TaperRecords records, ChangeReading changes, DoseLog log)
        : base(nameof(ChangeDialog), listener, conversation) => (_records, _changes, _log) = (records, changes, log);

    /// <inheritdoc/>
    protected override async Task<ChangeTold> BeginAsync(Said said, string? options, ChangeTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (options is null && left is not null)
            return left;
        if (options == Confirming)
            return new ChangeTold { Kind = ChangeTold.Confirm, Verbatim = said.Text };
        if (options?.StartsWith(OfDose, StringComparison.Ordinal) == true)
        {
            var id = options[OfDose.Length..];
            var today = said.Speaker.Now.Date;
            var dose = (await _records.DosesAsync(said.Turn, today.PlusDays(-40), today, cancellationToken)).FirstOrDefault(each => each.Id.ToString() == id);
            return new ChangeTold { Kind = ChangeTold.Taken, DoseId = id, Amount = dose?.Event.Amount?.Amount, Verbatim = said.Text };
        }
        // "It's changed", and nothing more: what, is asked.
        if (options == TaperStep.Asking)
            return new ChangeTold { Verbatim = said.Text };
        var plan = await _records.PlanAsync(said.Turn, cancellationToken);
        var told = (plan is null ? null : _changes.Read(said, plan)) ?? new ChangeTold { Verbatim = said.Text };
        return plan is null ? told : Settled(told, plan);
    }

    // What the plan says already is no change.
    private static ChangeTold Settled(ChangeTold told, KeptPlan plan) =>
        told is { Kind: ChangeTold.Set, Dose: { } dose, From: { } from } && plan.DoseOn(PlanTold.Day(from))?.Total == dose.ToDose().Total
            && (dose.Split.Count == 0 || plan.DoseOn(PlanTold.Day(from))!.Equals(dose.ToDose()))
            ? told with { Answer = "nothing" }
            : told;

    /// <inheritdoc/>
    protected override async Task<ChangeTold?> TellAsync(Said said, ChangeTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return await _records.PlanAsync(said.Turn, cancellationToken) is { } plan && Told(said, now, asked, plan) is { } told ? Settled(told, plan) : null;
    }

    private ChangeTold? Told(Said said, ChangeTold now, string? asked, KeptPlan plan)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var phrases = Phrases.Of(said.Text);
        if (phrases.HasWords("took", "taken", "missed", "forgot", "skipped"))
            return null;   // a tablet, and its time is no dose
        switch (asked)
        {
            case What or NewDose or NewDay when said.Is(texts.DoseButton):
                return now with { Kind = ChangeTold.Set, From = null };
            case What or NewDose or NewDay when said.Is(texts.DayButton):
                return now with { From = null, Kind = plan.Status == PlanStatus.Paused ? ChangeTold.Resume : ChangeTold.Shift };
            case What or NewDose or NewDay when said.Is(texts.PausedButton) || (asked == What && phrases.HasWords("hold", "paused", "a pause")):
                return now with { Kind = ChangeTold.Pause, From = PlanTold.Iso(said.Speaker.Now.Date) };
            case NewDose when said.Is(texts.AsPlannedButton) || said.Command is Command.No or Command.Skip:
            case NewDay when said.Is(texts.AsPlannedButton) || said.Command is Command.Skip:
                return now with { Answer = "nothing" };
            case NewDose when _changes.Single(said) is { } dose:
                return now with { Dose = dose, From = now.From ?? (_changes.Day(said) is { } day ? PlanTold.Iso(day) : null), Verbatim = $"{now.Verbatim}\n{said.Text}" };
            case NewDay when said.Is(texts.TodayButton):
                return now with { From = PlanTold.Iso(said.Speaker.Now.Date) };
            case NewDay when said.Is(texts.TomorrowButton):
                return now with { From = PlanTold.Iso(said.Speaker.Now.Date.PlusDays(1)) };
            case NewDay when _changes.Day(said) is { } from:
                return now with { From = PlanTold.Iso(from), Verbatim = $"{now.Verbatim}\n{said.Text}" };
            case Whose when said.Is(texts.MistypedButton) || phrases.Has("mistype", "typo", "my mistake", "i meant", "wrong number"):
                var meant = _changes.Single(said);
                return now with { Kind = ChangeTold.Set, Dose = meant, From = now.Kind == ChangeTold.Set ? now.From : null, Answer = now.Kind is ChangeTold.Set && meant is not null ? null : "mistyped" };
            case Whose when _changes.Read(said, plan) is { Kind: not null } other && said.Command == Command.None:
                return other with { Verbatim = $"{now.Verbatim}\n{said.Text}", Kind = other.Kind, From = other.From ?? now.From };
            case Whose when said.Command == Command.Yes || phrases.Begins(TaperPhrases.Yes):
                return now with { Answer = "yes" };
            case Whose when said.Command == Command.No || phrases.Begins(TaperPhrases.No):
                return now with { Answer = "no" };
        }
        // Another change than the one that is asked about: that one, then.
        return asked is What or NewDose or NewDay && said.Command == Command.None && _changes.Read(said, plan) is { Kind: not null } told ? told : null;
    }

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, ChangeTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return now.Answer is null && await _records.PlanAsync(said.Turn, cancellationToken) is { } plan ? Next(said, now, plan) : null;
    }

    private static Question? Next(Said said, ChangeTold now, KeptPlan plan)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var journey = JourneyTexts.In(said.Speaker.Culture);
        var prescriber = words.Prescriber(Prescribers.Heard(said.Profile, now.Verbatim));
        var today = said.Speaker.Now.Date;
        switch (now.Kind)
        {
            case null:
                return Ask(What, texts.AskWhatChanged, null, texts.DoseButton, texts.DayButton, texts.PausedButton);
            case ChangeTold.Confirm:
                return Ask(Whose, texts.SoTheyKnow(prescriber), null, journey.YesButton, journey.NoButton);
            case ChangeTold.Taken:
                return Ask(
                    Whose, $"{texts.TakenRead(words.Amount(new Milligrams(now.Amount ?? 0)))} {texts.NotWhatThePlanSays(prescriber)}", null,
                    journey.YesButton, journey.NoButton, texts.MistypedButton);
            case ChangeTold.Set when now.Dose is null:
                return Ask(NewDose, texts.AskNewDose, null, texts.AsPlannedButton);
            case ChangeTold.Set when now.From is null:
                return Ask(NewDay, texts.AskNewDay, texts.ExampleNewDay, texts.TodayButton, texts.TomorrowButton);
            case ChangeTold.Set:
                return Ask(
                    Whose, $"{texts.SetRead(words.WithSplit(now.Dose!.ToDose()), words.Day(PlanTold.Day(now.From!)))} {texts.NotWhatThePlanSays(prescriber)}", null,
                    journey.YesButton, journey.NoButton, texts.MistypedButton);
            case ChangeTold.Pause when plan.Status == PlanStatus.Paused:
                return null;
            case ChangeTold.Pause:
                var held = plan.Plan.DoseOn(PlanTold.Day(now.From!));
                var read = held is null ? texts.PauseReadNoDose(words.Day(PlanTold.Day(now.From!))) : texts.PauseRead(words.Day(PlanTold.Day(now.From!)), words.WithSplit(held));
                return Ask(Whose, $"{read} {texts.NotWhatThePlanSays(prescriber)}", null, journey.YesButton, journey.NoButton, texts.MistypedButton);
            case ChangeTold.Resume or ChangeTold.Shift when Moving(now.Kind, plan, today) is { } step:
                if (now.From is null)
                    return Ask(NewDay, texts.AskNextDay(words.PerDay(step.Dose)), texts.ExampleNewDay, texts.TodayButton, texts.TomorrowButton);
                return Shifted(now, plan, step, said) is { } shifted
                    ? new Question(
                        Whose,
                        new PlanCard(texts).Of(
                            shifted.Plan, null, $"{texts.ShiftRead(words.Line(Rest(shifted, today, step.Dose)))} {texts.DidTheySay(prescriber)}",
                            [journey.YesButton, journey.NoButton, texts.MistypedButton]),
                        texts.WhyChange)
                    : Ask(
                        NewDay, texts.AskNextDayAfter(words.PerDay(step.Dose), words.Day(Before(plan, step))), texts.ExampleNewDay, texts.TodayButton, texts.TomorrowButton);
            default:
                return null;
        }

        Question Ask(string key, string text, string? example, params string[] buttons) => new(key, Replies.Say(text, buttons), texts.WhyChange, example);
    }

    // The step that a new day is for: the next one, or the first of those on hold.
    private static PlanStep? Moving(string kind, KeptPlan plan, LocalDate today) =>
        kind == ChangeTold.Resume ? plan.OnHold is [var held, ..] ? held : null : plan.NextAfter(today);

    private static LocalDate Before(KeptPlan plan, PlanStep step) => plan.Plan.Steps.TakeWhile(each => each != step).LastOrDefault()?.From ?? step.From;

    // The plan with the step on its new day and the rest behind it. Null: that day is not after the step before.
    private static KeptPlan? Shifted(ChangeTold now, KeptPlan plan, PlanStep step, Said said)
    {
        var to = PlanTold.Day(now.From!);
        return plan.Plan.Steps.TakeWhile(each => each != step).LastOrDefault() is { } before && to <= before.From ? null
            : now.Kind == ChangeTold.Resume ? plan.Resumed(to, said.Speaker.Instant)
            : plan.Delayed(step, to, said.Speaker.Instant);
    }

    private static IEnumerable<PlanStep> Rest(KeptPlan plan, LocalDate today, DailyDose from) =>
        plan.Plan.Steps.SkipWhile(step => !step.Dose.Equals(from)).DefaultIfEmpty(plan.Plan.Steps[^1]).Where(step => step.From >= today || step == plan.Plan.Steps[^1]);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, ChangeTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        if (await _records.PlanAsync(said.Turn, cancellationToken) is not { } plan)
            return [Replies.Say(texts.NoPlan, texts.TellPlanButton)];
        switch (now.Answer)
        {
            case "nothing":
                return [Replies.Say(now is { Dose: { } dose, From: { } from }
                    ? PlanTold.Day(from) == said.Speaker.Now.Date
                        ? texts.AsThePlanToday(words.WithSplit(dose.ToDose())) : texts.AsThePlan(words.Day(PlanTold.Day(from)), words.WithSplit(dose.ToDose()))
                    : texts.NothingChanged)];
            case "mistyped":
                if (now.DoseId is { } mistyped)
                    _records.Remove(said.Turn, Guid.Parse(mistyped));
                return [Replies.Say(now.DoseId is null ? texts.Mistyped : texts.MistypedDose, texts.ShowPlanButton)];
            case "no":
                return await TheirOwnAsync(said, now, plan, cancellationToken);
            case "yes":
                return await TheirsAsync(said, now, plan, cancellationToken);
        }
        return [Replies.Say(now.Kind switch
        {
            ChangeTold.Pause => texts.AlreadyPaused(words.Day(plan.PausedOn!.Value)),
            ChangeTold.Resume => texts.NothingOnHold,
            _ => texts.NoStepLeft,
        })];
    }

    // Their own change: kept as what they told, with the plan as it was, and the fixed text.
    private async Task<IReadOnlyList<Activity>> TheirOwnAsync(Said said, ChangeTold now, KeptPlan plan, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (now.Kind == ChangeTold.Confirm)
            return [Replies.Say(texts.ThinkingPlan)];
        if (now.Kind != ChangeTold.Taken)
            await _records.KeepAsync(said, LogKind.Happening, null, now.Verbatim, ct);
        var isMore = now.Kind == ChangeTold.Taken && now.Amount is { } amount && plan.DoseOn(said.Speaker.Now.Date) is { } planned
            && amount > (planned.Split.Count > 0 ? planned.Split.Max(part => part.Amount.Amount) : planned.Total.Amount);
        return [await _log.SameDayAsync(said, isMore ? "too-much" : "changed-alone", ct)];
    }

    private async Task<IReadOnlyList<Activity>> TheirsAsync(Said said, ChangeTold now, KeptPlan plan, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var profile = Prescribers.Heard(said.Profile, now.Verbatim);
        var at = said.Speaker.Instant;
        var today = said.Speaker.Now.Date;
        switch (now.Kind)
        {
            case ChangeTold.Confirm:
                await _records.KeepAsync(said, plan.Confirmed(at), profile with { Situation = Situation.Reducing }, null, PlanGaps.Questions(plan.Plan, today, words, texts), ct);
                return [Replies.Say(texts.PlanConfirmed(words.Line(plan.Plan)), texts.ShowPlanButton, texts.CalendarButton, texts.UndoButton)];
            case ChangeTold.Taken:
                return [Replies.Say(texts.TakenChanged(words.Prescriber(profile)))];
            case ChangeTold.Pause:
                var from = PlanTold.Day(now.From!);
                await _records.KeepAsync(said, plan.Paused(from, at), profile, new DoseEvent(DoseEventKind.Paused, null, from), [], ct);
                return [Replies.Say(texts.PausedNow(words.Day(from)), texts.ShowPlanButton, texts.UndoButton)];
            case ChangeTold.Resume or ChangeTold.Shift:
                var step = Moving(now.Kind, plan, today)!;
                var shifted = Shifted(now, plan, step, said)!;
                await _records.KeepAsync(said, shifted, profile, null, [], ct);
                return [Replies.Say(texts.Shifted(words.Line(Rest(shifted, today, step.Dose))), texts.ShowPlanButton, texts.UndoButton)];
            default:
                return await SetAsync(said, now, plan, profile, ct);
        }
    }

    private async Task<IReadOnlyList<Activity>> SetAsync(Said said, ChangeTold now, KeptPlan plan, Profile profile, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var (dose, from) = (now.Dose!.ToDose(), PlanTold.Day(now.From!));
        var before = plan.Plan.DoseOn(from.PlusDays(-1));
        var set = plan.SetTo(from, dose, said.Speaker.Instant);
        var told = new DoseEvent(DoseEventKind.Changed, dose.Total, from);
        var looks = PlanGaps.Looks(new TaperPlan(before, [new PlanStep(from, dose)]), from)
            .Where(look => look.Look is SecondLook.ToZeroInOneStep or SecondLook.HalfOrMore or SecondLook.HighDose).ToList();
        string[] questions = dose.Total == Milligrams.None ? [] : [texts.AfterLastQuestion(words.Day(from))];
        if (looks.Count > 0)
        {
            await _records.KeepAsync(said, set with { Status = PlanStatus.Waiting }, profile, told, questions, ct);
            return [Replies.Say(PlanDialog.SecondLookText(set.Plan, looks, words.Prescriber(profile), texts), texts.ItsRightButton, texts.ShowPlanButton, texts.UndoButton)];
        }
        await _records.KeepAsync(said, set, profile, told, questions, ct);
        return [Replies.Say(
            before is not null && dose.Total > before.Total
                ? texts.WentBackUp(words.WithSplit(dose), words.Day(from), words.Prescriber(profile)) : texts.ChangedTo(words.WithSplit(dose), words.Day(from)),
            texts.ShowPlanButton, texts.UndoButton)];
    }
}
