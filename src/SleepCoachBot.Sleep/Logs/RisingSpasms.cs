using NodaTime;

namespace SleepCoachBot.Sleep.Logs;

/// <summary>Finds spasms that stay above somebody's usual: two or more above on three of four days.</summary>
/// <remarks>A line of this project's clinical review, without a published source; the prescriber's own "ring me if …" lines go before it.</remarks>
public static class RisingSpasms
{
    public const int Days = 4;
    public const int FewestHigh = 3;
    public const int Above = 2;

    /// <summary>The spasms of each day of the last four that were high.</summary>
    /// <param name="log">Entries of any kinds; those of other days are left out.</param>
    /// <param name="usual">Usual spasms, 0 to 10.</param>
    /// <param name="today">The last of the four days.</param>
    /// <returns>Null when fewer than three of them were.</returns>
    public static IReadOnlyList<LogEntry>? Of(IReadOnlyList<LogEntry> log, int usual, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(log);
        List<LogEntry> high =
        [
            .. log.Where(entry => entry.Kind == LogKind.Spasms && entry.Number is not null && entry.Day > today.PlusDays(-Days) && entry.Day <= today)
                .GroupBy(entry => entry.Day)
                .Select(day => day.MaxBy(entry => entry.ToldAt)!)
                .Where(entry => entry.Number >= usual + Above)
                .OrderBy(entry => entry.Day),
        ];
        return high.Count >= FewestHigh ? high : null;
    }
}
