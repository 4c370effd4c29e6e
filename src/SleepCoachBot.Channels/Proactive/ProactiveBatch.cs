namespace SleepCoachBot.Channels.Proactive;

/// <param name="Items">What is to be begun now.</param>
/// <param name="Claimed">How many were due, with those that were dropped or put off. None: there is nothing more to do.</param>
public sealed record ProactiveBatch(IReadOnlyList<ProactiveItem> Items, int Claimed);
