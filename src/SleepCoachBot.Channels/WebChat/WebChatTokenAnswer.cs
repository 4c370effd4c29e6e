using System.Text.Json.Serialization;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>What the page needs to open its conversation.</summary>
/// <param name="Watermark">From where to replay, so that a page opened again shows the last of what was said and no more.</param>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record WebChatTokenAnswer(
    string Token, string ConversationId, string Watermark, [property: JsonPropertyName("expires_in")] int ExpiresIn);
