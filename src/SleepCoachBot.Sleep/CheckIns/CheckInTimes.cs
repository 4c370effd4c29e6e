using NodaTime;

namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>When those things fall due for which a person sets no time of their own.</summary>
/// <param name="EveOfStep">On the day before a step, local time.</param>
/// <param name="WeekDay">The day of the weekly questions.</param>
/// <param name="WeekCheck">By day, local time.</param>
public sealed record CheckInTimes(LocalTime EveOfStep, IsoDayOfWeek WeekDay, LocalTime WeekCheck)
{
    /// <summary>Seven in the evening before a step; Sunday at two.</summary>
    public static CheckInTimes Usual { get; } = new(new LocalTime(19, 0), IsoDayOfWeek.Sunday, new LocalTime(14, 0));
}
