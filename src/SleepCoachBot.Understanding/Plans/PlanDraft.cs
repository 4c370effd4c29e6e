using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Puts the pieces of a plan together: which dose belongs to which day.</summary>
internal sealed class PlanDraft
{
    /// <param name="Plan">Null: it cannot be pinned down.</param>
    /// <param name="IsCertain">False: a plan can be made of it, but not without asking.</param>
    public sealed record Result(TaperPlan? Plan, bool IsCertain, string Rule);

    /// <summary>Bare numbers below this may as well be tablets.</summary>
    private const decimal SmallestWithoutUnit = 5;

    /// <summary>Beside amounts with a unit, a bare number below this still is no amount of baclofen that anybody takes.</summary>
    private const decimal SmallestBare = 2.5m;

    /// <summary>No plan has more steps; more come only of a slip ("by 0.1 mg every day").</summary>
    private const int MostSteps = 200;

    private sealed class Step
    {
        public LocalDate? From { get; set; }
        public int? Week { get; init; }
        public required DailyDose Dose { get; init; }
        public Period? Lasts { get; set; }

        /// <summary>Its day was said, and not counted from the step before.</summary>
        public bool IsDayTold { get; init; }
    }

    private readonly List<PlanItem> _items;
    private readonly LocalDate _today;
    private readonly List<Step> _steps = [];
    private DailyDose? _start;
    private decimal? _doseSize;        // of one dose, for "then twice a day"
    private LocalDate? _waitingDay;    // a day whose dose has not come yet
    private LocalDate? _until;         // the day to which the last dose is taken
    private (int Week, LocalDate Day)? _week;
    private Period? _every;
    private bool _hasUnit;
    private decimal _smallestBare = decimal.MaxValue;
    private string? _doubt;
    private bool _isCertain = true;

    public PlanDraft(List<PlanItem> items, LocalDate today)
    {
        _today = today;
        _items = Counted(Cuts(Bracketed(Corrected(items))));
        if (_items.OfType<PlanItem.Dose>().Any(dose => dose.Amount.IsCounted))
            _items.RemoveAll(item => item is PlanItem.Dose { Amount.IsStrength: true });
    }

    public Result Finish()
    {
        if (_items.OfType<PlanItem.Unreadable>().FirstOrDefault() is { } unreadable)
            return Ask(unreadable.Why);
        if (_items.OfType<PlanItem.Day>().Any(day => day.Read.From is null))
            return Ask("no-such-day");
        if (_items.OfType<PlanItem.Dose>().Any(dose => dose.Amount.PerDay > AmountReader.MostPerDay))
            return Ask("too-much");
        if (_items.Any(item => IsTooFine(item switch { PlanItem.Dose dose => dose.Amount.PerDay, PlanItem.Less less => less.Milligrams, _ => 0 })))
            return Ask("too-fine");
        Period[] intervals = [.. _items.OfType<PlanItem.Every>().Select(every => every.Length.Normalize()).Distinct()];
        if (intervals.Length > 1)
            return Ask("two-intervals");
        // "reduce by 5 from monday, then 5 a week after": another cut, or what is left? Never guessed.
        if (_items.OfType<PlanItem.Less>().FirstOrDefault() is { } cut && _items.OfType<PlanItem.Dose>().Any(dose => !dose.Amount.HasUnit && !dose.Amount.HasFrequency && dose.Amount.PerDay == cut.Milligrams))
            return Ask("relative-amount");
        _every = intervals.FirstOrDefault();
        foreach (var dose in _items.OfType<PlanItem.Dose>())
        {
            _hasUnit |= dose.Amount.HasUnit;
            if (!dose.Amount.HasUnit && dose.Amount.PerDay > 0)
                _smallestBare = Math.Min(_smallestBare, dose.Amount.PerDay);
        }
        _hasUnit |= _items.Any(item => item is PlanItem.Less);
        if (_smallestBare < (_hasUnit ? SmallestBare : SmallestWithoutUnit))
            return Ask("no-unit");
        return _every is not null && _items.Any(item => item is PlanItem.Less) ? RegularCut() : StepByStep();
    }

