using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads amounts of baclofen: "25 mg a day", "10 mg tds", "10/5/10", "half a 10mg tablet twice a day", "10mg am, 5mg noon".</summary>
/// <remarks>Milligrams only. Tablets count as milligrams when their strength was said in the same message, and not otherwise.</remarks>
internal sealed class AmountReader(IReadOnlyList<Lexeme> words)
{
    /// <summary>More a day than in any published use (300 mg, alcohol use disorder): a slip, or another medicine.</summary>
    public const decimal MostPerDay = 300;

    /// <summary>A bare number up to here that stands where tablets were counted counts tablets: no baclofen comes as 4 mg.</summary>
    private const decimal MostTabletsAtOnce = 4;

    /// <summary>"10 night" is a dose at night: so many nights are never one night.</summary>
    private const decimal SmallestDose = 2.5m;

    private static readonly HashSet<string> s_units = ["mg", "mgs", "milligram", "milligrams", "mgm", "mgms"];
    private static readonly HashSet<string> s_tablets = ["tablet", "tablets", "tab", "tabs", "pill", "pills", "capsule", "capsules"];

    /// <summary>How often, said in one word: doses a day.</summary>
    private static readonly Dictionary<string, int> s_often = new()
    {
        ["od"] = 1, ["qd"] = 1, ["daily"] = 1, ["bd"] = 2, ["bid"] = 2, ["tds"] = 3, ["tid"] = 3, ["qid"] = 4, ["qds"] = 4,
    };

    /// <summary>Times of the day, as prescriptions and people name them.</summary>
    private static readonly Dictionary<string, TimeOfDose> s_times = new()
    {
        ["am"] = TimeOfDose.Morning, ["mane"] = TimeOfDose.Morning, ["morning"] = TimeOfDose.Morning, ["mornings"] = TimeOfDose.Morning,
        ["morn"] = TimeOfDose.Morning, ["breakfast"] = TimeOfDose.Morning, ["noon"] = TimeOfDose.Midday, ["midday"] = TimeOfDose.Midday,
        ["lunch"] = TimeOfDose.Midday, ["lunchtime"] = TimeOfDose.Midday, ["afternoon"] = TimeOfDose.Afternoon, ["teatime"] = TimeOfDose.Afternoon,
        ["tea"] = TimeOfDose.Afternoon, ["pm"] = TimeOfDose.Afternoon, ["evening"] = TimeOfDose.Evening, ["evenings"] = TimeOfDose.Evening,
        ["dinner"] = TimeOfDose.Evening, ["supper"] = TimeOfDose.Evening, ["night"] = TimeOfDose.Night, ["nights"] = TimeOfDose.Night,
        ["nighttime"] = TimeOfDose.Night, ["nocte"] = TimeOfDose.Night, ["bedtime"] = TimeOfDose.Night, ["bed"] = TimeOfDose.Night,
        ["hs"] = TimeOfDose.Night,
    };

    private static readonly HashSet<string> s_beforeTimes = ["in", "at", "the", "with", "every", "each", "for", "before", "my"];

    /// <summary>A number before these counts something else.</summary>
    private static readonly HashSet<string> s_notAmounts =
        ["day", "days", "week", "weeks", "wks", "wk", "month", "months", "fortnight", "night", "nights", "hour", "hours", "hrs", "min", "mins", "minutes", "%", "percent", "times", "x", ":", "steps", "years", "divided", "equal", "split", "oclock", "dose", "doses", "cuts", "reductions"];

    private decimal? _strength;   // of the tablets, once said
    private bool _countsTablets;

    public static IEnumerable<string> Vocabulary => s_units.Concat(s_tablets).Concat(s_times.Keys).Concat(s_often.Keys)
        .Concat(["times", "daily", "twice", "once", "thrice", "total"]);

    /// <summary>The word by which this reader knows a time of the day.</summary>
    public static string NameOf(TimeOfDose when) => s_times.First(time => time.Value == when).Key;

