using System.Collections.Frozen;
using NodaTime;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Finds the pieces of a plan in its text. Which words mean what stands in its tables.</summary>
internal sealed class PlanScanner
{
    /// <summary>Units and medicines that are no milligrams of baclofen. A thousand micrograms are a pump's milligram.</summary>
    private static readonly FrozenSet<string> s_otherUnits = FrozenSet.Create(
        "mcg", "ug", "micrograms", "microgram", "ml", "mls", "millilitres", "milliliters", "g", "grams", "gram", "cc", "iu", "units", "spoon",
        "spoonful", "teaspoon", "teaspoons", "drops", "pump");

    internal static readonly FrozenSet<string> OtherMedicines = FrozenSet.Create(
        "gabapentin", "pregabalin", "lyrica", "neurontin", "tizanidine", "zanaflex", "dantrolene", "diazepam", "valium", "clonazepam", "lorazepam",
        "alprazolam", "xanax", "temazepam", "zopiclone", "zolpidem", "ambien", "melatonin", "amitriptyline", "nortriptyline", "mirtazapine",
        "trazodone", "quetiapine", "sertraline", "fluoxetine", "citalopram", "duloxetine", "tramadol", "codeine", "morphine", "oxycodone",
        "methadone", "paracetamol", "acetaminophen", "tylenol", "ibuprofen", "advil", "naproxen", "aspirin", "benadryl", "diphenhydramine",
        "modafinil", "amantadine", "fampridine", "oxybutynin", "solifenacin", "levothyroxine", "metformin", "prednisone", "prednisolone",
        "sativex", "cannabis", "cbd", "vitamin", "vitamins", "magnesium", "antibiotic", "antibiotics", "steroid", "steroids");

    /// <summary>Conditions, bounds and days by turns: no single dose for each day, and so no plan that can be kept without asking.</summary>
    private static readonly Phrases s_unsettled = new(
        "if", "unless", "depending", "depends", "at the earliest", "at the latest", "max", "maximum", "at most", "at least", "no more than", "minimum", "alternate", "alternating", "every other day", "every second day",
        "weekdays", "weekday", "weekends", "weekend", "as needed", "when needed", "prn", "as required", "when required", "between");

    private static readonly FrozenSet<string> s_now = FrozenSet.Create(
        "now", "currently", "current", "present", "presently", "moment", "minute", "taking", "been", "was", "were", "im", "start", "starting", "initial", "initially", "staying", "stay", "today");

    private static readonly FrozenSet<string> s_down = FrozenSet.Create(
        "reduce", "reduced", "reducing", "reduction", "reductions", "drop", "drops", "dropping", "cut", "cuts", "cutting", "decrease", "decreasing", "decreased", "lower",
        "lowering", "down", "lose", "losing", "shave", "shaving", "knock", "knocking", "trim", "trimming", "taper", "tapering", "wean", "weaning", "less", "minus");

    private static readonly string[] s_takingOff = ["weaning", "tapering", "taking", "bringing", "getting"];

    private static readonly FrozenSet<string> s_end = FrozenSet.Create(
        "stop", "stopped", "off", "nothing", "none", "nil", "done", "finish", "finished", "zero", "gone", "discontinue", "discontinued", "dc", "quit", "end", "cease");

    private static readonly FrozenSet<string> s_less = FrozenSet.Create("less", "lower", "fewer");

    private static readonly FrozenSet<string> s_hold = FrozenSet.Create("hold", "holding", "remain", "continue", "same", "stay", "keep", "maintain");

    private static readonly FrozenSet<string> s_percent = FrozenSet.Create("%", "percent", "percentage", "pct", "halve", "third", "thirds", "quarter", "half");

    private static readonly Dictionary<string, Period> s_units = new()
    {
        ["day"] = Period.FromDays(1), ["days"] = Period.FromDays(1), ["week"] = Period.FromWeeks(1), ["weeks"] = Period.FromWeeks(1),
        ["wk"] = Period.FromWeeks(1), ["wks"] = Period.FromWeeks(1), ["month"] = Period.FromMonths(1), ["months"] = Period.FromMonths(1),
        ["fortnight"] = Period.FromWeeks(2), ["fortnights"] = Period.FromWeeks(2),
    };

