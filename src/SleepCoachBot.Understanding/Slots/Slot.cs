namespace SleepCoachBot.Understanding.Slots;

/// <summary>One value that can be asked for.</summary>
public enum Slot
{
    IntoBed, TriedToSleep, FinalWake, OutOfBed,
    SleepLatency, AwakeTotal, NapTotal,
    Awakenings, Naps, CaffeineDrinks, AlcoholDrinks,
    Quality, Rested,
    Spasms, Stress,
    Date, ReminderTime, YesNo,
}
