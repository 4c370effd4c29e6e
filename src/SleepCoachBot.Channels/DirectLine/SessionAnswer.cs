namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The answer to <c>session/getsessionid</c>; clients use it with sign-in cards only.</summary>
internal sealed record SessionAnswer(string SessionId);
