using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>One measure of one night. Null: not known of this night.</summary>
public readonly record struct NightValue(NightDate Night, double? Value)
{
    /// <summary>An evening with no work to rise for, for most people.</summary>
    public bool IsWeekend => Night.Evening.DayOfWeek is IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday;
}
