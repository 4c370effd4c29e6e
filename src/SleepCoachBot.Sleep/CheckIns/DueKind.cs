namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>What the bot begins by itself. The numbers are stored.</summary>
public enum DueKind
{
    /// <summary>How was the night? On the mornings after a step also the danger signs, which have no time of their own.</summary>
    MorningCheckIn = 0,
    WindDown = 1,
    /// <summary>The evening before the daily dose changes.</summary>
    EveOfStep = 2,
    /// <summary>The weekly questions, by day.</summary>
    WeekCheck = 3,
    /// <summary>How they are now, after an alarm. Only ever set by a turn.</summary>
    AlarmFollowUp = 4,
}
