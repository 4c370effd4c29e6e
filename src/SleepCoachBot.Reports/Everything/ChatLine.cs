using NodaTime;

namespace SleepCoachBot.Reports.Everything;

/// <summary>One message of a chat.</summary>
/// <param name="At">When. Null: not kept.</param>
/// <param name="IsBot">The bot wrote it.</param>
public sealed record ChatLine(Instant? At, bool IsBot, string Text);
