using NodaTime;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>From a date on, this much a day.</summary>
/// <param name="From">The first day on the new dose, in the person's zone.</param>
public sealed record PlanStep(LocalDate From, DailyDose Dose)
{
    public Milligrams PerDay => Dose.Total;
}
