using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>One month of somebody's nights, by the evenings on which they began, with the plan beside them.</summary>
/// <param name="First">The first evening of the month.</param>
/// <param name="Nights">In the order in which they were slept.</param>
/// <param name="Plan">Null: there is none.</param>
/// <param name="Imports">What was brought in from files and can be taken out again, the latest first.</param>
internal sealed record MonthOfSleep(LocalDate First, IReadOnlyList<ToldNight> Nights, KeptPlan? Plan, IReadOnlyList<LogEntry> Imports)
{
    public LocalDate Last => First.PlusMonths(1).PlusDays(-1);

    /// <summary>Reads a month.</summary>
    public static async Task<MonthOfSleep> ReadAsync(Visitor visitor, YearMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(month.Calendar.GetDaysInMonth(month.Year, month.Month)));
        var entries = await visitor.Diary.BetweenAsync(new NightDate(first), new NightDate(last), cancellationToken);
        var log = await visitor.Log.BetweenAsync(first, last, null, cancellationToken);
        var imports = await visitor.Log.BetweenAsync(visitor.Today.PlusDays(-Importing.ImportUndone.DaysToUndo), visitor.Today.PlusDays(1), [LogKind.Import], cancellationToken);
        return new MonthOfSleep(first, LoggedNights.Told(entries, log), await visitor.Plans.CurrentAsync(cancellationToken), [.. imports.Reverse()]);
    }
}
