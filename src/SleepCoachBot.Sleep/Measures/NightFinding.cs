namespace SleepCoachBot.Sleep.Measures;

/// <summary>Two answers of a night that do not fit each other, and which of them to ask about.</summary>
/// <param name="Ask">The one answer to ask about.</param>
/// <param name="Against">The answer that it contradicts.</param>
/// <param name="Rule">The rule's name, such as <c>order.out-of-bed-before-final-wake</c>: stable, holds nothing of the person.</param>
/// <param name="Impossible">True when both cannot be right: nothing is computed. False when it is only unusual: ask, then believe.</param>
public sealed record NightFinding(NightItem Ask, NightItem Against, string Rule, bool Impossible);
