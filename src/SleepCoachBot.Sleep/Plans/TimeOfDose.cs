namespace SleepCoachBot.Sleep.Plans;

/// <summary>When in the day a dose is taken, as the prescriber named it.</summary>
public enum TimeOfDose
{
    /// <summary>Not named: "10/5/10" or "three times a day".</summary>
    Unnamed,
    Morning, Midday, Afternoon, Evening, Night,
}