    /// <summary>A time of day that begins here, with the word after it.</summary>
    public (TimeOfDose When, int Next)? TimeAt(int at)
    {
        var next = at;
        while (next < words.Count && words[next].IsAny(s_beforeTimes) && next - at < 2)
            next++;
        if (next >= words.Count)
            return null;
        return s_times.TryGetValue(words[next].Text, out var when) ? (when, next + 1) : Clock(next);
    }

    // "8am", "2 pm", "14:00"
    private (TimeOfDose When, int Next)? Clock(int at)
    {
        if (!words[at].IsWhole(0, 23) || words[at].IsOrdinal)
            return null;
        var hour = (int)words[at].Number!;
        if (Is(at + 1, "am", "pm") && hour is >= 1 and <= 12)
            return (Named(hour % 12 + (words[at + 1].Is("pm") ? 12 : 0)), at + 2);
        if (Is(at + 1, ":") && at + 2 < words.Count && words[at + 1].IsGlued && words[at + 2].IsWhole(0, 59) && words[at + 2].Text.Length == 2)
            return Is(at + 3, "am", "pm") && hour is >= 1 and <= 12
                ? (Named(hour % 12 + (words[at + 3].Is("pm") ? 12 : 0)), at + 4)
                : words[at].Text.Length == 2 || hour > 12 ? (Named(hour), at + 3) : null;
        return null;

        static TimeOfDose Named(int hour) => hour switch
        {
            >= 4 and < 11 => TimeOfDose.Morning,
            >= 11 and < 14 => TimeOfDose.Midday,
            >= 14 and < 17 => TimeOfDose.Afternoon,
            >= 17 and < 21 => TimeOfDose.Evening,
            _ => TimeOfDose.Night,
        };
    }

    /// <summary>The amount that begins at this lexeme, with how often and at which times of the day.</summary>
    /// <returns>Null when none begins here.</returns>
    public AmountRead? Read(int at)
    {
        var read = Divided(at) ?? Told(at);
        if (read is null)
            return null;
        // "10mg tablets" alone tells their strength; "three tablets" is then an amount.
        var isTablets = words[read.Next - 1].IsAny(s_tablets);
        return read with
        {
            IsStrength = isTablets && !read.HasFrequency && Strength(at) is { } strength && strength.Next == read.Next - 1,
            IsCounted = Strength(at) is null && !(at + 2 < words.Count && words[at + 2].IsAny(s_units)) && Enumerable.Range(at, read.Next - at).Any(i => words[i].IsAny(s_tablets)),
        };
    }

    /// <summary>"three tablets", of which nobody said how strong they are.</summary>
    public bool IsTabletsOfUnknownStrength(int at) =>
        at + 1 < words.Count && words[at].Number is not null && words[at + 1].IsAny(s_tablets) && Read(at) is null;

    /// <summary>"twice a day", said without an amount.</summary>
    public (int Times, int Next)? Often(int at)
    {
        // "20 mg PO QID": by mouth, as all of it is.
        while (Is(at, "po", "orally", "oral"))
            at++;
        if (Is(at, "by") && Is(at + 1, "mouth"))
            at += 2;
        if (at >= words.Count)
            return null;
        if (Is(at, "/") && Is(at + 1, "day", "d", "24h"))
            return (1, at + 2);
        if (s_often.TryGetValue(words[at].Text, out var often))
            return (often, at + 1);
        if (Is(at, "a", "per", "each", "every") && Is(at + 1, "day"))
            return (1, at + 2);
        if (Is(at, "every", "q") && at + 2 < words.Count && words[at + 1].IsWhole(4, 24) && 24 % words[at + 1].Number == 0 && Is(at + 2, "hours", "hrs", "h"))
            return ((int)(24 / words[at + 1].Number!), at + 3);
        var (times, next) = words[at].Text switch
        {
            "once" => (1, at + 1),
            "twice" => (2, at + 1),
            "thrice" => (3, at + 1),
            _ => (0, at),
        };
        if (times == 0 && words[at].IsWhole(1, 6) && Is(at + 1, "times", "x", "time"))
            (times, next) = ((int)words[at].Number!, at + 2);
        if (times == 0 && Is(at, "x") && at + 1 < words.Count && words[at + 1].IsWhole(1, 6))
            (times, next) = ((int)words[at + 1].Number!, at + 2);
        if (times == 0)
            return null;
        if (Is(next, "daily"))
            return (times, next + 1);
        if (Is(next, "a", "per", "each", "every", "/") && Is(next + 1, "day"))
            return (times, next + 2);
        // "10mg x3.": right behind an amount with its unit, and nothing behind it that it could count
        return Is(at, "x") && at > 0 && words[at - 1].IsAny(s_units) && (next >= words.Count || words[next].Text is "." or "," or ";" or "\n" or "now" or "at" or "currently")
            ? (times, next) : null;
    }

