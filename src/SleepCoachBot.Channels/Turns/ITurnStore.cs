namespace SleepCoachBot.Channels.Turns;

/// <summary>Where turns begin and end: everything is loaded at once, and everything that a turn changes is written at once.</summary>
public interface ITurnStore
{
    /// <summary>All that a turn starts from. A stranger gets a new person, a new conversation and empty states; nothing is written yet.</summary>
    /// <exception cref="UnauthorizedAccessException">The web conversation belongs to somebody else.</exception>
    Task<LoadedTurn> LoadAsync(TurnAddress address, CancellationToken cancellationToken = default);

    /// <summary>Writes the outcome, wholly and durably, or nothing of it.</summary>
    /// <returns>False when another commit came first, maybe that of the same activity: load again and see.</returns>
    Task<bool> CommitAsync(TurnOutcome outcome, CancellationToken cancellationToken = default);
}
