namespace SleepCoachBot.Sleep.People;

/// <summary>How often the diary is asked for, where that is not every day.</summary>
public enum DiaryPace
{
    /// <summary>Each night for two more weeks, then once a week.</summary>
    TwoWeeksThenWeekly,
    /// <summary>Once a week.</summary>
    Weekly,
    /// <summary>One morning of two.</summary>
    EveryOtherDay,
    /// <summary>Not asked for; told when they like.</summary>
    Stopped,
}
