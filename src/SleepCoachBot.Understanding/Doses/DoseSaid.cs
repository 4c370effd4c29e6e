using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Doses;

/// <summary>The parts of one message about a dose: what happened, how much, when.</summary>
internal sealed class DoseSaid
{
    public readonly record struct When(LocalDate? Date, LocalTime? Time, bool IsUnclear);

    /// <param name="Milligrams">Null: no amount was told.</param>
    public readonly record struct Told(Milligrams? Milligrams);

    private static readonly HashSet<string> s_doseWords = ["dose", "doses", "tablet", "tablets", "pill", "pills", "meds", "baclofen", "mg", "mgs", "medication", "medicine", "taper", "tapering"];
    private static readonly HashSet<string> s_otherUnits = ["mcg", "ug", "ml", "mls", "micrograms", "microgram", "g", "grams"];
    private static readonly Phrases s_ago = new("ago");
    private static readonly Phrases s_corrections = new("no sorry", "no wait", "sorry", "i mean", "i meant", "scratch that", "correction", "actually no");

    private readonly List<Lexeme> _words;
    private readonly MessageContext _context;
    private readonly DoseClock _clock;
    private readonly List<(int At, DaysRead Read)> _days = [];
    private readonly List<(int At, TimeRead Read)> _times = [];
    private readonly List<(int At, AmountRead Read)> _amounts = [];
    private Duration? _ago;
    private bool _now;

    public DoseSaid(List<Lexeme> words, MessageContext context)
    {
        (_words, _context, _clock) = (words, context, new DoseClock(words));
        Find();
        _now |= words.Exists(word => word.Is("now")) && words.Exists(word => word.Text is "taking" or "took" or "taken" or "had") && !_amounts.Exists(amount => amount.Read.HasFrequency);
        (Kind, Doubt) = Happened();
    }

    public DoseEventKind? Kind { get; }

    /// <summary>Why nothing may be logged without asking. Null: nothing against it.</summary>
    public string? Doubt { get; }

    public bool IsAboutDoses => _words.Any(word => word.IsAny(s_doseWords)) || _amounts.Count > 0;

    private void Find()
    {
        var days = new DayReader(_context.Now.Date, _context.Culture, Points.Back);
        var amounts = new AmountReader(_words);
        for (var at = 0; at < _words.Count;)
        {
            if (Ago(at) is { } ago)
                (_ago, at) = ago;
            else if (Is(at, "just") && Is(at + 1, "now") || Is(at, "right") && Is(at + 1, "now") && !Is(at + 2, "i"))
                (_now, at) = (true, at + 2);
            else if (Is(at, "just") && DoseCues.Taken.At(_words, at + 1) is not null)
                (_now, at) = (true, at + 1);
            else if (_clock.Read(at) is { } time)
            {
                _times.Add((at, time));
                at = time.Next;
            }
            else if (days.Read(_words, at) is { IsMonth: false } day)
            {
                _days.Add((at, day));
                at = day.Next;
            }
            else if (amounts.Read(at) is { } amount)
            {
                // "missed one" counts a dose, and "10 mg at noon" also says when.
                if (amount.HasUnit || !_words[at].Is("one"))
                    _amounts.Add((at, amount));
                at = amount.TimeAt ?? amount.Next;
            }
            else
            {
                at++;
            }
        }
    }

    // "20 minutes ago", "about an hour ago", "half an hour ago"
    private (Duration Ago, int Next)? Ago(int at)
    {
        var (count, next) = _words[at] switch
        {
            { IsOrdinal: false, Number: { } number } => ((double)number, at + 1),
            { Text: "a" or "an" } => (1.0, at + 1),
            { Text: "half" } when Is(at + 1, "an", "a") => (0.5, at + 2),
            _ => (0.0, at),
        };
        if (count <= 0 || next >= _words.Count)
            return null;
        Duration? unit = _words[next].Text switch
        {
            "minute" or "minutes" or "min" or "mins" => Duration.FromMinutes(1),
            "hour" or "hours" or "hr" or "hrs" => Duration.FromHours(1),
            _ => null,
        };
        if (unit is null || s_ago.At(_words, next + 1) is not { } end || count * unit.Value > Duration.FromDays(2))
            return null;
        return (count * unit.Value, end);
    }