    private static readonly Dictionary<string, Period> s_everyInOneWord = new()
    {
        ["weekly"] = Period.FromWeeks(1), ["fortnightly"] = Period.FromWeeks(2), ["monthly"] = Period.FromMonths(1),
    };

    private static readonly Vocabulary s_vocabulary = new([.. s_down, .. s_end, .. s_now.Where(word => word.Length > 4), .. s_hold, .. s_units.Keys,
        .. s_everyInOneWord.Keys, .. DayReader.Vocabulary, .. AmountReader.Vocabulary, "every", "until", "after", "before", "three", "percent", "other", "their", "these", "where", "which",
        "micrograms", "baclofen", "plan", "dose", "doses", "prescriber", "doctor", "night", "right", "tapering", "office", "review", "thing", "think", "would", "could", "should", "about"]);

    private readonly List<Lexeme> _words;
    private readonly DayReader _days;
    private readonly AmountReader _amounts;
    private readonly List<PlanItem> _items = [];

    public PlanScanner(string text, LocalDate today, System.Globalization.CultureInfo culture)
    {
        _words = DoseTable.Unfold(Scanner.Read(text, s_vocabulary));
        _days = new DayReader(today, culture, Points.Ahead);
        _amounts = new AmountReader(_words);
    }

    public IReadOnlyList<Lexeme> Words => _words;

    public List<PlanItem> Read()
    {
        for (var at = 0; at < _words.Count;)
            at = ReadOne(at);
        return _items;
    }

    private int ReadOne(int at)
    {
        var word = _words[at];
        if (Decrease(at) is { } cut)
            return cut;
        if (Unreadable(at) is { } why)
        {
            _items.Add(new PlanItem.Unreadable(at, why));
            return at + 1;
        }
        if (word.Is("over") && !IsLength(at + 1))
            return SkipDay(at + 1);   // "over christmas" is no date of the plan
        // "25 a day instead of 30": the second is what was taken until then.
        if (word.Is("instead") && Is(at + 1, "of") && _amounts.Read(at + 2) is { HasUnit: var hasUnit, PerDay: > 0 } before && (hasUnit || before.PerDay >= 5))
        {
            _items.AddRange([new PlanItem.Pause(at), new PlanItem.Now(at), new PlanItem.Dose(at + 2, before), new PlanItem.Pause(before.Next - 1)]);
            return before.Next;
        }
        if (Later(at) is { } later)
            return later;
        if (Length(at) is { } length)
            return length;
        if (IsCorrection(at, out var afterCorrection))
        {
            _items.Add(new PlanItem.Correction(at));
            return afterCorrection;
        }
        if (word.Text is "week" or "wk" && at + 1 < _words.Count && _words[at + 1].IsWhole(1, 60) && !Is(at + 2, "mg", "mgs", "/"))
        {
            _items.Add(new PlanItem.Week(at, (int)_words[at + 1].Number!));
            // "weeks 1 and 2", "weeks 1-2": the step begins with the first of them
            return at + 2;
        }
        if (word.Text is "weeks" or "wks" && at + 3 < _words.Count && _words[at + 1].IsWhole(1, 60) && Is(at + 2, "-", "to", "and", "&") && _words[at + 3].IsWhole(1, 60))
        {
            _items.Add(new PlanItem.Week(at, (int)_words[at + 1].Number!));
            return at + 4;
        }
        if (OneOfTheDay(at) is { } one)
            return one;
        if (_days.Read(_words, at) is { } day && !(day.IsMonth && Is(at, "may")))
        {
            // "staying on 20 over christmas", "the 2nd week": not days of the plan
            _items.Add(day.IsMonth && !Monthly()
                ? new PlanItem.Day(at, day with { From = null, To = null })
                : new PlanItem.Day(at, day));
            // "3/16-3/22 25 mg": from the first of them on
            return Is(day.Next, "-", "to", "thru", "through", "until") && _days.Read(_words, day.Next + 1) is { IsMonth: false } lastDay && !Is(at - 1, "until", "till", "til", "thru", "through") ? lastDay.Next : day.Next;
        }
        if (_amounts.Read(at) is { } amount)
        {
            // "drop 25 mg from monday": to it, or by it?
            if (at > 0 && _words[at - 1].IsAny(s_down) && !_words[at - 1].Is("down") && !amount.HasFrequency)
                _items.Add(new PlanItem.Unreadable(at, "to-or-by"));
            _items.Add(new PlanItem.Dose(at, amount));
            return amount.Next;
        }
        if (_amounts.Often(at) is { } often && !word.Is("daily") && !word.Is("a") && !word.Is("per") && !word.Is("/"))
        {
            _items.Add(new PlanItem.OftenOnly(at, often.Times));
            return often.Next;
        }
        if (End(at) is { } end)
            return end;
        AddMark(word, at);
        return at + 1;
    }