    // No tablet and no liquid is measured finer than a hundredth of a milligram: a slip.
    private static bool IsTooFine(decimal milligrams) => decimal.Round(milligrams, 2) != milligrams;

    private static Result Ask(string why) => new(null, false, "plan.ask." + why);

    /// <summary>"from 4/13, no wait 4/20": what comes after takes the place of the last of its kind.</summary>
    private static List<PlanItem> Corrected(List<PlanItem> items)
    {
        var corrected = items.ToList();
        for (var at = corrected.FindIndex(item => item is PlanItem.Correction); at >= 0; at = corrected.FindIndex(item => item is PlanItem.Correction))
        {
            var with = corrected.FindIndex(at, item => item is PlanItem.Day or PlanItem.Dose);
            var instead = with < 0 ? -1 : corrected.FindLastIndex(at, item => item.GetType() == corrected[with].GetType());
            if (instead >= 0)
            {
                corrected[instead] = corrected[with];
                corrected.RemoveRange(at, with - at + 1);
            }
            else
            {
                corrected.RemoveAt(at);
            }
        }
        return corrected;
    }

    /// <summary>"drop 5 mg ..., another 5": where one of them is told as a cut, the others are cuts too.</summary>
    private static List<PlanItem> Cuts(List<PlanItem> items) =>
        items.Any(item => item is PlanItem.Less { IsPlain: false })
            ? [.. items.Select(item => item is PlanItem.Less less ? less with { IsPlain = false } : item)]
            : items;

