namespace SleepCoachBot.Sleep.Doses;

public enum DoseEventKind
{
    Taken, Missed,
    /// <summary>The prescriber changed the daily dose, also back up.</summary>
    Changed,
    /// <summary>The prescriber put the reduction on hold: the dose stays as it is.</summary>
    Paused,
}