    private string? Unreadable(int at)
    {
        var word = _words[at];
        if (OtherMedicines.Contains(word.Text))
            return "another-medicine";
        if (s_unsettled.At(_words, at) is not null)
            return "unsettled";
        if (word is { IsOrdinal: false, Number: not null } && Is(at + 1, "-") && at + 2 < _words.Count && _words[at + 1].IsGlued && _words[at + 2].Number is not null && _amounts.Read(at) is null && _days.Read(_words, at) is null)
            return "range";
        // "three cuts in all", "3 months only": how far it goes was counted, and counting it out is the prescriber's.
        if (word is { IsOrdinal: false } && word.IsWhole(1, 24) && (Is(at + 1, "cuts", "reductions", "decreases") || (at + 1 < _words.Count && s_units.ContainsKey(_words[at + 1].Text) && Is(at + 2, "only"))))
            return "counted-cuts";
        if (_amounts.IsTabletsOfUnknownStrength(at))
            return "tablets";
        if (word.Text is "another" or "further" or "extra" && at + 1 < _words.Count && _words[at + 1].Number is not null && LengthAt(at + 1) is null)
            return "relative-amount";
        if (at > 0 && _words[at - 1].Number is not null && s_otherUnits.Contains(word.Text) && !(word.Is("g") && !word.IsGlued))
            return "unit";
        if (word.Text is "pump" or "micrograms" or "mcg" or "ml")
            return "unit";
        if (word.Is("u") && Is(at + 1, "g"))
            return "unit";
        if (s_percent.Contains(word.Text) && _amounts.Read(at) is null && !(word.IsOrdinal && _days.Read(_words, at) is not null))
            return word.Is("third") && at > 0 && _words[at - 1].Is("the") ? null : "share";
        // "12,5 mg" and "1,000": a decimal comma or a thousands one, and they are a hundredfold apart
        if (word.Is(",") && word.IsGlued && at > 0 && _words[at - 1].Number is not null && at + 1 < _words.Count && _words[at + 1] is { IsGlued: true, Number: not null })
            return "comma";
        return null;
    }

