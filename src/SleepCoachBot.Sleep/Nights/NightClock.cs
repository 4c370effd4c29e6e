using NodaTime;

namespace SleepCoachBot.Sleep.Nights;

/// <summary>Gives the clock times of a night, told in its order, the dates that they must have had.</summary>
/// <remarks>
/// Each moment is taken near the one before it: up to 16 hours after and 8 hours before. So answers in the wrong order are found as such,
/// instead of being moved to another day where they would look right.
/// </remarks>
public static class NightClock
{
    private static readonly Period s_before = Period.FromHours(8);
    private static readonly LocalTime s_endOfMornings = new(18, 0);

    /// <summary>The date and time of one moment.</summary>
    /// <param name="time">What the clock showed.</param>
    /// <param name="previous">The moment before it in the same night. Null: this is the first that is known.</param>
    /// <param name="evening">The evening on which the night began.</param>
    /// <param name="isEnd">It is the final wake or rising: as the first that is known, an afternoon still belongs to the day after the evening.</param>
    public static LocalDateTime Place(LocalTime time, LocalDateTime? previous, LocalDate evening, bool isEnd)
    {
        if (previous is not { } last)
            return (time < LocalTime.Noon || (isEnd && time < s_endOfMornings) ? evening.PlusDays(1) : evening) + time;
        var earliest = last - s_before;
        var at = earliest.Date + time;
        return at <= earliest ? at.PlusDays(1) : at;
    }
}
