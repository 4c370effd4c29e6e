using System.Text.Json;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>A stored value that this build cannot read: its type is gone, or has another shape. It is written back as it was.</summary>
/// <param name="TypeName">The registered name under which it was stored.</param>
/// <param name="Value">What was stored.</param>
public sealed record UnknownStateValue(string TypeName, JsonElement Value);
