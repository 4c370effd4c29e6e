namespace SleepCoachBot.Channels.WebChat;

/// <summary>What the page says of itself. All of it may be missing.</summary>
/// <param name="TimeZone">The browser's, as IANA names it.</param>
internal sealed record WebChatTokenRequest(string? TimeZone);
