using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Nights;
using Columns = SleepCoachBot.Storage.Configurations.DiaryEntryConfiguration;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The questions to stored diaries. Each begins with whose it is.</summary>
internal static class DiaryQueries
{
    public static IQueryable<DiaryEntry> NightsOf(this SleepCoachContext context, Guid personId) =>
        context.Set<DiaryEntry>().AsNoTracking().Where(e => EF.Property<Guid>(e, Columns.PersonId) == personId);

    public static IQueryable<DiaryEntry> Latest(this IQueryable<DiaryEntry> nights, int most) =>
        nights.OrderByDescending(e => EF.Property<Instant>(e, Columns.Place)).Take(most);

    public static IQueryable<DiaryEntry> Between(this IQueryable<DiaryEntry> nights, NightDate first, NightDate last) =>
        nights.Where(e => e.Night >= first && e.Night <= last);

    /// <summary>The same rule as <see cref="NightSpan.Overlaps"/>, for the database.</summary>
    public static IQueryable<DiaryEntry> Overlapping(this IQueryable<DiaryEntry> nights, Instant from, Instant to) => nights.Where(e =>
        EF.Property<Instant?>(e, Columns.Began) < to
        && (EF.Property<Instant?>(e, Columns.Ended) > from
            || (EF.Property<Instant?>(e, Columns.Ended) == from && EF.Property<Instant?>(e, Columns.Began) == from)));
}