    // "two weeks after that", "a week later", "after another fortnight", "the following week", "the friday after"
    private int? Later(int at)
    {
        if (LengthAt(at) is { } length && Is(length.Next, "later", "after", "afterwards", "on") && !Is(at - 1, "for", "every", "each", "over"))
        {
            var next = length.Next + 1;
            if (Is(next - 1, "on") && !Is(next, "from"))
                return null;
            if (Is(next, "from"))
                next++;
            if (next < _words.Count && Is(next - 1, "after", "from") && _days.Read(_words, next) is { From: { } anchor } day)
            {
                _items.Add(new PlanItem.Day(at, day with { From = anchor + length.Length, To = anchor + length.Length }));
                return day.Next;
            }
            if (Is(next, "that", "this", "then"))
                next++;
            _items.Add(new PlanItem.After(at, length.Length, null));
            return next;
        }
        if (Is(at, "after") && LengthAt(at + 1) is { } wait)
        {
            _items.Add(new PlanItem.After(at, wait.Length, null));
            return wait.Next;
        }
        var first = Is(at, "the") ? at + 1 : at;
        if (Is(first, "following", "next") && !(Is(first, "next") && first == at) && first + 1 < _words.Count)
        {
            if (s_units.TryGetValue(_words[first + 1].Text, out var unit))
            {
                _items.Add(new PlanItem.After(at, unit, null));
                return first + 2;
            }
            if (Is(first, "following") && DayReader.WeekdayOf(_words[first + 1]) is { } weekday)
            {
                _items.Add(new PlanItem.After(at, null, weekday));
                return first + 2;
            }
        }
        if (first < _words.Count && Is(first + 1, "after") && !IsAmountNext(first + 1))
        {
            var next = Is(first + 2, "that", "this") ? first + 3 : first + 2;
            if (DayReader.WeekdayOf(_words[first]) is { } day)
            {
                _items.Add(new PlanItem.After(at, null, day));
                return next;
            }
            if (first > at && s_units.TryGetValue(_words[first].Text, out var one))
            {
                _items.Add(new PlanItem.After(at, one, null));
                return next;
            }
        }
        return null;
    }

    private bool IsLength(int at) => at < _words.Count && LengthAt(at) is not null;

    private int SkipDay(int at) => _days.Read(_words, at) is { } day ? day.Next : at;

    // "for two weeks", "x 7 days", "over 2 weeks", "every 4 days", "each week", "weekly", "a week" after a cut, "for 2/52"
    private int? Length(int at)
    {
        var word = _words[at];
        if (word.Text is "for" or "x" && ShortHand(at + 1) is { } shortHand)
        {
            _items.Add(new PlanItem.For(at, shortHand));
            return at + 4;
        }
        if (word.Text is "for" or "x" or "another" && LengthAt(at + 1) is { } @for)
        {
            _items.Add(new PlanItem.For(at, @for.Length));
            return @for.Next;
        }
        if (word.Text is "over" or "within" && LengthAt(at + 1) is { } over)
        {
            _items.Add(new PlanItem.Over(at, over.Length));
            return over.Next;
        }
        if (s_everyInOneWord.TryGetValue(word.Text, out var everyOne))
        {
            _items.Add(new PlanItem.Every(at, everyOne));
            return at + 1;
        }
        if (word.IsOrdinal && word.Number == 1 && Is(at + 1, "of") && Is(at + 2, "each", "every", "the") && Is(at + 3, "month"))
        {
            _items.Add(new PlanItem.Every(at, Period.FromMonths(1)));
            return at + 4;
        }
        if (word.Text is "every" or "each" or "q" && !Is(at + 1, "day"))
        {
            var unitAt = Is(at + 1, "other", "second", "2nd") ? at + 2 : at + 1;
            if (LengthAt(unitAt) is { } every)
            {
                _items.Add(new PlanItem.Every(at, unitAt == at + 1 ? every.Length : Twice(every.Length)));
                return every.Next;
            }
            if (unitAt < _words.Count && DayReader.IsWeekday(_words[unitAt]))
            {
                _items.Add(new PlanItem.Every(at, Period.FromWeeks(unitAt == at + 1 ? 1 : 2)));
                return unitAt + 1;
            }
        }
        if (word.Text is "a" or "per" or "/" && Is(at + 1, "week", "fortnight", "month") && _items.Any(item => item is PlanItem.Less)
            && (_items[^1] is PlanItem.Less || _days.Read(_words, at) is null))
        {
            _items.Add(new PlanItem.Every(at, s_units[_words[at + 1].Text]));
            return at + 2;
        }
        return null;
    }

    private static Period Twice(Period period) => (period + period).Normalize();

