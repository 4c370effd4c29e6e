namespace SleepCoachBot.Reports.Import;

/// <summary>Which comes first in a date of three numbers whose year stands last.</summary>
public enum DateOrder
{
    DayFirst, MonthFirst,
}
