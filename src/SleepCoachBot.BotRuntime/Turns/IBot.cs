namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>A bot: handles one activity at a time.</summary>
public interface IBot
{
    /// <summary>Handles the activity of this turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
