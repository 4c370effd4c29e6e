using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>The prescriber's plan and the doses: kept as told, asked about, changed only on the prescriber's word.</summary>
public sealed partial class TaperStep : IStep
{
    /// <summary>The due kind of the evening before a step.</summary>
    public const string EveOfStep = "EveOfStep";

    /// <summary>The option of a dialog that begins with what the message tells.</summary>
    internal const string Telling = "telling";

    /// <summary>The option of the dialog of changes that begins with its first question.</summary>
    internal const string Asking = "asking";

    private const int SignsFirst = 1;    // mornings after a step: the first
    private const int SignsLast = 4;     // and the last
    private const int EndingFor = 14;    // days in which the end is spoken of
    private const int DayBegins = 4;
    private const int MorningEnds = 15;  // who gets up late has a late morning
    private const int NightBegins = 22;

    // What is plainly of something else, whatever words of doses stand in it.
    private static readonly HashSet<Intent> Elsewhere =
    [
        Intent.DiaryLog, Intent.DiaryEdit, Intent.DiaryShow, Intent.SleepQuestion, Intent.SymptomQuestion, Intent.ReminderSet, Intent.ReminderOff, Intent.DataDelete,
        Intent.DataExport, Intent.Report, Intent.Relax, Intent.Hygiene, Intent.AwakeNow, Intent.Settings,
    ];

    // What tells of a night or asks about one, wherever the bed stood.
    private static readonly HashSet<Intent> s_ofANight =
        [Intent.DiaryLog, Intent.DiaryEdit, Intent.DiaryShow, Intent.SleepQuestion, Intent.SymptomQuestion, Intent.SymptomLog, Intent.DataDelete, Intent.DataExport];

    private readonly TaperRecords _records;
    private readonly PlanAnswers _answers;
    private readonly DoseLog _log;
    private readonly ChangeReading _changes;
    private readonly PlanReader _plans;
    private readonly PlanPiecesReader _pieces;
    private readonly DoseReader _doses;
    private readonly Days _days;
    private readonly Kept<Talk> _talk;
    private readonly Kept<TaperAsked> _asked;

