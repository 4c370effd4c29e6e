using NodaTime;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>Finds what to confirm in a plan before it starts (the neutral triggers that the clinical review of this project fixed).</summary>
public static class SecondLooks
{
    private const int FewestDays = 3;

    /// <summary>The highest daily dose of any national label.</summary>
    private static readonly Milligrams s_high = new(100);

    /// <summary>The last small step to nothing is usual; one from more than this is "to zero in one step".</summary>
    private static readonly Milligrams s_lastStep = new(5);

    /// <summary>Each thing to confirm, with the step that it is about.</summary>
    public static IReadOnlyList<(SecondLook Look, PlanStep Step)> At(TaperPlan plan, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var looks = new List<(SecondLook, PlanStep)>();
        var before = plan.Start?.Total;
        PlanStep? last = null;
        foreach (var step in plan.Steps)
        {
            if (before is { } was && was > Milligrams.None)
            {
                if (step.PerDay == Milligrams.None)
                {
                    if (was > s_lastStep)
                        looks.Add((SecondLook.ToZeroInOneStep, step));
                }
                else if (step.PerDay > was)
                    looks.Add((SecondLook.Rise, step));
                else if (2 * step.PerDay.Amount <= was.Amount && was > s_lastStep)
                    looks.Add((SecondLook.HalfOrMore, step));
            }
            else if (before is null && step.PerDay == Milligrams.None)
            {
                looks.Add((SecondLook.ToZeroInOneStep, step));   // from a dose that nobody told
            }
            if (last is not null && Period.DaysBetween(last.From, step.From) < FewestDays)
                looks.Add((SecondLook.CloseTogether, step));
            if (step.PerDay > s_high || (last is null && plan.Start?.Total > s_high))
                looks.Add((SecondLook.HighDose, step));
            (before, last) = (step.PerDay, step);
        }
        if (plan.Steps[0].From < today)
            looks.Add((SecondLook.FirstDayPast, plan.Steps[0]));
        return looks;
    }
}
