namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>What runs at the end of the middleware: the bot.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
