using System.Text.Json.Serialization;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The answer to starting a conversation or coming back to it.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Where the socket is opened, within the next 60 seconds.</param>
internal sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);
