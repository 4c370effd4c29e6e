namespace SleepCoachBot.Understanding.Clock;

/// <summary>Which half of the day a time was said in.</summary>
internal enum Meridiem
{
    /// <summary>Not said: "11" is 11:00 or 23:00.</summary>
    Either,
    Am,
    Pm,
    /// <summary>Said on a 24-hour clock: 23:30, 0545, midnight.</summary>
    Exact,
}
