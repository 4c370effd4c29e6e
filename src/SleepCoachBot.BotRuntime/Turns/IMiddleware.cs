namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Stands around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Handles the turn; without calling <paramref name="next"/>, it ends here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