    // 10/5/10, 10-5-10, 10+10+10: what is taken over the day, in its order.
    private AmountRead? Divided(int at)
    {
        var doses = new List<decimal>();
        var next = at;
        string? between = null;
        var hasUnit = false;
        while (next < words.Count && words[next] is { IsOrdinal: false, Number: { } number } && number <= 100)
        {
            doses.Add(number);
            next++;
            if (next < words.Count && words[next].IsAny(s_units))
                (hasUnit, next) = (true, next + 1);
            if (!Is(next, "/", "-", "+") || (between is not null && !words[next].Is(between)) || next + 1 >= words.Count || words[next + 1].Number is null)
                break;
            between = words[next].Text;
            next++;
        }
        if (doses.Count < 2 || (doses.Count == 2 && between != "+"))
            return null;
        // Zero is a dose left out ("10/0/10"), and not a dose.
        var split = doses.Where(dose => dose > 0).Select(dose => Dose(TimeOfDose.Unnamed, dose)).ToList();
        if (split.Count == 0 || split.Any(dose => dose is null))
            return null;
        if (Often(next) is { Times: 1 } daily)
            next = daily.Next;
        return new AmountRead
        {
            PerDay = doses.Sum(), PerDose = doses.Distinct().Count() == 1 ? doses[0] : null, Split = [.. split.Select(dose => dose!.Value)],
            HasUnit = hasUnit, HasFrequency = true, Start = at, Next = next,
        };
    }

    private AmountRead? Told(int at)
    {
        if ((Counted(at) ?? One(at)) is not { } one)
            return null;
        var (amount, hasUnit, next) = one;
        if (Often(next) is { } often)
        {
            var daily = often.Times * amount;
            // "once a day" is a dose; "25 mg a day" is a total, and how it is divided was not said.
            var dailyTotal = often.Times == 1 && !Is(next, "once", "od", "qd", "1", "one");
            next = often.Next;
            if (Is(next, "in") && Is(next + 1, "total"))
                next += 2;
            List<PlannedDose> split = dailyTotal || Dose(TimeOfDose.Unnamed, amount) is not { } dose ? [] : [.. Enumerable.Repeat(dose, often.Times)];
            // "10mg bd + 5mg midday"
            while (split.Count > 0 && Is(next, "+", "plus", "and", "&") && One(next + 1) is { HasUnit: true } extra)
            {
                if (TimeAt(extra.Next) is { } when && Often(when.Next) is null && Dose(when.When, extra.Amount) is { } another)
                    (daily, next) = (daily + extra.Amount, when.Next);
                else if (Is(next, "+", "plus") && Often(extra.Next) is { Times: 1 } once && Dose(TimeOfDose.Unnamed, extra.Amount) is { } unnamed)
                    (another, daily, next) = (unnamed, daily + extra.Amount, once.Next);
                else
                    break;
                split.Add(another);
            }
            return new AmountRead
            {
                PerDay = daily, PerDose = dailyTotal || split.Count > often.Times ? null : amount, HasUnit = hasUnit, HasFrequency = true, Start = at, Next = next,
                Split = split,
            };
        }
        return AtTimes(at, amount, hasUnit, next)
            ?? new AmountRead { PerDay = amount, PerDose = amount, HasUnit = hasUnit, Start = at, Next = next };
    }

