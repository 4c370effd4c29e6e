using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Doses;

/// <summary>Something that was taken, missed or changed, as far as it was told.</summary>
/// <param name="Amount">One dose when taken or missed, the new total of a day when changed. Null: not told.</param>
/// <param name="Day">In the person's zone. Null: not told.</param>
/// <param name="Time">Wall clock, only with a day. Null: not told.</param>
public sealed record DoseEvent(DoseEventKind Kind, Milligrams? Amount = null, LocalDate? Day = null, LocalTime? Time = null);
