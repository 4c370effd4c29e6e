using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Questions;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Finds what a question is about in diary, log and plan, and compares it. Every number of an answer comes from here.</summary>
public sealed class DiaryComparing(IDiaries diaries, IPlans plans, IDoses doses, ILogbooks logs)
{
    private const int NightsSetApart = 56;   // eight weeks: older nights are of another time

    private static readonly NightDate Ever = new(new LocalDate(1900, 1, 1));

    /// <summary>What was found.</summary>
    /// <param name="Values">The measure of each night of the span asked about, or of both sides.</param>
    /// <param name="Comparison">Null when nothing was to be compared.</param>
    /// <param name="Centre">Of clock times: where their minutes are counted from.</param>
    /// <param name="ChangedOn">The first evening after the change that was asked about.</param>
    public sealed record Found(
        Measure Measure, NightDate From, NightDate To, IReadOnlyList<NightValue> Values, IReadOnlyList<DiaryEntry> Entries, Comparison? Comparison, LocalTime? Centre,
        NightDate? ChangedOn)
    {
        /// <summary>The question's change is of a plan that no plan or log tells the day of.</summary>
        public bool DayIsUnknown { get; init; }

        /// <summary>It was compared from before the whole reduction, since its steps are too close together.</summary>
        public bool IsSinceTaperStart { get; init; }

        /// <summary>The nights that count. Null: all.</summary>
        public ChosenNights? Only { get; init; }
    }

    public async Task<Found> FindAsync(Said said, DiaryQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(question);
        var today = said.Speaker.Now.Date;
        var latest = new NightDate(today.PlusDays(-1));
        var diary = diaries.Of(said.Turn.TurnState);
        var entries = await diary.BetweenAsync(Ever, new NightDate(today), cancellationToken);
        var log = await logs.Of(said.Turn.TurnState).BetweenAsync(Ever.Evening, today, null, cancellationToken);
        var isLogged = question.Measure is Measure.Spasms or Measure.Stress or Measure.Caffeine;
        var values = isLogged ? LoggedNights.Of(question.Measure, log) : MeasuredNights.Of(question.Measure, entries);
        var centre = MeasuredNights.CentreOf(question.Measure, entries);
        // A sleep of this very day may be told already, after a night shift.
        if (values.Count > 0 && values[^1].Night > latest)
            latest = values[^1].Night;

        var compares = question.Since is not null || question.ComparedWithBefore;
        var told = compares || question.Only is not null ? LoggedNights.Told(entries, log) : [];
        var only = question.Only is { } kind ? new ChosenNights(kind, told) : null;
        if (compares)
        {
            var (spans, fromStart) = await SpansAsync(said, question, latest, cancellationToken);
            if (spans is null)
                return new Found(question.Measure, latest, latest, [], entries, null, centre, null) { DayIsUnknown = true };
            var missed = await doses.Of(said.Turn.TurnState).BetweenAsync(spans.FirstBefore.Evening, spans.LastAfter.Evening, cancellationToken);
            var comparison = Comparison.Of(question.Measure, values, spans, NightFacts.Of(told, missed), only);
            return new Found(
                question.Measure, spans.FirstBefore, spans.LastAfter, [.. values.Where(night => night.Night >= spans.FirstBefore && night.Night <= spans.LastAfter)],
                entries, comparison, centre, spans.After)
            {
                IsSinceTaperStart = fromStart,
                Only = only,
            };
        }
        var to = question.To ?? latest;
        var from = question.From ?? new NightDate(to.Evening.PlusDays(-6));   // "how have I been sleeping": the last seven nights
        return new Found(question.Measure, from, to, [.. values.Where(night => night.Night >= from && night.Night <= to)], entries, null, centre, null) { Only = only };
    }

    /// <summary>Nights of two kinds, set beside each other.</summary>
    /// <param name="Steps">The same within each dose of the plan.</param>
    /// <param name="Centre">Of clock times: where their minutes are counted from.</param>
    public sealed record FoundApart(
        FactComparison Comparison, IReadOnlyList<(DoseSpan Dose, FactComparison Comparison)> Steps, IReadOnlyList<DiaryEntry> Entries, LocalTime? Centre);

    /// <summary>Sets nights apart by something that was so or was not: of the span asked about, else of the last eight weeks.</summary>
    public async Task<FoundApart> FindApartAsync(Said said, DiaryQuestion question, NightFact fact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(question);
        var today = said.Speaker.Now.Date;
        var to = question.To ?? new NightDate(today);
        var from = question.From ?? new NightDate(to.Evening.PlusDays(1 - NightsSetApart));
        var entries = await diaries.Of(said.Turn.TurnState).BetweenAsync(from, to, cancellationToken);
        var log = await logs.Of(said.Turn.TurnState).BetweenAsync(from.Evening, to.Evening, null, cancellationToken);
        var told = LoggedNights.Told(entries, log);
        var values = question.Measure is Measure.Spasms or Measure.Stress or Measure.Caffeine
            ? LoggedNights.Of(question.Measure, log) : MeasuredNights.Of(question.Measure, entries);
        var known = NightFacts.Of(fact, told);
        var plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken);
        var steps = plan is null ? [] : FactComparison.ForEveryStep(plan, question.Measure, fact, values, from, to, known);
        return new FoundApart(
            FactComparison.Of(question.Measure, fact, values, from, to, known, NightFacts.Of(told)), steps, entries, MeasuredNights.CentreOf(question.Measure, entries));
    }

    private async Task<(ComparedSpans? Spans, bool FromStart)> SpansAsync(Said said, DiaryQuestion question, NightDate latest, CancellationToken ct)
    {
        var last = question.To is { } to && to < latest ? to : latest;
        var plan = (await plans.Of(said.Turn.TurnState).CurrentAsync(ct)) is { Status: PlanStatus.Confirmed or PlanStatus.Paused } kept ? kept.Plan : null;
        var begun = plan?.Steps.Where(step => step.From <= said.Speaker.Now.Date).ToList() ?? [];
        if (question.From is { } from)
        {
            return begun.FirstOrDefault(step => step.From == from.Evening) is { } named
                ? (ComparedSpans.AroundStep(plan!, named, last), false)
                : (ComparedSpans.Around(from.Evening, last), false);
        }
        if (question.Since == SinceWhen.TaperStart && begun.Count > 0)
            return (ComparedSpans.SinceTaperStart(plan!, last), true);
        if (question.Since == SinceWhen.DoseChange && begun.Count > 0)
        {
            var step = question.SinceDose is { } dose ? begun.LastOrDefault(step => step.PerDay == dose) : begun[^1];
            if (step is null)
                return (null, false);
            return begun.Count > 1 && ComparedSpans.IsTooShort(plan!, begun[^2]) && question.SinceDose is null
                ? (ComparedSpans.SinceTaperStart(plan!, last), true)
                : (ComparedSpans.AroundStep(plan!, step, last), false);
        }
        if (question.Since is not null)
        {
            var changes = (await doses.Of(said.Turn.TurnState).BetweenAsync(Ever.Evening, said.Speaker.Now.Date, ct))
                .Where(dose => dose.Event is { Kind: DoseEventKind.Changed, Day: not null }
                    && (question.SinceDose is null || dose.Event.Amount == question.SinceDose))
                .Select(dose => dose.Event.Day!.Value).Order().ToList();
            return changes.Count == 0 ? (null, false)
                : (ComparedSpans.Around(question.Since == SinceWhen.TaperStart ? changes[0] : changes[^1], last), false);
        }
        // "Compared with before", and no day: this week against what was before it.
        return (ComparedSpans.Around(last.Evening.PlusDays(-6), last), false);
    }
}
