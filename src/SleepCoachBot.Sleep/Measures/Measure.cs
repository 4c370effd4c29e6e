namespace SleepCoachBot.Sleep.Measures;

/// <summary>What can be asked of the diary.</summary>
public enum Measure
{
    /// <summary>Sleep in general: total sleep time leads, the rest stands beside it.</summary>
    Overall,
    TotalSleep, SleepLatency, Awakenings, AwakeTotal, Efficiency, Quality,
    /// <summary>Clock time of going to bed.</summary>
    Bedtime,
    /// <summary>Clock time of the final wake.</summary>
    WakeTime,
    Spasms, Stress,
    /// <summary>Caffeinated drinks of the day before.</summary>
    Caffeine,
}
