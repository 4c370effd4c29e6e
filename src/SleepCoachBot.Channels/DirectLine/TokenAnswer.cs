using System.Text.Json.Serialization;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The answer to <c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);
