namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Nights on which something was so, or was not: "without the weekend", "only the nights after a drink".</summary>
public sealed record NightKind(NightFact Fact, bool IsSo);
