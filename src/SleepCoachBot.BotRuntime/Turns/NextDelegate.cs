namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Runs the rest of the middleware and the bot.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
