using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>Nights in a row under one daily dose of the plan.</summary>
/// <param name="Dose">What the plan says for these days. Null: the plan does not say (before the first step of a plan without a dose to begin with).</param>
/// <param name="Step">The step that began it. Null: before the first step.</param>
public sealed record DoseSpan(DailyDose? Dose, PlanStep? Step, NightDate From, NightDate To)
{
    /// <summary>Nights of the span, told or not.</summary>
    public int Nights => Period.DaysBetween(From.Evening, To.Evening) + 1;

    /// <summary>Cuts the nights of a span where the plan changes the dose, in order.</summary>
    /// <remarks>
    /// The first evening on a new dose belongs to the new dose, as in comparisons. A plan that waits to be confirmed cuts nothing;
    /// a plan on hold has no step after the day of the pause; a plan that has ended keeps the steps it had.
    /// </remarks>
    /// <param name="plan">Null: there is no plan, and all nights are one span.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static IReadOnlyList<DoseSpan> Of(KeptPlan? plan, NightDate from, NightDate to)
    {
        if (to < from)
            throw new ArgumentException($"The span ends on {to.Evening}, before it begins on {from.Evening}.", nameof(to));
        if (plan is null or { Status: PlanStatus.Waiting })
            return [new DoseSpan(null, null, from, to)];
        PlanStep[] steps = [.. plan.Plan.Steps.Where(step => !plan.OnHold.Contains(step) && step.From <= to.Evening)];
        var spans = new List<DoseSpan>();
        var (begins, step, dose) = (from, (PlanStep?)null, plan.Plan.Start);
        foreach (var next in steps)
        {
            if (next.From > begins.Evening)
            {
                spans.Add(new DoseSpan(dose, step, begins, new NightDate(next.From.PlusDays(-1))));
                begins = new NightDate(next.From);
            }
            (step, dose) = (next, next.Dose);
        }
        spans.Add(new DoseSpan(dose, step, begins, to));
        return spans;
    }
}
