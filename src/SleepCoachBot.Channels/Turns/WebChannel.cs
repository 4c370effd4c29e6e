namespace SleepCoachBot.Channels.Turns;

/// <summary>The channel whose replies are read from the transcript instead of being sent.</summary>
public static class WebChannel
{
    /// <summary>Its id.</summary>
    public const string Id = "webchat";

    /// <summary>Direct Line's own name for the same channel: both mean the same conversations and people.</summary>
    private const string DirectLine = "directline";

    /// <summary>True when replies become transcript rows.</summary>
    public static bool Is(string? channelId) => channelId is Id or DirectLine;

    /// <summary>One name for a channel that has two.</summary>
    public static string Canonical(string channelId) => channelId == DirectLine ? Id : channelId;
}
