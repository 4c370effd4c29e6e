using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>What the channels can show.</summary>
public class Channel
{
    private const int Teams = 3;

    // Channels that show buttons which vanish after the answer, and how many of them.
    private static readonly Dictionary<string, int> MostSuggestedActions = new()
    {
        [Channels.Facebook] = 10,
        [Channels.Skype] = 10,
        [Channels.Line] = 13,
        [Channels.Kik] = 20,
        [Channels.Telegram] = 100,
        [Channels.Emulator] = 100,
        [Channels.Directline] = 100,
        [Channels.DirectlineSpeech] = 100,
        [Channels.Webchat] = 100,
    };

    // Channels that show buttons on cards, and how many of them.
    private static readonly Dictionary<string, int> MostCardActions = new()
    {
        [Channels.Facebook] = 3,
        [Channels.Skype] = 3,
        [Channels.Msteams] = 3,
        [Channels.Line] = 99,
        [Channels.Slack] = 100,
        [Channels.Telegram] = 100,
        [Channels.Emulator] = 100,
        [Channels.Directline] = 100,
        [Channels.DirectlineSpeech] = 100,
        [Channels.Webchat] = 100,
        [Channels.Cortana] = 100,
    };

    /// <summary>Whether the channel shows this many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether the channel shows this many suggested actions in this kind of conversation.</summary>
    /// <remarks>Teams shows them to one person alone, not in a group or a channel.</remarks>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = null) =>
        channelId == Channels.Msteams
            ? conversationType == "personal" && buttonCnt <= Teams
            : buttonCnt <= Most(MostSuggestedActions, channelId);

    /// <summary>Whether the channel shows this many buttons on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= Most(MostCardActions, channelId);

    /// <summary>Whether the channel keeps what was said on the screen.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    /// <summary>How many characters of a button's title are sure to be seen.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>The channel of this turn; empty when the activity names none.</summary>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? "";
    }

    private static int Most(Dictionary<string, int> table, string? channelId) =>
        channelId is not null && table.TryGetValue(channelId, out var most) ? most : -1;
}
