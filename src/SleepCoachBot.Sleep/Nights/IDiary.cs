using NodaTime;

namespace SleepCoachBot.Sleep.Nights;

/// <summary>One person's diary within one turn: reads see what this turn has recorded; nothing is stored before the turn commits.</summary>
public interface IDiary
{
    /// <summary>The entry whose night ended or began last, or null for an empty diary.</summary>
    Task<DiaryEntry?> LatestAsync(CancellationToken cancellationToken = default);

    /// <summary>Entries of nights labelled within the bounds, both included, in the order in which they were slept.</summary>
    Task<IReadOnlyList<DiaryEntry>> BetweenAsync(NightDate from, NightDate to, CancellationToken cancellationToken = default);

    /// <summary>The entries whose time from into bed to out of bed (as far as each is known) shares an instant with this span.</summary>
    Task<IReadOnlyList<DiaryEntry>> OverlappingAsync(Interval span, CancellationToken cancellationToken = default);

    /// <summary>Adds the entry, or replaces the one with the same id; the replaced version is kept as history.</summary>
    void Record(DiaryEntry entry);

    /// <summary>Puts back the version before the last change of this entry; a first version is removed.</summary>
    /// <returns>The entry as it is now, or null when it is gone.</returns>
    Task<DiaryEntry?> UndoAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Every earlier version of every entry, as stored before this turn; those of one entry in the order in which they were told.</summary>
    Task<IReadOnlyList<DiaryEntry>> EarlierAsync(CancellationToken cancellationToken = default);
}
