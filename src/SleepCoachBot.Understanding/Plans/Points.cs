namespace SleepCoachBot.Understanding.Plans;

/// <summary>Which way from today a date without a year or with only a weekday lies.</summary>
internal enum Points
{
    /// <summary>A bare weekday cannot be told.</summary>
    Nowhere,
    Back, Ahead,
}