    /// <summary>Days counted from the day told last become days; where none was told they are no days.</summary>
    private static List<PlanItem> Counted(List<PlanItem> items)
    {
        LocalDate? last = null;
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is PlanItem.After after)
            {
                LocalDate? from = last is not { } day ? null : after.Weekday is { } weekday ? day.Next(weekday) : day + after.Length!;
                items[at] = new PlanItem.Day(after.At, new DaysRead(from, from, after.At, IsRelativeYear: false));
            }
            if (items[at] is PlanItem.Day told)
                last = told.Read.From;
        }
        return items;
    }

    /// <summary>"10 mg tds (30 mg a day)", "25 mg a day (10 mg, 5 mg, 10 mg)": told twice, which must agree.</summary>
    private static List<PlanItem> Bracketed(List<PlanItem> items)
    {
        for (var at = 0; at + 2 < items.Count; at++)
        {
            if (items[at] is not PlanItem.Dose outer || items[at + 1] is not PlanItem.Bracket { Opens: true } || items[at + 2] is not PlanItem.Dose)
                continue;
            var end = at + 2;
            while (end < items.Count && items[end] is PlanItem.Dose or PlanItem.Pause)
                end++;
            PlanItem.Dose[] inner = [.. items[(at + 2)..end].OfType<PlanItem.Dose>()];
            var sum = inner.Sum(dose => dose.Amount.PerDay);
            if (sum != outer.Amount.PerDay && !(inner.Length == 1 && inner[0].Amount.PerDose == outer.Amount.PerDose && inner[0].Amount is { HasFrequency: false }))
            {
                items[at] = new PlanItem.Unreadable(at, "contradiction");
                continue;
            }
            PlannedDose[] split = outer.Amount.Split.Count > 0 ? [.. outer.Amount.Split] : [.. inner.SelectMany(Parts)];
            items[at] = outer with { Amount = outer.Amount with { Split = split, HasUnit = outer.Amount.HasUnit || inner.Any(dose => dose.Amount.HasUnit) } };
            items.RemoveRange(at + 1, end - at - 1);
        }
        return items;
    }

    private static IEnumerable<PlannedDose> Parts(PlanItem.Dose dose) =>
        dose.Amount.Split.Count > 0 || dose.Amount.PerDose is not { } size || IsTooFine(size) ? dose.Amount.Split : [new PlannedDose(TimeOfDose.Unnamed, new Milligrams(size))];

    // ── "reduce by 5 mg every week from 30 mg, starting Monday, until off" ──

    private Result RegularCut()
    {
        PlanItem.Less[] cuts = [.. _items.OfType<PlanItem.Less>()];
        PlanItem.Day[] days = [.. _items.OfType<PlanItem.Day>().Where(day => !Follows<PlanItem.Since>(day))];
        if (cuts.Length != 1)
            return Ask("two-cuts");
        if (days.Length > 1)
        {
            // "every Monday by 5 mg: 16 March 25 mg, 23 March 20 mg": the days and doses stand there themselves.
            _items.RemoveAll(item => item is PlanItem.Less or PlanItem.Every);
            _every = null;
            return StepByStep();
        }
        if (days.Length == 0)
            return Ask("no-day");
        if (_items.Any(item => item is PlanItem.Either or PlanItem.OftenOnly or PlanItem.OneOfTheDay or PlanItem.Week))
            return Ask("unclear-cut");
        DailyDose? start = null;
        decimal? floor = null;
        foreach (var dose in _items.OfType<PlanItem.Dose>())
        {
            if (dose.Amount.PerDay == 0 || Follows<PlanItem.To>(dose) || Follows<PlanItem.Until>(dose) || (start is not null && Follows<PlanItem.Hold>(dose)) || (start is not null && Follows<PlanItem.Down>(dose)))
            {
                if (floor is { } known && known != dose.Amount.PerDay)
                    return Ask("two-ends");
                floor = dose.Amount.PerDay;
            }
            else
            {
                if (start is not null && start.Total.Amount != dose.Amount.PerDay)
                    return Ask("two-starts");
                start ??= Day(dose.Amount);
            }
        }
        if (start is null)
            return Ask("no-start");
        if (_items.OfType<PlanItem.For>().FirstOrDefault() is { } repeated)
        {
            // "5 mg weekly x 3 weeks": as many cuts as intervals fit into it, and no further.
            var first = days[0].Read.From!.Value;
            var count = Enumerable.Range(1, MostSteps).FirstOrDefault(n => first + Times(_every!, n) >= first + repeated.Length);
            if (count == 0 || first + Times(_every!, count) != first + repeated.Length)
                return Ask("other-length");
            var reached = start.Total.Amount - (count * cuts[0].Milligrams);
            if (floor is { } told && told != reached)
                return Ask("two-ends");
            floor = reached;
        }
        var (cut, end) = (cuts[0].Milligrams, floor ?? 0);
        if (end < 0)
            return Ask("does-not-come-out");
        var fall = start.Total.Amount - end;
        if (cut <= 0 || fall <= 0 || fall % cut != 0 || fall / cut > MostSteps)
            return Ask("does-not-come-out");
        var steps = new List<PlanStep>();
        for (var (day, dose) = (days[0].Read.From!.Value, start.Total.Amount - cut); dose >= end; dose -= cut)
        {
            steps.Add(new PlanStep(day, new DailyDose(new Milligrams(dose))));
            day = days[0].Read.From!.Value + Times(_every!, steps.Count);
        }
        var takes = _items.OfType<PlanItem.Over>().FirstOrDefault();
        if (takes is not null && days[0].Read.From!.Value + takes.Length != days[0].Read.From!.Value + Times(_every!, steps.Count))
            return Ask("other-length");
        return new Result(new TaperPlan(start, steps), true, "plan.regular-cut");
    }

    private static Period Times(Period period, int times) => new PeriodBuilder
    {
        Months = period.Months * times,
        Weeks = period.Weeks * times,
        Days = period.Days * times,
    }.Build();

    // Whether the piece right before this one is of that kind.
    private bool Follows<T>(PlanItem item) where T : PlanItem
    {
        var at = _items.IndexOf(item);
        return at > 0 && _items[at - 1] is T;
    }

    // ── a dose and its day, one after another ──

    private Result StepByStep()
    {
        if (_items.Any(item => item is PlanItem.Over))
            return Ask("over");
        // What is taken now may be told last: "drop 5 mg on the 23rd, i'm on 25 a day".
        foreach (var clause in Clauses().OrderBy(clause => IsStart(clause) ? 0 : 1))
        {
            Take(clause);
            if (_doubt is { } doubt)
                return Ask(doubt);
        }
        return Dated();
    }

    private static bool IsStart(List<PlanItem> clause) =>
        clause.Any(item => item is PlanItem.Now) && clause.Count(IsDose) == 1 && clause.Any(item => item is PlanItem.Dose { Amount.PerDay: > 0 })
        && !clause.Any(item => item is PlanItem.Day or PlanItem.Then or PlanItem.Week or PlanItem.For or PlanItem.Until);

    private Result Dated()
    {
        if (_steps.Count == 0)
            return Ask("no-step");
        if (_waitingDay is { } day)
        {
            if (_steps.Any(step => step.Week is not null) && _week is null)
                _week = (1, day);
            else if (_steps[0].From is null && _steps[0].Week is null)
                _steps[0].From = day;
            else
                return Ask("day-without-dose");
        }
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            if (step.From is null && step.Week is { } week && _week is { } anchor)
                step.From = anchor.Day.PlusWeeks(week - anchor.Week);
            if (step.From is null && step.Week is null && i > 0 && (_steps[i - 1].Lasts ?? _every) is { } length)
                step.From = _steps[i - 1].From!.Value + length;
            if (step.From is null)
                return Ask("no-day");
            // Without a year the nearest was taken; a long plan runs on into the next one.
            if (i > 0 && step.From <= _steps[i - 1].From)
                return Ask("days-do-not-rise");
        }
        // An interval that no step was counted by says something that was not understood: "10 mg every three days".
        if (_every is not null && _steps.TrueForAll(step => step.IsDayTold))
            return Ask("interval");
        // "until 22/3, then ... from 23/3": the day was told from both sides.
        if (_until is { } until && _steps.Exists(step => step.IsDayTold && (step.From == until || step.From == until.PlusDays(1))))
            _isCertain = true;
        var plan = new TaperPlan(_start, [.. _steps.Select(step => new PlanStep(step.From!.Value, step.Dose))]);
        return new Result(plan, _isCertain, _isCertain ? "plan.steps" : "plan.ask.until");
    }

    /// <summary>Sentences and lines; those that hold more than one dose or day are cut at their commas too.</summary>
    private IEnumerable<List<PlanItem>> Clauses()
    {
        foreach (var sentence in Cut(_items, item => item is PlanItem.Stop, keeps: false))
        {
            var (doses, days) = (sentence.Count(IsDose), sentence.Count(item => item is PlanItem.Day));
            if (doses <= 1 && days <= 1 && !(doses == 1 && days == 1 && sentence.Any(item => item is PlanItem.Now)))
            {
                yield return sentence;
                continue;
            }
            foreach (var part in Cut(sentence, item => item is PlanItem.Pause or PlanItem.Bracket, keeps: false))
                foreach (var clause in Cut(part, item => item is PlanItem.Then, keeps: true))
                    yield return clause;
        }
    }

    private static IEnumerable<List<PlanItem>> Cut(List<PlanItem> items, Func<PlanItem, bool> at, bool keeps)
    {
        var part = new List<PlanItem>();
        foreach (var item in items)
        {
            if (at(item))
            {
                if (part.Count > 0)
                    yield return part;
                part = keeps ? [item] : [];
            }
            else
            {
                part.Add(item);
            }
        }
        if (part.Count > 0)
            yield return part;
    }

    private static bool IsDose(PlanItem item) => item is PlanItem.Dose or PlanItem.OftenOnly or PlanItem.OneOfTheDay or PlanItem.Less;

    private void Take(List<PlanItem> clause)
    {
        var doses = clause.Where(IsDose).ToList();
        var days = clause.OfType<PlanItem.Day>().Where(day => !Follows<PlanItem.Since>(day) && !Follows<PlanItem.Until>(day)).Select(day => day.Read.From!.Value).ToList();
        var until = clause.OfType<PlanItem.Day>().FirstOrDefault(Follows<PlanItem.Until>)?.Read.From;
        var lasts = clause.OfType<PlanItem.For>().FirstOrDefault()?.Length;
        var week = clause.OfType<PlanItem.Week>().FirstOrDefault()?.Number;
        var now = clause.Any(item => item is PlanItem.Now);
        var isNext = clause.Any(item => item is PlanItem.Then);
        if (doses.Count > 1 && clause.Any(item => item is PlanItem.Either))
        {
            _doubt = "either-or";
            return;
        }
        if (doses.Count == 0)
        {
            TakeDay(clause, days, lasts, week);
            return;
        }
        if (doses is [PlanItem.Dose first, PlanItem.Dose second, ..] && days.Count < doses.Count)
        {
            // "from 30 to 25 mg": the first is what was; "10 mg tds (30 mg a day)": the same, twice.
            if (clause.FindIndex(item => item is PlanItem.To) is var to and >= 0 && to > clause.IndexOf(first) && to < clause.IndexOf(second))
            {
                if (second.Amount.PerDay > first.Amount.PerDay)   // "down from 20 to 25", "25 to 30 mg a day"
                    _doubt = "down-is-up";
                else if (_steps.Count == 0)
                    TakeStart(Day(first.Amount));
                else if (_steps[^1].Dose.Total.Amount != first.Amount.PerDay)
                    _doubt = "does-not-follow";
                doses.RemoveAt(0);
            }
            else if (first.Amount.PerDay == second.Amount.PerDay)
            {
                doses.RemoveAt(first.Amount.Split.Count > 0 ? 1 : 0);
            }
            else if (now && clause.IndexOf(first) < clause.FindIndex(item => item is PlanItem.Day) && days.Count == doses.Count - 1)
            {
                TakeStart(Day(first.Amount));
                doses.RemoveAt(0);
            }
        }
        if (_doubt is not null)
            return;
        if (days.Count == 0 && doses.Count == 1)
            TakeDose(clause, doses[0], lasts, week, now, isNext, until);
        else if (days.Count == doses.Count)
            for (var i = 0; i < doses.Count && _doubt is null; i++)
                TakePair(clause, doses[i], days[i], lasts, week, now);
        else
            _doubt = doses.Count > days.Count ? "doses-without-day" : "days-without-dose";
        if (until is not null && _doubt is null)
            // Whether the day itself still has the old dose is not said: it is asked.
            (_until, _isCertain) = (until, false);
    }

    private void TakeDay(List<PlanItem> clause, List<LocalDate> days, Period? lasts, int? week)
    {
        var holds = clause.Any(item => item is PlanItem.Hold);
        if (days.Count > 1)
            _doubt = "days-without-dose";
        else if (days.Count == 1 && holds && _steps.Count > 0)
            _steps.Add(new Step { From = days[0], Dose = _steps[^1].Dose, Lasts = lasts });
        else if (days.Count == 1 && week is { } number)
            _week = (number, days[0]);
        else if (days.Count == 1 && _waitingDay is not null)
            _doubt = "days-without-dose";
        else if (days.Count == 1)
            _waitingDay = days[0];
        else if (lasts is not null && holds && _steps.Count > 0)
            _steps.Add(new Step { Dose = _steps[^1].Dose, Lasts = lasts });
        else if (lasts is not null && _steps.Count > 0)
            _steps[^1].Lasts ??= lasts;
    }

    private void TakePair(List<PlanItem> clause, PlanItem item, LocalDate day, Period? lasts, int? week, bool now)
    {
        if (Resolve(clause, item) is not { } dose)
            return;
        if (now && day <= _today && _steps.Count == 0 && (_start is null || _start.Total == dose.Total))
        {
            TakeStart(dose);
            return;
        }
        if (week is { } number)
            _week = (number, day);
        _steps.Add(new Step { IsDayTold = true, From = AfterTheLast(clause, day), Dose = dose, Lasts = lasts });
    }

    // "1 december, 1 january": the nearest year of a date may lie before the step that it follows.
    private LocalDate AfterTheLast(List<PlanItem> clause, LocalDate day)
    {
        const int longestGap = 200;   // days between two steps; beyond it the order was a slip, and is asked
        var read = clause.OfType<PlanItem.Day>().First(item => item.Read.From == day).Read;
        if (!read.IsRelativeYear || _steps.LastOrDefault()?.From is not { } last || day > last)
            return day;
        var later = day.PlusYears(1);
        return Period.DaysBetween(last, later) <= longestGap ? later : day;
    }

    private void TakeDose(List<PlanItem> clause, PlanItem item, Period? lasts, int? week, bool now, bool isNext, LocalDate? until)
    {
        if (now && !isNext && _steps.Count > 0 && item is PlanItem.Dose { Amount: { } amount } && week is null)
        {
            TakeStart(Day(amount));
            return;
        }
        if (Resolve(clause, item) is not { } dose)
            return;
        if (now && !isNext && week is null)
            TakeStart(dose);
        else if (week is not null)
            _steps.Add(new Step { Week = week, Dose = dose, Lasts = lasts });
        else if (_waitingDay is { } day)
        {
            _steps.Add(new Step { IsDayTold = true, From = AfterWaiting(day), Dose = dose, Lasts = lasts });
            _waitingDay = null;
        }
        else if (_until is { } boundary)
        {
            _steps.Add(new Step { From = boundary, Dose = dose, Lasts = lasts });
            _until = null;
        }
        else if (_steps.Count > 0)
        {
            if (_steps[^1].Lasts is null && _every is null && _steps[^1].Week is null)
                _doubt = "dose-without-day";
            else
                _steps.Add(new Step { Dose = dose, Lasts = lasts });
        }
        else if (_start is null && until is not null)
            TakeStart(dose);
        else if (_start is null && lasts is null && !isNext)
            TakeStart(dose);
        else
            _steps.Add(new Step { Dose = dose, Lasts = lasts });
    }

    private LocalDate AfterWaiting(LocalDate day) =>
        _items.OfType<PlanItem.Day>().FirstOrDefault(item => item.Read.From == day) is { } said && _steps.Count > 0 ? AfterTheLast([said], day) : day;

    private void TakeStart(DailyDose dose)
    {
        if (_start is not null && _start.Total != dose.Total)
            _doubt = "two-starts";
        _start ??= dose;
    }

    private DailyDose? Previous => _steps.LastOrDefault()?.Dose ?? _start;

    private DailyDose? Resolve(List<PlanItem> clause, PlanItem item)
    {
        DailyDose? dose = item switch
        {
            PlanItem.Dose said => Day(said.Amount),
            PlanItem.OftenOnly often when _doseSize is { } size =>
                new DailyDose([.. Enumerable.Repeat(new PlannedDose(TimeOfDose.Unnamed, new Milligrams(size)), often.Times)]),
            PlanItem.OneOfTheDay one when Previous is { } day => Without(day, one),
            PlanItem.Less { IsPlain: false } less when Previous is { } day && day.Total.Amount >= less.Milligrams =>
                new DailyDose(new Milligrams(day.Total.Amount - less.Milligrams)),
            _ => null,
        };
        if (dose is null)
        {
            _doubt = "dose-not-said";
            return null;
        }
        if (Previous is { } before && dose.Total > before.Total && clause.Any(piece => piece is PlanItem.Down))
        {
            _doubt = "down-is-up";
            return null;
        }
        return dose;
    }

    private static DailyDose? Without(DailyDose day, PlanItem.OneOfTheDay one)
    {
        PlannedDose[] named = [.. day.Split.Where(dose => dose.When == one.When)];
        PlannedDose[] others = [.. day.Split.Where(dose => dose.When != one.When)];
        if (named.Length != 1)
            return null;
        return one.Stays ? new DailyDose(named) : others.Length == 0 ? new DailyDose(Milligrams.None) : new DailyDose(others);
    }

    private DailyDose Day(AmountRead amount)
    {
        if (amount is { HasFrequency: true, PerDose: { } size })
            _doseSize = size;
        return amount.Split.Count > 0 ? new DailyDose(amount.Split) : new DailyDose(new Milligrams(amount.PerDay));
    }
}
