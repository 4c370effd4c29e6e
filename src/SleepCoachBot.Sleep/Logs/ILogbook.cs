using NodaTime;

namespace SleepCoachBot.Sleep.Logs;

/// <summary>One person's log within one turn: reads see what this turn has recorded; nothing is stored before the turn commits.</summary>
public interface ILogbook
{
    /// <summary>What was told of days within the bounds, both included, in the order of days and then of telling.</summary>
    /// <param name="kinds">Only these; all where none is named.</param>
    Task<IReadOnlyList<LogEntry>> BetweenAsync(LocalDate from, LocalDate to, IReadOnlyCollection<LogKind>? kinds = null, CancellationToken cancellationToken = default);

    /// <summary>Adds the entry, or replaces the one with the same id.</summary>
    void Record(LogEntry entry);

    /// <summary>Takes an entry out.</summary>
    void Remove(Guid entryId);
}
