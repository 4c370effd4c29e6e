using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>One measure before and after something, with how far off the difference may be and what may be said of it.</summary>
/// <remarks>
/// It never says why: other things change too, and sleep got shorter even when placebo pills were stopped (Psychopharmacology 1992;108:67).
/// </remarks>
public sealed record Comparison
{
    /// <summary>Nights on the smaller side from which on a difference and its interval are given.</summary>
    public const int EnoughNights = 7;

    /// <summary>Below this, latency and time awake are still provisional: they need more than two weeks (Wohlgemuth 1999).</summary>
    public const int SettledNights = 14;

    private const int FewestForMedians = 3;
    private const int SettlingNights = 3;

    /// <summary>Differences that would matter (AASM task force, Edinger 2021; made for groups, borrowed for one person).</summary>
    private static readonly Dictionary<Measure, double> s_matters = new()
    {
        [Measure.TotalSleep] = 15, [Measure.SleepLatency] = 20, [Measure.AwakeTotal] = 20, [Measure.Efficiency] = 10, [Measure.Awakenings] = 0.5,
    };

    private Comparison() { }

    /// <summary>Compares the nights of two spans.</summary>
    /// <param name="nights">One value a sleep, in the measure's unit: minutes, percent, counts.</param>
    /// <param name="facts">What else is known of each night: true, false, or not in the list when unknown.</param>
    /// <param name="only">The nights that count. Null: all.</param>
    public static Comparison Of(Measure measure, IReadOnlyList<NightValue> nights, ComparedSpans spans,
        IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>? facts = null, ChosenNights? only = null)
    {
        ArgumentNullException.ThrowIfNull(nights);
        ArgumentNullException.ThrowIfNull(spans);
        var before = Side.Of(nights, spans.FirstBefore, spans.LastBefore, only);
        var after = Side.Of(nights, spans.After, spans.LastAfter, only);
        var smaller = Math.Min(before.Nights.Count, after.Nights.Count);
        // Both sides without a weekend are as fair as both with one.
        var enough = smaller >= EnoughNights && (only?.Kind.Fact == NightFact.Weekend || (before.WeekendNights > 0 && after.WeekendNights > 0));
        var difference = enough ? MeanDifference.Of(before.Values, after.Values) : null;
        return new Comparison
        {
            Measure = measure,
            Before = before,
            After = after,
            Settling = [.. after.Nights.Where(night => night.Night < new NightDate(spans.After.Evening.PlusDays(SettlingNights)))],
            Difference = difference,
            NonOverlap = enough ? Comparisons.NonOverlap.Of(before.Values, after.Values) : null,
            Verdict = Judge(measure, smaller, enough, difference),
            IsProvisional = enough && smaller < SettledNights && (measure is Measure.SleepLatency or Measure.AwakeTotal),
            LacksWeekend = smaller >= EnoughNights && !enough,
            WasGoingThatWay = difference is not null && Explains(before, after, difference.Difference),
            Confounders = Confound(before, after, facts),
            EnoughOn = smaller < EnoughNights ? EnoughFrom(before, after, only) : null,
        };
    }

    public required Measure Measure { get; init; }
    public required Side Before { get; init; }
    public required Side After { get; init; }

    /// <summary>The first three nights after: shown apart, and counted.</summary>
    public IReadOnlyList<NightValue> Settling { get; private init; } = [];

    /// <summary>Null with fewer than seven nights, or no weekend, on a side.</summary>
    public MeanDifference? Difference { get; private init; }

    /// <summary>Null with fewer than seven nights, or no weekend, on a side.</summary>
    public NonOverlap? NonOverlap { get; private init; }

    public Verdict Verdict { get; private init; }

    /// <summary>Latency and time awake need more nights than there are.</summary>
    public bool IsProvisional { get; private init; }

    /// <summary>Seven nights, but no weekend among those of a side: one is needed for an average to be fair.</summary>
    public bool LacksWeekend { get; private init; }

    /// <summary>A trend from before, carried on, would explain half of the difference or more.</summary>
    public bool WasGoingThatWay { get; private init; }

    /// <summary>What else may have differed; those to name are <see cref="Confounder.IsNotable"/>.</summary>
    public IReadOnlyList<Confounder> Confounders { get; private init; } = [];

    /// <summary>The evening whose night makes it seven after, if each is told. Null when there are enough, or when nights before are missing for ever.</summary>
    public NightDate? EnoughOn { get; private init; }

    /// <summary>From how large a difference on it would matter, in the measure's unit. Null where no source says.</summary>
    public double? MattersFrom => s_matters.TryGetValue(Measure, out var line) ? line : null;

    internal static Verdict Judge(Measure measure, int smaller, bool enough, MeanDifference? difference)
    {
        if (smaller == 0)
            return Verdict.NothingToCompare;
        if (smaller < FewestForMedians)
            return Verdict.ListTheNights;
        if (!enough)
            return Verdict.TooFew;
        if (difference is null || !difference.Interval.Excludes(0))
            return Verdict.CannotTell;
        var matters = !s_matters.TryGetValue(measure, out var line) || Math.Abs(difference.Difference) >= line;
        return difference.Difference < 0
            ? matters ? Verdict.Lower : Verdict.SlightlyLower
            : matters ? Verdict.Higher : Verdict.SlightlyHigher;
    }

    private static bool Explains(Side before, Side after, double difference)
    {
        var first = before.From.Evening;
        List<(int Day, double Value)> nights = [.. before.Nights.Select(night => (Day(night), night.Value!.Value))];
        if (Trend.PerDay(nights) is not { } slope)
            return false;
        var carried = slope * (after.Nights.Average(Day) - before.Nights.Average(Day));
        return Math.Sign(carried) == Math.Sign(difference) && Math.Abs(carried) >= Math.Abs(difference) / 2 && difference != 0;

        int Day(NightValue night) => Period.DaysBetween(first, night.Night.Evening);
    }

    private static List<Confounder> Confound(Side before, Side after, IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>? facts)
    {
        var found = new List<Confounder> { new(NightFact.Weekend, before.WeekendNights, before.Nights.Count, after.WeekendNights, after.Nights.Count) };
        foreach (var (fact, known) in facts ?? new Dictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>())
        {
            var (yesBefore, ofBefore) = Count(before, known);
            var (yesAfter, ofAfter) = Count(after, known);
            found.Add(new Confounder(fact, yesBefore, ofBefore, yesAfter, ofAfter));
        }
        return found;
    }

    internal static (int Yes, int Known) Count(Side side, IReadOnlyDictionary<NightDate, bool> known)
    {
        var told = side.Nights.Where(night => known.ContainsKey(night.Night)).ToList();
        return (told.Count(night => known[night.Night]), told.Count);
    }

    private static NightDate? EnoughFrom(Side before, Side after, ChosenNights? only)
    {
        if (before.Nights.Count < EnoughNights)
            return null;
        var evening = after.To.Evening;
        for (var missing = EnoughNights - after.Nights.Count; missing > 0;)
        {
            evening = evening.PlusDays(1);
            if (only?.Holds(new NightDate(evening)) != false)
                missing--;
        }
        return new NightDate(evening);
    }
}
