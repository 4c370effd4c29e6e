namespace SleepCoachBot.Sleep.Measures;

/// <summary>One answer of a night, in the order in which a night goes.</summary>
public enum NightItem
{
    IntoBed, TriedToSleep, SleepLatency, Awakenings, AwakeTotal, FinalWake, TryingAfterFinalWake, OutOfBed,
}
