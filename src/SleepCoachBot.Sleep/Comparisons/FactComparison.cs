using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>One measure of the nights on which something was so, beside the nights on which it was not: weekends and other nights, with and without alcohol.</summary>
/// <remarks>
/// The same lines and the same interval as around a change (<see cref="Comparison"/>). Nights of the two kinds lie between one another, so that
/// what runs over several nights touches both sides and the allowance for likeness is more than is needed: the interval is too wide rather than
/// too narrow (simulated, Sources.md). It never says why: who drinks on a hard day slept after a hard day as well.
/// </remarks>
public sealed record FactComparison
{
    private FactComparison() { }

    /// <summary>Compares the nights of a span.</summary>
    /// <param name="nights">One value a sleep, in the measure's unit.</param>
    /// <param name="known">The nights of which it is known whether it was so. The others are counted, and left out.</param>
    /// <param name="facts">What else is known of each night.</param>
    public static FactComparison Of(Measure measure, NightFact fact, IReadOnlyList<NightValue> nights, NightDate from, NightDate to,
        IReadOnlyDictionary<NightDate, bool> known, IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>? facts = null)
    {
        ArgumentNullException.ThrowIfNull(nights);
        ArgumentNullException.ThrowIfNull(known);
        var without = Side.Of(nights.Where(night => known.TryGetValue(night.Night, out var so) && !so), from, to);
        var with = Side.Of(nights.Where(night => known.TryGetValue(night.Night, out var so) && so), from, to);
        var smaller = Math.Min(without.Nights.Count, with.Nights.Count);
        var enough = smaller >= Comparison.EnoughNights;
        var difference = enough ? MeanDifference.Of(without.Values, with.Values) : null;
        return new FactComparison
        {
            Measure = measure,
            Fact = fact,
            Without = without,
            With = with,
            Unknown = nights.Count(night => night.Value is not null && night.Night >= from && night.Night <= to && !known.ContainsKey(night.Night)),
            Difference = difference,
            Verdict = Comparison.Judge(measure, smaller, enough, difference),
            Confounders = Confound(fact, without, with, facts),
        };
    }

    /// <summary>One comparison within each dose of the plan, in order: so that a step of the plan is not taken for the weekend.</summary>
    /// <remarks>Many comparisons find differences by chance: whoever shows them leads with the whole span and gives these as a list without verdicts.</remarks>
    public static IReadOnlyList<(DoseSpan Dose, FactComparison Comparison)> ForEveryStep(KeptPlan plan, Measure measure, NightFact fact,
        IReadOnlyList<NightValue> nights, NightDate from, NightDate to, IReadOnlyDictionary<NightDate, bool> known)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Status == PlanStatus.Waiting ? []
            : [.. DoseSpan.Of(plan, from, to).Select(span => (span, Of(measure, fact, nights, span.From, span.To, known)))];
    }

    public required Measure Measure { get; init; }
    public required NightFact Fact { get; init; }

    /// <summary>Nights on which it was not so.</summary>
    public required Side Without { get; init; }

    /// <summary>Nights on which it was so.</summary>
    public required Side With { get; init; }

    /// <summary>Nights with a value, of which it is not known whether it was so.</summary>
    public int Unknown { get; private init; }

    /// <summary>With − without. Null with fewer than seven nights on a side.</summary>
    public MeanDifference? Difference { get; private init; }

    public Verdict Verdict { get; private init; }

    /// <summary>What else differed; <c>Before</c> counts the nights without, <c>After</c> those with.</summary>
    public IReadOnlyList<Confounder> Confounders { get; private init; } = [];

    private static List<Confounder> Confound(NightFact fact, Side without, Side with, IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>? facts)
    {
        var found = new List<Confounder>();
        if (fact != NightFact.Weekend)
            found.Add(new Confounder(NightFact.Weekend, without.WeekendNights, without.Nights.Count, with.WeekendNights, with.Nights.Count));
        foreach (var (other, nights) in facts ?? new Dictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>())
        {
            // Late caffeine is caffeine, and no second difference beside it.
            if (other == fact || (fact is NightFact.Caffeine or NightFact.LateCaffeine && other is NightFact.Caffeine or NightFact.LateCaffeine))
                continue;
            var ((yesWithout, ofWithout), (yesWith, ofWith)) = (Comparison.Count(without, nights), Comparison.Count(with, nights));
            found.Add(new Confounder(other, yesWithout, ofWithout, yesWith, ofWith));
        }
        return found;
    }
}