    // Doctors' shorthand: 2/52 is two weeks, 5/7 five days, 1/12 a month.
    private Period? ShortHand(int at)
    {
        if (at + 2 >= _words.Count || !_words[at].IsWhole(1, 60) || !_words[at + 1].Is("/") || _words[at + 2].Number is not { } of)
            return null;
        var count = (int)_words[at].Number!;
        return of switch
        {
            52 => Period.FromWeeks(count),
            7 => Period.FromDays(count),
            12 => Period.FromMonths(count),
            _ => null,
        };
    }

    private (Period Length, int Next)? LengthAt(int at)
    {
        var count = 1;
        var unit = at;
        if (at < _words.Count && _words[at].IsWhole(1, 120))
            (count, unit) = ((int)_words[at].Number!, at + 1);
        else if (Is(at, "a", "one", "another", "the"))
            unit = at + 1;
        else if (Is(at, "couple") || (Is(at, "a") && Is(at + 1, "couple")))
            return null;
        if (Is(unit, "more"))
            unit++;
        if (unit >= _words.Count || !s_units.TryGetValue(_words[unit].Text, out var one))
            return null;
        var length = new PeriodBuilder { Days = one.Days * count, Weeks = one.Weeks * count, Months = one.Months * count }.Build();
        return (length, unit + 1);
    }

    private bool IsCorrection(int at, out int next)
    {
        next = at + 1;
        if (Is(at, "no") && Is(at + 1, "wait", "sorry", "actually"))
        {
            next = at + 2;
            return true;
        }
        if (Is(at, "i") && Is(at + 1, "mean", "meant"))
        {
            next = at + 2;
            return true;
        }
        if (Is(at, "scratch") && Is(at + 1, "that"))
        {
            next = at + 2;
            return true;
        }
        return Is(at, "sorry", "correction", "oops") || (Is(at, "no") && Is(at + 1, ","));
    }

    // "only the night one", "just the bedtime dose"; "drop the noon pill", "stop the morning one", "leave out the lunchtime dose"
    private int? OneOfTheDay(int at)
    {
        var stays = Is(at, "only", "just");
        if (!stays && !(_words[at].IsAny(s_down) || Is(at, "stop", "skip", "omit", "out", "lose", "remove")))
            return null;
        var time = at + 1;
        if (!Is(time, "the", "my", "your") && !Is(at, "omit", "skip", "drop", "stop", "remove"))
            return null;
        if (_amounts.TimeAt(time) is not { } when || !Is(when.Next, "one", "dose", "tablet", "pill", "tab", "1"))
            return null;
        _items.Add(new PlanItem.OneOfTheDay(at, when.When, stays));
        return when.Next + 1;
    }

    // "by 5 mg", "drop 10 mg a day every fortnight", "5 mg less", "cuts of 10mg"
    private int? Decrease(int at)
    {
        var by = Is(at, "by", "minus");
        // "drop 5 mg on the 23rd, another 5 on the 30th"
        by |= Is(at, "another", "further") && _items.Any(item => item is PlanItem.Less);
        var plain = !by && _words[at].IsAny(s_down) && !Is(at + 1, "to", "from");
        var amountAt = by || plain ? at + 1 : at;
        while ((by || plain) && amountAt - at < 4 && Is(amountAt, "by", "of", "another", "a", "further"))
            (by, amountAt) = (true, amountAt + 1);
        // "drop one 5mg tablet every week"
        if ((by || plain) && amountAt < _words.Count && _amounts.Read(amountAt) is { HasUnit: true, HasFrequency: false } tablets && _words[tablets.Next - 1].Text is "tablet" or "tablets" or "pill" or "pills" or "tab" or "tabs"
            && _days.Read(_words, amountAt) is null)
        {
            _items.Add(new PlanItem.Down(at));
            _items.Add(new PlanItem.Less(at, tablets.PerDay, IsPlain: !by));
            return tablets.Next;
        }
        if (amountAt >= _words.Count || _words[amountAt] is not { IsOrdinal: false, Number: { } milligrams } || _days.Read(_words, amountAt) is not null)
            return null;
        var next = amountAt + 1;
        if (Is(next, "mg", "mgs", "milligrams"))
            next++;
        else if (!by)
            return null;
        // "5 mg off each month", but not "5 mg, off on 1 may"
        var off = Is(next, "off") && !Is(next + 1, "on", "from");
        var less = next < _words.Count && _words[next].IsAny(s_less) || off;
        if (!by && !plain && !less)
            return null;
        if (less)
            next++;
        if (_amounts.Often(next) is { Times: 1 } daily)
            next = daily.Next;
        else if (Is(next, "%", "percent"))
            return null;
        _items.Add(new PlanItem.Down(at));
        _items.Add(new PlanItem.Less(at, milligrams, IsPlain: !by && (!less || off)));
        return next;
    }

