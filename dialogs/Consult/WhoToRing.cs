using NodaTime;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Which of the numbers that a person told is the one for a moment.</summary>
public static class WhoToRing
{
    // Design, no source: when a clinic's own line is usually answered. Outside of it the number for nights counts.
    private static readonly LocalTime Opens = new(8, 0);
    private static readonly LocalTime Shuts = new(18, 0);

    /// <summary>The number for now, as they told it.</summary>
    /// <param name="now">Their wall clock.</param>
    /// <returns>Null when they have told none for such a time: the country's own line is meant then.</returns>
    public static string? Now(Profile profile, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var isDay = now.TimeOfDay >= Opens && now.TimeOfDay < Shuts;
        var isWeekend = now.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        return (isDay, isWeekend) switch
        {
            (true, false) => profile.DayNumber,
            (true, true) => profile.WeekendNumber ?? profile.NightNumber,
            (false, true) => profile.NightNumber ?? profile.WeekendNumber,
            (false, false) => profile.NightNumber,
        };
    }
}
