using System.Collections;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Middleware in the order in which it stands around a turn.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Makes an empty set.</summary>
    public MiddlewareSet()
    {
    }

    /// <summary>Adds middleware inside all that is there.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs the set as one piece of middleware.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        await RunAsync(turnContext, static (_, _) => Task.CompletedTask, 0, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the set around the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; null to run the middleware alone.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        RunAsync(turnContext, callback, 0, cancellationToken);

    /// <summary>The middleware, outermost first.</summary>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turn, BotCallbackHandler? bot, int index, CancellationToken cancellationToken) =>
        index < _middleware.Count
            ? RunAroundAsync(turn, bot, index, cancellationToken)
            : bot?.Invoke(turn, cancellationToken) ?? Task.CompletedTask;

    // By itself, since a lambda takes memory as soon as its method is entered.
    private Task RunAroundAsync(ITurnContext turn, BotCallbackHandler? bot, int index, CancellationToken cancellationToken) =>
        _middleware[index].OnTurnAsync(turn, token => RunAsync(turn, bot, index + 1, token), cancellationToken);
}