    // "10mg am, 5mg noon, 10mg night", "10 mg morning and night", "one 10mg tab in the morning and one at night"
    private AmountRead? AtTimes(int at, decimal amount, bool hasUnit, int next)
    {
        if (TimeAt(next) is not { } first || Dose(first.When, amount) is not { } firstDose)
            return null;
        var split = new List<PlannedDose> { firstDose };
        var timeAt = next;
        next = first.Next;
        while (next < words.Count)
        {
            var following = next;
            while (Is(following, ",", "and", "+", "plus", "&", "then") && !(Is(following, "then") && following == next) && following - next < 2)
                following++;
            if (following == next && !hasUnit && !(following < words.Count && words[following].Number is not null))
                break;
            var another = Counted(following) ?? One(following);
            if (another is { } dose && TimeAt(dose.Next) is { } when && Often(when.Next) is null && Dose(when.When, dose.Amount) is { } part)
            {
                split.Add(part);
                next = when.Next;
            }
            else if (following > next && TimeAt(following) is { } alone && Dose(alone.When, amount) is { } repeated)
            {
                split.Add(repeated);
                next = alone.Next;
            }
            else
            {
                break;
            }
        }
        if (Is(next, "only"))
            next++;
        return new AmountRead
        {
            PerDay = split.Sum(dose => dose.Amount.Amount), PerDose = split.Count == 1 ? amount : null, Split = split, TimeAt = split.Count == 1 ? timeAt : null,
            HasUnit = hasUnit, HasFrequency = true, Start = at, Next = next,
        };
    }

    // "one 10mg tab in the morning and one at night": the second "one" is a tablet too.
    private (decimal Amount, bool HasUnit, int Next)? Counted(int at) =>
        _countsTablets && _strength is { } strength && at < words.Count && words[at] is { IsOrdinal: false, Number: { } count } && count is > 0 and <= 8 && count * 2 % 1 == 0
            && (TimeAt(at + 1) is not null || Often(at + 1) is not null || (count <= MostTabletsAtOnce && Is(at + 1, "from", "starting")))
            ? (count * strength, true, at + 1) : null;

    // One dose: "10 mg", "10", "two 10 mg tablets", "half a 10mg tab", "half a tablet".
    private (decimal Amount, bool HasUnit, int Next)? One(int at)
    {
        if (at >= words.Count)
            return null;
        // "2 x 10mg"
        if (words[at].IsWhole(1, 8) && Is(at + 1, "x") && Strength(at + 2) is { } times && Often(at) is null)
            return (words[at].Number!.Value * times.Amount, true, times.Next < words.Count && words[times.Next].IsAny(s_tablets) ? times.Next + 1 : times.Next);
        var (count, strengthAt) = Count(at);
        if (count is { } many && Strength(strengthAt) is { } strength && strength.Next < words.Count && words[strength.Next].IsAny(s_tablets))
        {
            (_strength, _countsTablets) = (strength.Amount, true);
            return (many * strength.Amount, true, strength.Next + 1);
        }
        // "one and a half of the 10s", "a quarter of a 10mg", "two tens"
        if (count is { } share && Size(at, strengthAt) is { } size)
        {
            (_strength, _countsTablets) = (size.Amount, true);
            return (share * size.Amount, true, size.Next);
        }
        if (count is { } of && strengthAt < words.Count && words[strengthAt].IsAny(s_tablets) && Is(strengthAt + 1, "of") && Strength(strengthAt + 2) is { } each)
        {
            (_strength, _countsTablets) = (each.Amount, true);
            return (of * each.Amount, true, each.Next);
        }
        // "two tablets (10mg)"
        if (count is { } bracketed && strengthAt < words.Count && words[strengthAt].IsAny(s_tablets) && Is(strengthAt + 1, "(") && Strength(strengthAt + 2) is { } inside
            && (Is(inside.Next, ")") || (Is(inside.Next, "each") && Is(inside.Next + 1, ")"))))
        {
            (_strength, _countsTablets) = (inside.Amount, true);
            return (bracketed * inside.Amount, true, Is(inside.Next, ")") ? inside.Next + 1 : inside.Next + 2);
        }
        if (count is { } tablets && strengthAt < words.Count && words[strengthAt].IsAny(s_tablets))
            return _strength is { } known ? (tablets * known, true, strengthAt + 1) : null;
        if (Strength(at) is { } withUnit)
        {
            if (withUnit.Next < words.Count && words[withUnit.Next].IsAny(s_tablets))
            {
                _strength = withUnit.Amount;
                return (withUnit.Amount, true, withUnit.Next + 1);
            }
            _strength ??= withUnit.Amount;
            return (withUnit.Amount, true, withUnit.Next);
        }
        // "the middle one": a word for a thing, and no milligram
        if (words[at] is not { IsOrdinal: false, Number: { } bare } || bare > MostPerDay || words[at].Is("one"))
            return null;
        var next = at + 1;
        if (next < words.Count && ((words[next].IsAny(s_notAmounts) && !(words[next].Is("night") && bare >= SmallestDose)) || words[next].IsAny(s_tablets) || (Is(next, "-", "/") && next + 1 < words.Count && words[next + 1].Number is not null && words[next + 1].IsGlued)))
            return null;
        return (bare, false, next);
    }

