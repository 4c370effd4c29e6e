using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Testing;

/// <summary>Compares a reply with the one that was expected; throws where they differ.</summary>
/// <param name="expected">What should have come.</param>
/// <param name="actual">What came.</param>
public delegate void ValidateReply(IActivity expected, IActivity actual);
