namespace SleepCoachBot.Sleep.Plans;

/// <summary>Where a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>Written down and not yet confirmed: shown, but nothing reminds of it.</summary>
    Waiting,
    /// <summary>Read back and confirmed: it holds.</summary>
    Confirmed,
    /// <summary>The prescriber put it on hold: the dose stays, the steps to come have no day.</summary>
    Paused,
    /// <summary>Finished or given up: kept as history.</summary>
    Ended,
}
