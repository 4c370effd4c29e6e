using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>Saves states at the end of a turn and, when another turn was faster, runs the turn again on what that one left.</summary>
/// <remarks>For bots on an <see cref="IStorage"/> of their own, in place of <see cref="AutoSaveStateMiddleware"/>: the bot must not save
/// by itself. What the bot says is held until the states are saved, so that nobody hears of a turn that did not count, and hears
/// of the one that did once; until then the ids of what it sent are not known. Durable turns do the same with more than states and need none of this.</remarks>
public sealed class ConflictRetryMiddleware : IMiddleware
{
    private const int MostAttempts = 5;   // as for durable turns: a sixth conflict in a row is no coincidence

    private readonly BotState[] _states;

    /// <summary>Saves these states, together where they share a storage.</summary>
    public ConflictRetryMiddleware(params BotState[] botStates) => _states = botStates;

    /// <inheritdoc />
    /// <exception cref="StorageConflictException">Five turns in a row lost against others.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext is not TurnContext turn)
            throw new ArgumentException("Only a turn of this runtime can be run again.", nameof(turnContext));

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await turn.RunUndoablyAsync(RunAndSaveAsync, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (StorageConflictException) when (attempt < MostAttempts)
            {
                // The turn is as it was; its states are read again when the bot asks for them.
            }
        }

        async Task RunAndSaveAsync()
        {
            await next(cancellationToken).ConfigureAwait(false);
            await SaveTogetherAsync(turn, cancellationToken).ConfigureAwait(false);
        }
    }

    // In one call to each storage: were one state written and the other refused, the turn would take effect twice on the first.
    private async Task SaveTogetherAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var storage in _states.GroupBy(state => state.Storage))
        {
            var writes = storage.Select(state => state.PendingWrite(turn)).OfType<BotState.Write>().ToList();
            if (writes.Count == 0)
                continue;
            await storage.Key.WriteAsync(writes.ToDictionary(write => write.Key, write => (object)write.Bag), cancellationToken)
                .ConfigureAwait(false);
            foreach (var write in writes)
                write.Done();
        }
    }
}
