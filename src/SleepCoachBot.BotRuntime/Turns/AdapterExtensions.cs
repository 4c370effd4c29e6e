using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Puts what a bot needs in every turn into the turn's state.</summary>
public static class AdapterExtensions
{
    /// <summary>Every turn finds the storage: <c>TurnState.Get&lt;IStorage&gt;()</c>.</summary>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new Provide(typeof(IStorage).FullName!, storage));
    }

    /// <summary>Every turn finds the states, each under its own type: <c>TurnState.Get&lt;ConversationState&gt;()</c>.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
            botAdapter.Use(new Provide(state.GetType().FullName!, state));
        return botAdapter;
    }

    private sealed class Provide(string key, object service) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState[key] = service;
            return next(cancellationToken);
        }
    }
}
