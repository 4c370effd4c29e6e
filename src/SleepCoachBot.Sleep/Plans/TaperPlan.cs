using NodaTime;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>A reduction as the prescriber wrote it: a dose to begin with, if told, and steps with rising dates.</summary>
public sealed record TaperPlan
{
    /// <param name="start">What is taken before the first step. Null: not told.</param>
    /// <param name="steps">At least one, each later than the one before.</param>
    /// <exception cref="ArgumentException">There is no step, or the dates do not rise.</exception>
    public TaperPlan(DailyDose? start, IReadOnlyList<PlanStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
            throw new ArgumentException("A plan has at least one step.", nameof(steps));
        for (var i = 1; i < steps.Count; i++)
            if (steps[i].From <= steps[i - 1].From)
                throw new ArgumentException($"The step of {steps[i].From} is not after the one of {steps[i - 1].From}.", nameof(steps));
        (Start, Steps) = (start, steps);
    }

    public DailyDose? Start { get; }
    public IReadOnlyList<PlanStep> Steps { get; }

    /// <summary>What the plan says for a day. Null before the first step of a plan that names no dose to begin with.</summary>
    public DailyDose? DoseOn(LocalDate day) => Steps.LastOrDefault(step => step.From <= day)?.Dose ?? Start;

    /// <summary>The next step after a day. Null when the last one has begun: what follows was not told.</summary>
    public PlanStep? NextAfter(LocalDate day) => Steps.FirstOrDefault(step => step.From > day);

    /// <summary>The step that holds on a day. Null before the first.</summary>
    public PlanStep? StepOn(LocalDate day) => Steps.LastOrDefault(step => step.From <= day);

    public bool Equals(TaperPlan? other) => other is not null && Equals(Start, other.Start) && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Start, Steps.Count, Steps[0]);
}