    private (DoseEventKind? Kind, string? Doubt) Happened()
    {
        var missed = IsMissed() || NoAmount();
        var paused = DoseCues.Paused.AreIn(_words);
        var changed = DoseCues.Changed.AreIn(_words) || (_amounts.Exists(amount => amount.Read.HasFrequency && amount.Read.Split is not [_]) && DoseCues.FromADay.AreIn(_words));
        var taken = IsTaken();
        DoseEventKind? kind =
            missed ? DoseEventKind.Missed
            : paused ? DoseEventKind.Paused
            : changed && !IsOneDose(taken) ? DoseEventKind.Changed
            : taken ? DoseEventKind.Taken
            : changed ? DoseEventKind.Changed
            : _amounts.Count > 0 && (_times.Count > 0 || _now || _ago is not null) ? DoseEventKind.Taken   // "ten mg at ten pm"
            : null;
        if (DoseCues.Unsure.AreIn(_words))
            return (kind ?? DoseEventKind.Taken, "unsure");
        if (kind is not null && (DoseCues.NotYet.AreIn(_words) && kind is not DoseEventKind.Changed and not DoseEventKind.Paused || _words.Any(word => word.Is("?"))))
            return (kind, "not-yet");
        if (kind is DoseEventKind.Changed or DoseEventKind.Paused && DoseCues.NotSettled.AreIn(_words))
            return (kind, "not-settled");
        if (kind is DoseEventKind.Taken && DoseCues.MoreThanOne.AreIn(_words))
            return (kind, "more-than-one");
        if (kind is DoseEventKind.Changed && DoseCues.Unchanged.AreIn(_words))
            return (kind, "unchanged");
        if (missed && taken || paused && missed)
            return (kind, "two-events");
        if (kind is DoseEventKind.Changed && DoseCues.Computed.AreIn(_words))
            return (kind, "share");
        if (_words.Where((word, at) => at > 0 && _words[at - 1].Number is not null && word.IsAny(s_otherUnits)).Any() || _words.Any(word => word.Text is "micrograms" or "mcg" or "u"))
            return (kind, "unit");
        return (kind, null);
    }

    // "took my 10 mg, back to bed": a single dose taken, whatever else is said.
    private bool IsOneDose(bool taken) =>
        taken && (_amounts.Count == 0 || !_amounts[^1].Read.HasFrequency || _amounts[^1].Read.Split.Count == 1) && (_times.Count > 0 || _ago is not null || _now || !HasAuthority());

    private bool HasAuthority() => _words.Any(word => word.Text is "doctor" or "doc" or "dr" or "gp" or "nurse" or "consultant" or "neurologist" or "clinic" or "pharmacist" or "prescriber" or "dose");

    private bool IsTaken()
    {
        for (var found = DoseCues.Taken.Find(_words); found is { } taken; found = DoseCues.Taken.Find(_words, taken.Next))
        {
            // The same words inside "havent taken" or "meant to take" say the opposite.
            var isDenied = false;
            for (var at = Math.Max(0, taken.At - 4); at <= taken.At && !isDenied; at++)
                isDenied = DoseCues.NotTaken.At(_words, at) is { } end && end >= taken.Next;
            if (!isDenied)
                return true;
        }
        return false;
    }

    private bool IsMissed()
    {
        for (var found = DoseCues.Missed.Find(_words); found is { } missed; found = DoseCues.Missed.Find(_words, missed.Next))
            if (!Enumerable.Range(Math.Max(0, missed.At - 2), 3).Any(at => at <= missed.At
                && (DoseCues.OnlyTheLog.At(_words, at) ?? DoseCues.NotMissed.At(_words, at)) is { } end && end > missed.At))
                return true;
        return false;
    }

    // "no 10mg this morning"
    private bool NoAmount() => _amounts.Any(amount => amount.At > 0 && _words[amount.At - 1].Text is "no" && amount.Read.HasUnit && !_amounts.Exists(before => before.Read.Next == amount.At - 1) && s_corrections.At(_words, amount.At - 1) is null);

