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
/// On the chat page an address is a path, lives for a day and opens in the person's own browser alone. On other channels it has the public host,
/// lives for a quarter of an hour and opens three times: the message that holds it may be read, and kept, by whoever runs that channel. A picture of an answer is loaded by the client each time it is
/// looked at, and lives for a day everywhere.
/// </remarks>
internal sealed class FileHanding(IFiles files, Uri? publicAddress)
{
    /// <summary>Below which files of other channels are.</summary>
    public const string Path = "/files";

    private static readonly Duration s_onThePage = Duration.FromHours(24);
    private static readonly Duration s_elsewhere = Duration.FromMinutes(15);
    private static readonly Duration s_shown = Duration.FromHours(24);

    private const int DownloadsElsewhere = 3;

    /// <summary>Keeps a file that is fetched once or twice.</summary>
    /// <returns>Null: in this conversation no file can be handed over.</returns>
    public Task<FileLink?> KeepAsync(ITurnContext turn, string name, string contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => KeepAsync(
        turn, new Wanted(name, contentType, bytes, IsPage(turn) ? s_onThePage : s_elsewhere, IsPage(turn) ? null : DownloadsElsewhere, IsPage(turn)), cancellationToken);

    /// <summary>Keeps a picture that stands in a message.</summary>
    /// <returns>Null: this conversation cannot load one from here.</returns>
    public Task<FileLink?> KeepShownAsync(ITurnContext turn, string name, string contentType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        KeepAsync(turn, new Wanted(name, contentType, bytes, s_shown, null, IsPersonal: false), cancellationToken);

    /// <summary>False where a file could be fetched by nobody: there is no need to make one.</summary>
    public bool Reaches(ITurnContext turn) => turn.Activity is { ChannelId: not null, Conversation.Id: not null } && (IsPage(turn) || publicAddress is not null);

    private static bool IsPage(ITurnContext turn) => WebChannel.Is(turn.Activity.ChannelId);

    private async Task<FileLink?> KeepAsync(ITurnContext turn, Wanted wanted, CancellationToken cancellationToken)
    {
        if (!Reaches(turn) || turn.Activity is not { ChannelId: { } channel, Conversation.Id: { } conversation })
            return null;
        var file = new NewFile
        {
            ChannelId = channel, ConversationId = conversation, ContentType = wanted.ContentType, Name = wanted.Name, Bytes = wanted.Bytes, Life = wanted.Life.ToTimeSpan(),
            MostReads = wanted.MostDownloads, IsPersonal = wanted.IsPersonal,
        };
        return await files.KeepAsync(file, cancellationToken) is not { } key ? null : new FileLink(
            IsPage(turn) ? new Uri(DirectLinePaths.FileOf(conversation, key), UriKind.Relative) : new Uri(publicAddress!, $"{Path}/{PlaceOf(channel, conversation)}/{key}"),
            wanted.Name, wanted.ContentType, wanted.Life) { MostDownloads = wanted.MostDownloads };
    }

    private sealed record Wanted(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, Duration Life, int? MostDownloads, bool IsPersonal);

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