    private bool Monthly() => _items.Any(item => item is PlanItem.Every { Length.Months: > 0 });

    // The last step: "stop 15/5", "then nothing", "until off". "stop going down at 7.5" is not one.
    private int? End(int at)
    {
        if (!_words[at].IsAny(s_end))
            return null;
        if (_words[at].Text is "end" or "finish" or "done" && Is(at + 1, "at"))
        {
            _items.Add(new PlanItem.Until(at));
            return at + 2;
        }
        if (_words[at].Is("stop") && Is(at + 1, "going", "reducing", "cutting", "coming", "there", "at", "dropping", "lowering", "tapering"))
        {
            _items.Add(new PlanItem.Until(at));
            return Is(at + 1, "at") ? at + 2 : Is(at + 2, "down") ? at + 3 : at + 2;
        }
        // "She is weaning me off, 20 mg now, …" says where it goes, and is no step.
        if (_words[at].Is("off") && Is(at - 1, "me", "him", "her", "us") && Is(at - 2, s_takingOff))
            return null;
        if (_words[at].Is("off") && Is(at - 1, "days", "day") || (_words[at].Is("end") && Is(at + 1, "of")))
            return null;
        _items.Add(new PlanItem.Dose(at, new AmountRead { PerDay = 0, PerDose = null, HasFrequency = true, Start = at, Next = at + 1 }));
        return at + 1;
    }

    private void AddMark(Lexeme word, int at)
    {
        PlanItem? item = word.Text switch
        {
            "then" when Is(at - 1, "until", "till", "til") => null,
            "then" => new PlanItem.Then(at),
            "to" => new PlanItem.To(at),
            "until" or "till" or "til" or "thru" or "through" or "aiming" or "target" or "goal" => new PlanItem.Until(at),
            "since" => new PlanItem.Since(at),
            "or" => new PlanItem.Either(at),
            "." or ";" or "\n" => new PlanItem.Stop(at),
            "(" or "=" or ")" => new PlanItem.Bracket(at, Opens: !word.Is(")")),
            "," or "and" or "&" or ">" or "→" => new PlanItem.Pause(at),
            "on" when at + 1 < _words.Count && _amounts.Read(at + 1) is not null && _days.Read(_words, at + 1) is null => new PlanItem.Now(at),
            _ when word.IsAny(s_hold) && !(word.Is("stay") && Is(at + 1, "there")) => new PlanItem.Hold(at),
            _ => null,
        };
        if (item is not null)
            _items.Add(item);
        // "until im at 10" is no dose of now.
        if (word.IsAny(s_now) && !(word.Is("im") && Is(at - 1, "until", "till", "til")) && !(word.Is("starting") && !Is(at + 1, "dose")) && !(word.Is("start") && !Is(at + 1, "dose", "at", "on") && !IsAmountNext(at)))
            _items.Add(new PlanItem.Now(at));
        if (word.IsAny(s_down))
            _items.Add(new PlanItem.Down(at));
    }

    private bool IsAmountNext(int at) => at + 1 < _words.Count && _days.Read(_words, at + 1) is null && _amounts.Read(at + 1) is not null;

    private bool Is(int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= _words.Count)
            return false;
        foreach (var text in texts)
            if (_words[at].Is(text))
                return true;
        return false;
    }
}