    /// <summary>The amount: one dose of what was taken or missed, the day's total of what was changed.</summary>
    /// <returns>Null: more than one, or one that cannot be told from something else.</returns>
    public Told? Amount(DoseEventKind kind, decimal smallestBare)
    {
        if (kind is DoseEventKind.Paused)
            return new Told(null);
        var amounts = _amounts.Where(amount => !IsBy(amount.At)).ToList();
        if (amounts.Count > 1 && s_corrections.Find(_words, amounts[0].At) is { } correction && correction.At < amounts[^1].At)
            amounts = [amounts[^1]];
        // "took 20 no 10"
        if (amounts is [var first, var second] && Is(second.At - 1, "no", "nope", "sorry") && first.Read.Next >= second.At - 2 && first.Read.Next < second.At)
            amounts = [second];
        // "on 20 a day now instead of 25"
        if (amounts.Count > 1 && kind is DoseEventKind.Changed)
            amounts.RemoveAll(amount => (Is(amount.At - 1, "of") && Is(amount.At - 2, "instead")) || (Is(amount.At - 1, "than") && Is(amount.At - 2, "rather")));
        if (amounts.Count > 1 && kind is DoseEventKind.Changed && amounts.Exists(amount => amount.At > 0 && Is(amount.At - 1, "to")))
            amounts = [amounts.Last(amount => Is(amount.At - 1, "to"))];
        if (amounts.Count > 1 && kind is DoseEventKind.Changed && amounts.Exists(amount => Is(amount.At - 1, "from")))
            amounts.RemoveAll(amount => Is(amount.At - 1, "from"));
        if (amounts.Count > 1 && amounts.Select(amount => amount.Read.PerDay).Distinct().Count() == 1)
            amounts = [amounts[0]];
        if (amounts.Count > 1)
        {
            // A small bare number beside a real amount counts something else ("the 2 o'clock, 10 mg"); a larger one may be the dose.
            var withUnit = amounts.Where(amount => amount.Read.HasUnit).ToList();
            if (withUnit.Count != 1 || amounts.Exists(amount => !amount.Read.HasUnit && amount.Read.PerDay >= smallestBare))
                return null;
            amounts = withUnit;
        }
        if (kind is DoseEventKind.Changed)
            return Total(amounts, smallestBare);
        if (amounts.Count == 0)
            return new Told(null);
        var one = amounts[0].Read;
        if (one.Split.Count > 1 || one.PerDose is not { } dose || dose <= 0 || dose > AmountReader.MostPerDay || (!one.HasUnit && dose < smallestBare))
            return null;
        return Exact(dose);
    }

    private Told? Total(List<(int At, AmountRead Read)> amounts, decimal smallestBare)
    {
        if (amounts.Count == 0)
            return _amounts.Count > 0 ? null : IsOff() ? new Told(Milligrams.None) : new Told(null);
        var read = amounts[0].Read;
        if (read.PerDay > AmountReader.MostPerDay || (!read.HasUnit && !read.HasFrequency && read.PerDay < smallestBare))
            return null;
        // What one of the day's doses becomes says nothing of the day.
        if (DoseCues.OneOfTheDay.AreIn(_words) && !read.HasFrequency || read.Split is [{ When: not TimeOfDose.Unnamed }] && !_words.Any(word => word.Text is "only" or "just"))
            return null;
        if (_amounts.Exists(amount => IsBy(amount.At)) && !Is(amounts[0].At - 1, "to", "on", "at", "now"))
            return null;
        return Exact(read.PerDay);
    }

    private bool IsOff() => _words.Where((word, at) => word.Is("off") && Is(at - 1, "completely", "fully", "all", "totally", "now", "im")).Any();

    private static Told? Exact(decimal amount) => decimal.Round(amount, 2) == amount ? new Told(new Milligrams(amount)) : null;

    private bool IsBy(int at) => Is(at - 1, "by") || (Is(at - 1, "another") || Is(at - 1, "extra"));

    /// <summary>The day of a change or a pause.</summary>
    public When Day(int soon)
    {
        if (_ago is not null)
            return Moment(soon) with { Time = null };
        // "no more drops until christmas": the day on which it ends, not the one on which it was said.
        var days = Corrected(_days.Where(day => !IsPartOfToday(day.At, day.Read) && !Is(day.At - 1, "until", "till", "til")).ToList());
        if (days.Count == 0 && _days.Exists(day => Is(day.At - 1, "until", "till", "til")))
            return default;
        if (days.Count == 0)
            return _days.Count > 0 ? new When(_context.Now.Date, null, false) : default;
        if (days.Select(day => day.Read.From).Distinct().Count() > 1)
            return new When(null, null, true);
        var (at, read) = days[0];
        if (read.From is not { } date)
            return new When(null, null, true);
        if (!DayReader.IsWeekday(_words[at]) || read.Next - at > 2)
            return new When(date, null, false);
        // A bare weekday: the last one or the next?
        var isSince = Is(at - 1, "since", "last", "of", "started", "began");
        if (DoseCues.Ahead.AreIn(_words) && !isSince)
            return new When(_context.Now.Date.Next(date.DayOfWeek), null, false);
        isSince |= Is(at - 1, "on", "effective");
        return isSince || (DoseCues.Behind.AreIn(_words) && !Is(at - 1, "from", "starting", "until")) ? new When(date, null, false)
            : Is(at - 1, "from", "starting") && _words.Any(word => word.Text is "im" or "been" or "went") ? new When(date, null, false)
            : new When(null, null, true);
    }

