namespace SleepCoachBot.Sleep.Plans;

/// <summary>One person's plans within one turn: reads see what this turn has recorded; nothing is stored before the turn commits.</summary>
public interface IPlanBook
{
    /// <summary>The plan that is waiting, holds or is paused. Null: there is none.</summary>
    Task<KeptPlan?> CurrentAsync(CancellationToken cancellationToken = default);

    /// <summary>Every version of every plan, the oldest change first.</summary>
    Task<IReadOnlyList<KeptPlan>> HistoryAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds the plan, or a new version of the one with the same id; the version before is kept as history.</summary>
    void Record(KeptPlan plan);

    /// <summary>Puts back the version before the last change; a first version is removed.</summary>
    /// <returns>The plan as it is now, or null when it is gone.</returns>
    Task<KeptPlan?> UndoAsync(Guid planId, CancellationToken cancellationToken = default);
}
