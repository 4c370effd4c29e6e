namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Where the channel is.</summary>
public static class DirectLinePaths
{
    /// <summary>All of it is below this; what a client calls its <c>domain</c> ends with it.</summary>
    public const string Root = "/v3/directline";

    /// <summary>The path of a file of a conversation, on whichever host the client has reached the program by.</summary>
    public static string FileOf(string conversationId, string key) => $"{Root}/conversations/{Uri.EscapeDataString(conversationId)}/files/{key}";
}
