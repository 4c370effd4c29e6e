using NodaTime;

namespace SleepCoachBot.Sleep.Doses;

/// <summary>One person's dose log within one turn.</summary>
public interface IDoseLog
{
    /// <summary>What was told of days within the bounds, both included; an event without a day counts under the day on which it was told.</summary>
    Task<IReadOnlyList<KeptDose>> BetweenAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>Adds the event, or replaces the one with the same id; the replaced version is kept as history.</summary>
    void Record(KeptDose dose);

    /// <summary>Takes the event out of the log; it stays in the history.</summary>
    void Remove(Guid doseId);
}
