using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Which nights are set against which.</summary>
/// <param name="After">First night after the change.</param>
/// <param name="LastAfter">Last night that counts as after.</param>
/// <param name="FirstBefore">First night that counts as before.</param>
public sealed record ComparedSpans(NightDate FirstBefore, NightDate LastBefore, NightDate After, NightDate LastAfter)
{
    /// <summary>As far back as nights count as "before": further back is another life.</summary>
    public const int MostNightsBefore = 14;

    /// <summary>With steps closer than this there are never enough nights at one dose: "before the taper" is compared instead.</summary>
    public const int FewestNightsOfAStep = 7;

    /// <summary>Around a step of the plan: back to the step before it, on to the step after it.</summary>
    /// <remarks>
    /// The first evening on the new dose counts as after: its first dose was due before that night's sleep. Somebody who sleeps by day
    /// has that sleep under the evening before, and it counts as before.
    /// </remarks>
    /// <param name="latest">The latest night that has passed.</param>
    /// <exception cref="ArgumentException">The step is not of this plan.</exception>
    public static ComparedSpans AroundStep(TaperPlan plan, PlanStep step, NightDate latest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(step);
        var index = plan.Steps.ToList().IndexOf(step);
        if (index < 0)
            throw new ArgumentException("The step is not of this plan.", nameof(step));
        var spans = Around(step.From, latest);
        if (index > 0 && plan.Steps[index - 1].From > spans.FirstBefore.Evening)
            spans = spans with { FirstBefore = new NightDate(plan.Steps[index - 1].From) };
        if (index + 1 < plan.Steps.Count && plan.Steps[index + 1].From <= latest.Evening)
            spans = spans with { LastAfter = new NightDate(plan.Steps[index + 1].From.PlusDays(-1)) };
        return spans;
    }

    /// <summary>Before the first step against the latest seven nights: what can be said when the steps are close together.</summary>
    public static ComparedSpans SinceTaperStart(TaperPlan plan, NightDate latest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var spans = Around(plan.Steps[0].From, latest);
        var week = latest.Evening.PlusDays(1 - FewestNightsOfAStep);
        return week > spans.After.Evening ? spans with { After = new NightDate(week) } : spans;
    }

    /// <summary>Around any day: the nights from its evening on, against up to fourteen before it.</summary>
    public static ComparedSpans Around(LocalDate day, NightDate latest) =>
        new(new NightDate(day.PlusDays(-MostNightsBefore)), new NightDate(day.PlusDays(-1)), new NightDate(day), latest);

    /// <summary>Whether this step is too close to the next one for seven nights at its dose.</summary>
    public static bool IsTooShort(TaperPlan plan, PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(step);
        return plan.NextAfter(step.From) is { } next && Period.DaysBetween(step.From, next.From) < FewestNightsOfAStep;
    }
}
