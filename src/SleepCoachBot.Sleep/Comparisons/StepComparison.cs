using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>One measure around one step of the plan: the nights at the new dose against the nights before it.</summary>
/// <param name="IsTooShort">The next step follows so soon that there are never seven nights at this dose.</param>
public sealed record StepComparison(PlanStep Step, ComparedSpans Spans, Comparison Comparison, bool IsTooShort)
{
    /// <summary>One comparison for every step that has begun, in order.</summary>
    /// <remarks>Many comparisons find differences by chance: whoever shows them leads with one and gives the others as a table.</remarks>
    /// <param name="nights">One value a sleep, in the measure's unit.</param>
    /// <param name="latest">The latest night that has passed.</param>
    /// <param name="facts">What else is known of each night: true, false, or not in the list when unknown.</param>
    public static IReadOnlyList<StepComparison> ForEveryStep(KeptPlan plan, Measure measure, IReadOnlyList<NightValue> nights, NightDate latest,
        IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>? facts = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Status == PlanStatus.Waiting)
            return [];
        return [.. from step in plan.Plan.Steps
                   where step.From <= latest.Evening && !plan.OnHold.Contains(step)
                   let spans = ComparedSpans.AroundStep(plan.Plan, step, latest)
                   select new StepComparison(step, spans, Comparison.Of(measure, nights, spans, facts), ComparedSpans.IsTooShort(plan.Plan, step))];
    }
}
