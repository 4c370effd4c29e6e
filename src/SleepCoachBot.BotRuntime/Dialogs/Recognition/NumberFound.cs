namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>A number in a sentence.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Its last character, which is part of it.</param>
/// <param name="Value">The number.</param>
internal readonly record struct NumberFound(int Start, int End, decimal Value);
