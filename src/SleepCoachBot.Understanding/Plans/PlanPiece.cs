using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>A dose, a day, or a dose with its day: one piece of a plan of which others are missing.</summary>
/// <param name="Dose">Null: the day was said, and not what is taken from it on.</param>
/// <param name="From">Null: the dose was said, and not from which day.</param>
/// <param name="IsNow">It is what is taken now, before the first change.</param>
public sealed record PlanPiece(DailyDose? Dose, LocalDate? From, bool IsNow);
