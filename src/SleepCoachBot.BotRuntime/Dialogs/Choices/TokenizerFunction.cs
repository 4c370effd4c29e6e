namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Splits a sentence into words.</summary>
/// <param name="text">The sentence.</param>
/// <param name="locale">Its language.</param>
public delegate List<Token> TokenizerFunction(string? text, string? locale = null);