    public TaperStep(
        TaperRecords records, PlanAnswers answers, DoseLog log, ChangeReading changes, PlanReader plans, PlanPiecesReader pieces, DoseReader doses, Days days,
        PlanDialog plan, DoseDialog dose, ChangeDialog change, EveDialog eve, SignsDialog signs, EndingDialog ending, ConversationState conversation)
    {
        (_records, _answers, _log, _changes) = (records, answers, log, changes);
        (_plans, _pieces, _doses, _days) = (plans, pieces, doses, days);
        Dialogs = [plan, dose, change, eve, signs, ending];
        (_talk, _asked) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<TaperAsked>(conversation, nameof(TaperAsked)));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    /// <inheritdoc/>
    public bool CannotWait => true;

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (said.Command == Command.Undo)
            return (await _talk.OfAsync(said.Turn, cancellationToken)).LastChange == nameof(TaperStep) ? new Move.Answer(await _records.UndoAsync(said, cancellationToken)) : null;
        if (said.Is(texts.TellPlanButton))
            return new Move.Begin(nameof(PlanDialog));
        var plan = await _records.PlanAsync(said.Turn, cancellationToken);
        if (plan is { Status: PlanStatus.Waiting } && IsConfirmed(said, texts))
            return await ConfirmAsync(said, plan, cancellationToken);
        if (said.Command != Command.None)
            return null;
        // A ward must know of the baclofen: it is heard before anything that only sounds like going to bed.
        if (!said.Text.Contains('?', StringComparison.Ordinal) && !s_ofANight.Contains(said.Intent))
        {
            if (Phrases.Of(said.Text).HasWords(TaperPhrases.InHospital))
                return await LoggedAsync(said, texts.Hospital, cancellationToken);
            if (Phrases.Of(said.Text).HasWords(TaperPhrases.Abroad))
                return await LoggedAsync(said, texts.Travel, cancellationToken);
        }
        return PutOff(said, plan)
            ?? await AskedAsync(said, texts, cancellationToken)
            ?? WholePlan(said, plan)
            ?? await DoseAsync(said, plan, cancellationToken)
            ?? Change(said, plan)
            ?? PartOfAPlan(said, plan);
    }

    public async Task<Move?> TakeDoubtfulAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var phrases = Phrases.Of(said.Text);
        if (said.Command != Command.None || said.Text.Contains('?', StringComparison.Ordinal) || Elsewhere.Contains(said.Intent))
            return null;
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (DeniesSigns().IsMatch(said.Text))
            return new Move.Answer(Replies.Say(texts.SignsDenied));
        if (phrases.Has(TaperPhrases.Hospital))
            return await LoggedAsync(said, texts.Hospital, cancellationToken);
        if (phrases.Has(TaperPhrases.Travel))
            return await LoggedAsync(said, texts.Travel, cancellationToken);
        return said.Intent switch
        {
            Intent.TaperPlan => new Move.Begin(nameof(PlanDialog)) { Stores = true },
            Intent.TaperStatus => new Move.Answer(await _answers.DoseAsync(said, null, tonight: true, cancellationToken)),
            Intent.DoseLog => new Move.Begin(nameof(DoseDialog), "unclear") { Stores = true },
            _ => null,
        };
    }

    public async Task<Move?> DueAsync(string kind, Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return kind == EveOfStep && said.Profile.Coaching() == Coaching.Allowed && !(said.Profile.QuietUntil > said.Speaker.Now.Date)
            && EveDialog.StepOf(await _records.PlanAsync(said.Turn, cancellationToken), said.Speaker.Now.Date.PlusDays(1)) is not null
            ? new Move.Begin(nameof(EveDialog), EveDialog.Due) : null;
    }

    public async Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (talk.AlarmAt is not null || said.Speaker.Zone is null)
            return null;
        var asked = await _asked.OfAsync(said.Turn, cancellationToken);
        if (asked.Change is { } option)
        {
            await _asked.KeepAsync(said.Turn, asked with { Change = null }, cancellationToken);
            return new Move.Begin(nameof(ChangeDialog), option);
        }
        if (said.Profile.Coaching() != Coaching.Allowed || await _records.PlanAsync(said.Turn, cancellationToken) is not { Status: PlanStatus.Confirmed or PlanStatus.Paused } plan)
            return null;
        if (await SignsDueAsync(said, plan, talk, asked, cancellationToken) is { } step)
        {
            await _asked.KeepAsync(said.Turn, asked with { Signs = PlanTold.Iso(said.Speaker.Now.Date) }, cancellationToken);
            return new Move.Begin(nameof(SignsDialog), PlanTold.Iso(step.From));
        }
        if (await EndingDueAsync(said, plan, cancellationToken) is { } ending && ending.Key != asked.Ending)
        {
            await _asked.KeepAsync(said.Turn, asked with { Ending = ending.Key }, cancellationToken);
            return new Move.Begin(nameof(EndingDialog), ending.How);
        }
        return null;
    }

    // "No fever, no fits."
    [GeneratedRegex(@"^\s*(?:(?:and|or|,|;|\s)*\bno\s+(?:new\s+)?(?:fever|temperature|fits?|seizures?|hallucinations?|hallucinating|confusion|voices|racing heart|stiffness|(?:seeing|hearing) things))+(?:\s+(?:today|now|at all|thankfully))*[.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeniesSigns();

    // ── by itself ──

    // Mornings 1 to 4 after a change, once the night of this morning is saved or skipped, and once only.
    private async Task<PlanStep?> SignsDueAsync(Said said, KeptPlan plan, Talk talk, TaperAsked asked, CancellationToken ct)
    {
        var now = said.Speaker.Now;
        var today = now.Date;
        if (now.Hour is < DayBegins or >= MorningEnds || asked.Signs == PlanTold.Iso(today)
            || (talk.LastSavedNight != LocalDatePattern.Iso.Format(NightHearing.CurrentNight(said.Speaker).Evening) && talk.SkippedOn != PlanTold.Iso(today))
            || LastChange(plan, today.PlusDays(-1)) is not { } step || Period.DaysBetween(step.From, today) is < SignsFirst or > SignsLast)
        {
            return null;
        }
        return (await _records.LogAsync(said.Turn, today, today, LogKind.DangerSigns, ct)).Count > 0 ? null : step;
    }

    // The latest step up to a day that changed the dose; a hold is a step that changed nothing.
    private static PlanStep? LastChange(KeptPlan plan, LocalDate day) => plan.Plan.Steps
        .Where(step => step.From <= day && (plan.PausedOn is not { } pause || step.From <= pause))
        .LastOrDefault(step => plan.Plan.DoseOn(step.From.PlusDays(-1))?.Total != step.PerDay);

    private async Task<(string How, string Key)?> EndingDueAsync(Said said, KeptPlan plan, CancellationToken ct)
    {
        var (now, last) = (said.Speaker.Now, plan.Plan.Steps[^1]);
        var days = Period.DaysBetween(last.From, now.Date);
        // A change that was told just now can still be taken back: nothing comes on top of it today.
        if (plan.ChangedAt.InZone(said.Speaker.Zone!).Date == now.Date)
            return null;
        // After the checks of the first mornings: a question left open would stand in their way. And not at night.
        if (plan.Status != PlanStatus.Confirmed || days is <= SignsLast or >= EndingFor || now.Hour is < DayBegins or >= NightBegins)
            return null;
        var before = plan.Plan.DoseOn(last.From.PlusDays(-1));
        var isSet = (await _records.DosesAsync(said.Turn, last.From, last.From, ct)).Any(dose => dose.Event.Kind == DoseEventKind.Changed && dose.Event.Day == last.From);
        var how = last.PerDay == Milligrams.None ? EndingTold.Off
            : before is not null && last.PerDay > before.Total ? EndingTold.Up
            : isSet ? null   // cut short by a change: what follows is not told yet, so nothing has ended
            : EndingTold.Above;
        return how is null ? null : (how, $"{plan.Id:N} {PlanTold.Iso(last.From)} {how}");
    }

    // ── asked ──

    private async Task<Move?> AskedAsync(Said said, TaperTexts texts, CancellationToken ct)
    {
        var phrases = Phrases.Of(said.Text);
        if (said.Is(texts.ShowPlanButton))
            return new Move.Answer(await _answers.WholeAsync(said, ct));
        if (said.Is(texts.CalendarButton) || said.Is(texts.CalendarDosesButton) || (phrases.Has(TaperPhrases.AskCalendar) && phrases.Has("plan", "step", "change", "it", "dose")))
            return new Move.Answer(await _answers.CalendarAsync(said, ct));
        var status = said.Intent == Intent.TaperStatus;
        if (!status && (Elsewhere.Contains(said.Intent) && said.Intent is not (Intent.DiaryShow or Intent.ReminderSet) && !IsSleepOfAPlan(said, phrases) || !(phrases.Begins(TaperPhrases.Asks) || said.Text.Contains('?', StringComparison.Ordinal))))
            return null;
        if (phrases.Has("sleep", "slept", "night since", "nights since"))
            return null;
        if (phrases.Has(TaperPhrases.AskLog))
            return new Move.Answer(phrases.Has("did i take my", "did i take it", "have i taken") ? await _answers.NotSureAsync(said, ct) : await _answers.LogAsync(said, ct));
        if (phrases.Has(TaperPhrases.AskLeft))
            return new Move.Answer(await _answers.LeftAsync(said, ct));
        if (phrases.Has(TaperPhrases.AskNext))
            return new Move.Answer(await _answers.NextAsync(said, ct));
        if (phrases.Has(TaperPhrases.AskPlan) && !phrases.Has(TaperPhrases.AskDose))
            return new Move.Answer(await _answers.WholeAsync(said, ct));
        if (!status && !phrases.Has(TaperPhrases.AskDose))
            return null;
        var today = said.Speaker.Now.Date;
        var day = phrases.Has("tonight", "today", "this evening", "now", "this morning") ? null : _days.Read(said);
        return new Move.Answer(await _answers.DoseAsync(said, day == today ? null : day, phrases.Has("tonight", "this evening", "bedtime", "before bed"), ct));
    }

    // "What's tonight's dose" has a night in it, and is of the plan.
    private static bool IsSleepOfAPlan(Said said, Phrases phrases) =>
        said.Intent == Intent.SleepQuestion && (phrases.Has(TaperPhrases.AskDose) || phrases.Has(TaperPhrases.AskNext) || phrases.Has(TaperPhrases.AskLog));

    // ── told ──

    private static bool IsConfirmed(Said said, TaperTexts texts)
    {
        var phrases = Phrases.Of(said.Text);
        return said.Is(texts.ItsRightButton)
            || (phrases.HasWords(TaperPhrases.Confirmed) && !phrases.Has(TaperPhrases.NotConfirmed) && !phrases.Has("appointment") && !said.Text.Contains('?', StringComparison.Ordinal));
    }

    private async Task<Move> ConfirmAsync(Said said, KeptPlan plan, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        switch (said.Profile.Coaching())
        {
            case Coaching.Pump:
                return new Move.Answer(Replies.Say(texts.PumpPlan));
            case Coaching.Alone or Coaching.Thinking:
                return new Move.Begin(nameof(ChangeDialog), ChangeDialog.Confirming) { Stores = true };
        }
        var profile = Prescribers.Heard(said.Profile, said.Text);
        await _records.KeepAsync(said, plan.Confirmed(said.Speaker.Instant), profile, null, PlanGaps.Questions(plan.Plan, said.Speaker.Now.Date, words, texts), ct);
        return new Move.Answer(Replies.Say(texts.PlanConfirmed(words.Line(plan.Plan)), texts.ShowPlanButton, texts.CalendarButton, texts.UndoButton));
    }

    // A plan from one dose to another, or of several steps, is plainly told, whatever else the words might be.
    private Move.Begin? WholePlan(Said said, KeptPlan? plan)
    {
        if (Elsewhere.Contains(said.Intent) || said.Intent == Intent.DoseLog)
            return null;
        var told = _plans.Read(said.Text, said.Speaker.Context()) switch
        {
            Reading<TaperPlan>.Says { Value: var value } => value,
            Reading<TaperPlan>.AskAgain { Candidates: [var candidate, ..] } => candidate,
            _ => null,
        };
        if (told is null || (told.Start is null && told.Steps.Count < 2))
            return null;
        // "It went from 30 to 25 on Monday", of a plan that is kept: one change, not a plan.
        return told.Steps.Count == 1 && plan is { Status: not PlanStatus.Waiting } && said.Intent == Intent.DoseChanged ? null
            : new Move.Begin(nameof(PlanDialog), PlanDialog.Telling) { Stores = true };
    }

    private Move.Begin? PartOfAPlan(Said said, KeptPlan? plan)
    {
        if (Elsewhere.Contains(said.Intent))
            return null;
        var reading = _plans.Read(said.Text, said.Speaker.Context());
        var isOfAPlan = said.Intent is Intent.TaperPlan or Intent.DoseChanged || (said.Intent == Intent.Consult && reading is not Reading<TaperPlan>.Silent);
        var isPlain = reading is Reading<TaperPlan>.Says || _pieces.Read(said.Text, said.Speaker.Context()) is var pieces && pieces.Count(piece => piece.Dose is not null) > 1 && Milligram().IsMatch(said.Text);
        if (!isOfAPlan && !isPlain)
            return null;
        if (plan is { Status: PlanStatus.Waiting } && reading is Reading<TaperPlan>.Says or Reading<TaperPlan>.AskAgain && plan is not null)
            return new Move.Begin(nameof(PlanDialog), PlanDialog.Correcting) { Stores = true };
        return new Move.Begin(nameof(PlanDialog), reading is Reading<TaperPlan>.Silent ? null : PlanDialog.Telling) { Stores = true };
    }

    private async Task<Move?> DoseAsync(Said said, KeptPlan? plan, CancellationToken ct)
    {
        var isLog = said.Intent == Intent.DoseLog;
        if (Elsewhere.Contains(said.Intent) || said.Intent == Intent.SymptomLog || (Phrases.Of(said.Text) is var words && words.HasWords("night", "nights", "morning", "mornings", "question", "questions", "diary") && words.HasWords("missed", "skipped", "forgot") && !IsOfDoses(said.Text) && !words.HasWords("one", "it", "mine", "them")))
            return null;
        var context = said.Speaker.Context();
        switch (_doses.Read(said.Text, context))
        {
            case Reading<DoseEvent>.Says { Value: { Kind: DoseEventKind.Taken or DoseEventKind.Missed } told } when isLog || told.Amount is not null || IsOfDoses(said.Text):
                return await NoteAsync(said, plan, [told], ct);
            case Reading<DoseEvent>.AskAgain { Evidence.Rule: "dose.ask.unsure" } when isLog || IsOfDoses(said.Text):
                return new Move.Answer(await _answers.NotSureAsync(said, ct));
            case Reading<DoseEvent>.AskAgain { Evidence.Rule: "dose.ask.not-yet" } when isLog:
                return new Move.Answer(Replies.Say(TaperTexts.In(said.Speaker.Culture).NotYetTaken));
            case Reading<DoseEvent>.AskAgain { Evidence.Rule: var rule } when isLog && !IsToADose(said, plan):
                var parts = Clause().Split(said.Text).Select(part => _doses.Read(part, context)).ToList();
                if (parts.Count > 1 && parts.TrueForAll(part => part is Reading<DoseEvent>.Says { Value.Kind: DoseEventKind.Taken or DoseEventKind.Missed }))
                    return await NoteAsync(said, plan, [.. parts.Cast<Reading<DoseEvent>.Says>().Select(part => part.Value)], ct);
                return new Move.Begin(nameof(DoseDialog), rule[(rule.LastIndexOf('.') + 1)..]) { Stores = true };
            default:
                return null;
        }
    }

    private async Task<Move> NoteAsync(Said said, KeptPlan? plan, IReadOnlyList<DoseEvent> told, CancellationToken ct)
    {
        if (said.Profile.Consent is null)
            return new Move.Answer { Stores = true };   // noted when they have agreed
        if (told is [var one] && DoseLog.IsBesideThePlan(plan, one, said.Speaker.Now.Date))
        {
            var ids = await _records.KeepAsync(said, told, "", ct);
            return new Move.Begin(nameof(ChangeDialog), ChangeDialog.OfDose + ids[0]) { Stores = true };
        }
        return new Move.Answer(await _log.NoteAsync(said, told, ct)) { Stores = true };
    }

    private Move.Begin? Change(Said said, KeptPlan? plan)
    {
        // "How have I slept since I went down to 20" asks about a change that is long known.
        if (said.Intent == Intent.SleepQuestion || Phrases.Of(said.Text).Begins(TaperPhrases.Asks))
            return null;
        var isPlain = IsToADose(said, plan) || Phrases.Of(said.Text).HasWords(TaperPhrases.PlanChanged);
        if (plan is not { Status: PlanStatus.Confirmed or PlanStatus.Paused } || (!isPlain && (Elsewhere.Contains(said.Intent) || said.Intent == Intent.DoseLog))
            || _changes.Read(said, plan) is not { } told)
        {
            return null;
        }
        var isOfThePlan = isPlain || said.Intent is Intent.DoseChanged or Intent.TaperPlan or Intent.Consult || told.Dose is not null || IsOfDoses(said.Text) || IsOfAPrescriber(said.Text);
        return isOfThePlan ? new Move.Begin(nameof(ChangeDialog), Telling) { Stores = true } : null;
    }

    // "Dr Shah rang, the next step is a week later" tells, though it has the words of "when is the next step?".
    private Move.Begin? PutOff(Said said, KeptPlan? plan)
    {
        var phrases = Phrases.Of(said.Text);
        return phrases.HasWords(TaperPhrases.Moves) && phrases.HasWords(TaperPhrases.OfTheStep) && !phrases.Begins(TaperPhrases.Asks) ? Change(said, plan) : null;
    }

    private async Task<Move> LoggedAsync(Said said, string says, CancellationToken ct)
    {
        if (said.Profile.Consent is null)
            return new Move.Answer { Stores = true };
        await _records.KeepAsync(said, LogKind.Happening, null, said.Text, ct);
        return new Move.Answer(Replies.Say(says, TaperTexts.In(said.Speaker.Culture).ShowPlanButton)) { Stores = true };
    }

    // "I've gone down to 15 mg today": a day's dose that changed, and no tablet that was taken.
    private bool IsToADose(Said said, KeptPlan? plan) =>
        plan is { Status: PlanStatus.Confirmed or PlanStatus.Paused } && Phrases.Of(said.Text).HasWords(TaperPhrases.ToADose) && _changes.Single(said) is not null;

    private static bool IsOfDoses(string text) => Phrases.Of(text).Has("dose", "tablet", "pill", "baclofen", "mg", "milligram", "medication", "medicine", "meds", "taper", "reduction", "my plan", "the plan", "next step", "the step");

    private static bool IsOfAPrescriber(string text) => Phrases.Of(text).Has("dr ", "doctor", "neurologist", "consultant", "nurse", "gp ", "prescriber", "pharmacist", "clinic", "specialist", "physician");

    [GeneratedRegex(@"\bmgs?\b|milligram|\d\s?mg", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Milligram();

    [GeneratedRegex(@"\s*[,;.\n]\s*(?:and\s+|but\s+)?|\s+(?:and|but)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
