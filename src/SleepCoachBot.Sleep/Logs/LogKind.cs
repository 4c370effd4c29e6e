namespace SleepCoachBot.Sleep.Logs;

/// <summary>What can be told of a day or a night beside the diary.</summary>
public enum LogKind
{
    /// <summary>0 to 10.</summary>
    Spasms,
    /// <summary>Stress of the day, 0 to 10.</summary>
    Stress,
    /// <summary>Caffeinated drinks of the day.</summary>
    Caffeine,
    /// <summary>Caffeine within nine hours of bed: 1 yes, 0 no.</summary>
    LateCaffeine,
    /// <summary>Alcoholic drinks of the day.</summary>
    Alcohol,
    /// <summary>Minutes slept by day.</summary>
    Nap,
    /// <summary>What woke them: spasms, bladder, pain, worry, unknown (the text names it).</summary>
    WokenBy,
    /// <summary>Something of the body, in their words.</summary>
    Symptom,
    /// <summary>The six danger signs asked after a step: 0 none, 1 some.</summary>
    DangerSigns,
    /// <summary>A fall: 1.</summary>
    Fall,
    /// <summary>They wrote in the night, awake: a hint for the morning, never a value of the diary.</summary>
    AwakeHint,
    /// <summary>An exercise that was done; the text names it.</summary>
    Relaxation,
    /// <summary>The weekly questions, each 1 much worse to 5 much better.</summary>
    WeekAlertness, WeekLegs, WeekTransfers, WeekOverall,
    /// <summary>An alarm was raised: the text names its signs (<see cref="AlarmTold"/>), never the words that raised it.</summary>
    Alarm,
    /// <summary>Something beside the plan that may touch the doses, in their words: hospital, travel, a change that they made by themselves.</summary>
    Happening,
    /// <summary>Nights brought in from a file: how many, and in the text what they became, so that they can be taken out again together.</summary>
    Import,
}