    /// <summary>When a dose was taken or missed: the latest moment before now that fits.</summary>
    public When Moment(int soon)
    {
        var now = _context.Now;
        if (_ago is { } ago)
        {
            var then = now.PlusMinutes(-(long)ago.TotalMinutes);
            return new When(then.Date, then.TimeOfDay, false);
        }
        var days = Corrected(_days);
        if (days.Select(day => day.Read.From).Distinct().Count() > 1)
            days = [.. days.Where(day => !IsPartOfToday(day.At, day.Read))];
        if (days.Select(day => day.Read.From).Distinct().Count() > 1 || days.Exists(day => day.Read.From is null))
            return new When(null, null, true);
        var times = _times.Count > 1 && s_corrections.AreIn(_words) ? [_times[^1]] : _times;
        // "swallowed the 9 o'clock one at half 9": the first names the dose, the second says when.
        if (times.Count > 1 && times.Where(time => !Is(time.Read.Next, "one", "dose", "tablet", "pill")).ToList() is { Count: > 0 } moments)
            times = moments;
        if (times.Select(time => time.Read.Time).Distinct().Count() > 1)
            return new When(null, null, true);
        if (times.Count == 0)
        {
            if (_now)
                return new When(now.Date, now.TimeOfDay, false);
            // "this morning" names a dose of the day; "yesterday" and "today" name a day.
            return days.Count == 0 || IsPartOfToday(days[0].At, days[0].Read) ? default : days[0].Read.From > now.Date ? new When(null, null, true) : new When(days[0].Read.From, null, false);
        }
        return Latest(times[0].Read, days.Count > 0 ? days[0] : null, soon);
    }

    private When Latest(TimeRead time, (int At, DaysRead Read)? day, int soon)
    {
        var now = _context.Now;
        LocalTime[] candidates = time.IsOpen ? [time.Time, time.Time.PlusHours(12)] : [time.Time];
        candidates = [.. candidates.Where(InPartOfDay)];
        if (candidates.Length == 0)
            return new When(null, null, true);
        if (day is { } named)
        {
            var date = named.Read.From!.Value;
            if (IsLastNight(named.At))
                // From six in the evening on it is the evening's date; the small hours are this morning's.
                return candidates.Select(t => t.Hour >= 17 ? date.At(t) : date.PlusDays(1).At(t)).Where(t => t.Hour is >= 17 or < 6 && t <= now).ToList() is [var night]
                    ? new When(night.Date, night.TimeOfDay, false) : new When(null, null, true);
            var moments = candidates.Select(t => date.At(t)).Where(t => t <= now).ToList();
            if (moments.Count == 1)
                return new When(moments[0].Date, moments[0].TimeOfDay, false);
            // "at 9 today" said at 22:00: the later of the two is what was just done; on another day it cannot be told.
            return moments.Count == 2 && date == now.Date ? new When(date, moments[1].TimeOfDay, false) : new When(null, null, true);
        }
        if (time.IsOpen && candidates.Any(t => now.Date.At(t) is var ahead && ahead > now && Period.Between(now, ahead, PeriodUnits.Minutes).Minutes <= soon))
            return new When(null, null, true);
        var latest = candidates.SelectMany(t => new[] { now.Date.At(t), now.Date.PlusDays(-1).At(t) }).Where(t => t <= now).Max();
        return new When(latest.Date, latest.TimeOfDay, false);
    }

    // "this morning's 8 o'clock tablet", "2 this afternoon": the part of the day decides between the two halves of the clock.
    private bool InPartOfDay(LocalTime time)
    {
        if (_words.Any(word => word.Text is "morning" or "mornings" or "breakfast") && !_words.Any(word => word.Text is "evening" or "afternoon" or "tonight" or "night"))
            return time.Hour < 12;
        if (_words.Any(word => word.Text is "afternoon" or "lunchtime" or "lunch"))
            return time.Hour is >= 11 and < 19;
        if (_words.Any(word => word.Text is "evening" or "tonight" or "teatime" or "dinner"))
            return time.Hour >= 15;
        return true;
    }

    private bool IsLastNight(int at) => Is(at, "last") && Is(at + 1, "night", "nite", "evening");

    private bool IsPartOfToday(int at, DaysRead read) => Is(at, "this", "tonight", "tonite") && read.From == _context.Now.Date;

    private List<(int At, DaysRead Read)> Corrected(List<(int At, DaysRead Read)> days) =>
        days.Count > 1 && s_corrections.Find(_words, days[0].At) is { } correction && correction.At < days[^1].At ? [days[^1]] : days;

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
