namespace SleepCoachBot.Reports.Charts;

/// <summary>What a picture is looked at on.</summary>
public enum ChartTheme
{
    /// <summary>A light page.</summary>
    Light,
    /// <summary>A dark page, as at night: no pure white and little blue in its grounds.</summary>
    Dark,
    /// <summary>White paper, and a printer that may have no colours.</summary>
    Paper,
}
