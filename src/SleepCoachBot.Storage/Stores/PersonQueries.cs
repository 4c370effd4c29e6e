using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The questions to what people told beside their nights. Each begins with whose it is.</summary>
internal static class PersonQueries
{
    public static IQueryable<ProfileRow> ProfileOf(this SleepCoachContext context, Guid personId) =>
        context.Set<ProfileRow>().AsNoTracking().Where(row => row.PersonId == personId);

    /// <summary>The oldest change first.</summary>
    public static IQueryable<PlanVersion> PlanVersionsOf(this SleepCoachContext context, Guid personId) =>
        context.Set<PlanVersion>().AsNoTracking().Where(row => row.PersonId == personId).OrderBy(row => row.Number);

    /// <summary>What holds, without the history.</summary>
    public static IQueryable<DoseVersion> DosesOf(this SleepCoachContext context, Guid personId) =>
        context.Set<DoseVersion>().AsNoTracking().Where(row => row.PersonId == personId && row.Holds);

    public static IQueryable<DoseVersion> Between(this IQueryable<DoseVersion> doses, LocalDate first, LocalDate last) =>
        doses.Where(row => row.CountsOn >= first && row.CountsOn <= last);

    public static IQueryable<Due> DuesOf(this SleepCoachContext context, Guid personId) =>
        context.Set<Due>().AsNoTracking().Where(row => row.PersonId == personId);

    public static IQueryable<LogRow> LogOf(this SleepCoachContext context, Guid personId) =>
        context.Set<LogRow>().AsNoTracking().Where(row => row.PersonId == personId);

    /// <param name="log">Whose.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="kinds">Null: all.</param>
    public static IQueryable<LogRow> Between(this IQueryable<LogRow> log, LocalDate first, LocalDate last, IReadOnlyCollection<LogKind>? kinds) =>
        (kinds is null ? log : log.Where(row => kinds.Contains(row.Kind))).Where(row => row.Day >= first && row.Day <= last);
}
