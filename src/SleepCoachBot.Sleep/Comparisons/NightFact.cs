namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Something besides the dose that moves sleep and that may have differed too.</summary>
public enum NightFact
{
    Weekend, LateCaffeine, Alcohol, Nap, WokenBySpasms, Stressed, OtherMedicineChanged, ClockChangeOrTravel, MissedDose, Ill,
    /// <summary>Any caffeine on the day before, however early.</summary>
    Caffeine,
}
