namespace SleepCoachBot.Channels.DirectLine;

/// <summary>What may be asked for when a token is generated or a conversation started. All of it may be missing.</summary>
internal sealed record StartRequest(StartRequest.Account? User, string? Locale)
{
    internal sealed record Account(string? Id);
}
