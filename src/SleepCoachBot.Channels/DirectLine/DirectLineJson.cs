using System.Text.Json.Serialization;
using SleepCoachBot.Channels.WebChat;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>How the channel's own small documents are written. Activities go through their own serializer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(SentAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(WebChatTokenAnswer))]
[JsonSerializable(typeof(WebChatTokenRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