    // "half a", "half of a", "one", "two", "1.5", "one and a half", "a"
    private (decimal? Count, int Next) Count(int at)
    {
        if (Is(at, "half", "quarter"))
        {
            var share = words[at].Is("half") ? 0.5m : 0.25m;
            var next = at + 1;
            while (Is(next, "a", "an", "of", "one", "the", "my"))
                next++;
            return (share, next);
        }
        if (Is(at, "a") && Is(at + 1, "half"))
            return Count(at + 1);
        if (words[at] is { IsOrdinal: false, Number: { } number } && number is > 0 and <= 8)
            return (number, at + 1 < words.Count && Is(at + 1, "x") ? at + 2 : at + 1);
        return Is(at, "a") ? (1, at + 1) : (null, at);
    }

    // A tablet named by its strength, behind how many or which part of it: "10s", "tens", "of my 10mg", "of a 10".
    private (decimal Amount, int Next)? Size(int countAt, int at)
    {
        var isOf = Is(at, "of") || Enumerable.Range(countAt, at - countAt).Any(i => Is(i, "of"));
        var next = Is(at, "of") ? at + 1 : at;
        var isOne = Is(countAt, "half", "quarter") && Enumerable.Range(countAt, at - countAt).Any(i => Is(i, "a", "my", "the"));
        while (isOf && Is(next, "the", "my", "those", "these", "a"))
            (isOne, next) = (true, next + 1);
        if (next >= words.Count || words[next] is not { IsOrdinal: false, Number: 5 or 10 or 15 or 20 or 25 } strength)
            return null;
        var isPlural = strength.Text is "fives" or "tens" or "twenties";
        if (Is(next + 1, "s") && words[next + 1].IsGlued)
            return (strength.Number.Value, next + 2);
        if (isPlural)
            return (strength.Number.Value, next + 1);
        if (!isOne)
            return null;
        var hasUnit = next + 1 < words.Count && words[next + 1].IsAny(s_units);
        var end = hasUnit ? next + 2 : next + 1;
        return hasUnit || isOf ? (strength.Number.Value, end < words.Count && words[end].IsAny(s_tablets) ? end + 1 : end) : null;
    }

    private (decimal Amount, int Next)? Strength(int at) =>
        at + 1 < words.Count && words[at] is { IsOrdinal: false, Number: { } amount } && words[at + 1].IsAny(s_units) ? (amount, at + 2) : null;

    private static PlannedDose? Dose(TimeOfDose when, decimal amount) =>
        amount <= MostPerDay && decimal.Round(amount, 2) == amount ? new PlannedDose(when, new Milligrams(amount)) : null;

    private bool Is(int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= words.Count)
            return false;
        foreach (var text in texts)
            if (words[at].Is(text))
                return true;
        return false;
    }
}
