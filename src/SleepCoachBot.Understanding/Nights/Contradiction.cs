using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>Two values of a night that cannot both be right.</summary>
/// <param name="Ask">The one to ask about.</param>
/// <param name="Against">The one it contradicts.</param>
/// <param name="Rule">The rule that found it, such as <c>order.out-of-bed-before-final-wake</c>.</param>
public sealed record Contradiction(Slot Ask, Slot Against, string Rule);
