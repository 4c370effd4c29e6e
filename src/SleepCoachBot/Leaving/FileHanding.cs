using System.Buffers.Text;
using System.Text;
using NodaTime;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Leaving;

/// <summary>Keeps a file for the conversation that asked for it, under an address that nobody can guess and that expires.</summary>
/// <remarks>
/// On the chat page an address is a path and lives for a day. On other channels it has the public host and lives for a quarter of an hour:
/// the message that holds it may be read, and kept, by whoever runs that channel.
/// </remarks>
internal sealed class FileHanding(IFiles files, Uri? publicAddress)
{
    /// <summary>Below which files of other channels are.</summary>
    public const string Path = "/files";

    private static readonly Duration s_onThePage = Duration.FromHours(24);
    private static readonly Duration s_elsewhere = Duration.FromMinutes(15);

    /// <returns>Null: in this conversation no file can be handed over.</returns>
    public async Task<FileLink?> KeepAsync(ITurnContext turn, string name, string contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (turn.Activity is not { ChannelId: { } channel, Conversation.Id: { } conversation })
            return null;
        var isPage = WebChannel.Is(channel);
        if (!isPage && publicAddress is null)
            return null;
        var life = isPage ? s_onThePage : s_elsewhere;
        var file = new NewFile { ChannelId = channel, ConversationId = conversation, ContentType = contentType, Name = name, Bytes = bytes, Life = life.ToTimeSpan() };
        return await files.KeepAsync(file, cancellationToken) is not { } key ? null : new FileLink(
            isPage ? new Uri(DirectLinePaths.FileOf(conversation, key), UriKind.Relative) : new Uri(publicAddress!, $"{Path}/{PlaceOf(channel, conversation)}/{key}"),
            name, contentType, life);
    }

    /// <summary>The conversation of a file, as its address names it: ids of channels hold letters that an address does not.</summary>
    internal static string PlaceOf(string channel, string conversation) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{channel}\n{conversation}"));

    /// <summary>The conversation that an address names.</summary>
    /// <returns>Null: it names none.</returns>
    internal static (string Channel, string Conversation)? PlaceIn(string place)
    {
        if (!Base64Url.IsValid(place))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(place));
        return text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var cut ? (text[..cut], text[(cut + 1)..]) : null;
    }
}
