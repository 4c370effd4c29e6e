using System.Net;
using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Pages.MySleep.Importing;

namespace SleepCoachBot.Importing;

/// <summary>Fetches a file that somebody sent in a personal chat of Teams, from where Teams keeps it and from nowhere else.</summary>
/// <remarks>
/// The activity holds an address that opens the file for some minutes without a token (learn.microsoft.com, "Send and receive files through a
/// bot"). It is followed over https at the usual port, to a host that ends as the settings say, without redirects and cookies, for a bounded
/// number of bytes and a bounded time.
/// </remarks>
/// <param name="http">Follows no redirect and keeps no cookie.</param>
/// <param name="hosts">Ends of the hosts that are asked.</param>
/// <param name="within">From asking to the last byte.</param>
internal sealed partial class TeamsFiles(HttpClient http, IReadOnlyList<string> hosts, TimeSpan within, ILogger<TeamsFiles> log)
{
    /// <summary>The name of the <see cref="HttpClient"/>.</summary>
    public const string HttpClientName = "SleepCoachBot.TeamsFiles";

    /// <summary>Well within what a channel waits for an answer.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private const string DownloadUrl = "downloadUrl";
    private const int HttpsPort = 443;

    /// <summary>What came of it.</summary>
    /// <param name="Bytes">All of the file. Null: it could not be had.</param>
    /// <param name="IsTooLarge">It is larger than what is taken.</param>
    public readonly record struct Fetched(byte[]? Bytes, bool IsTooLarge);

    /// <summary>Fetches the file of an attachment.</summary>
    public async Task<Fetched> FetchAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (AddressIn(attachment) is not { } address)
        {
            LogNotAllowed();
            return default;
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(within);
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                LogRefused((int)answer.StatusCode);
                return default;
            }
            return answer.Content.Headers.ContentLength > ImportPage.LargestFile ? new Fetched(null, IsTooLarge: true)
                : await ReadAsync(await answer.Content.ReadAsStreamAsync(patience.Token), patience.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(e.GetType().Name);
            return default;
        }
    }

    /// <summary>The address of the file. Null: there is none that may be followed.</summary>
    internal Uri? AddressIn(Attachment attachment)
    {
        // Content is JSON as it came, or an object of another runtime's.
        var content = attachment.Content is JsonElement json ? json : JsonSerializer.SerializeToElement(attachment.Content, JsonSerializerOptions.Web);
        return content.ValueKind == JsonValueKind.Object && content.TryGetProperty(DownloadUrl, out var told) && told.ValueKind == JsonValueKind.String
            && Uri.TryCreate(told.GetString(), UriKind.Absolute, out var address) && IsAllowed(address)
                ? address : null;
    }

    private bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.Port == HttpsPort && address.UserInfo.Length == 0 && address.HostNameType == UriHostNameType.Dns
        && hosts.Any(host => address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase) || address.IdnHost.EndsWith('.' + host, StringComparison.OrdinalIgnoreCase));

    private static async Task<Fetched> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > ImportPage.LargestFile)
                return new Fetched(null, IsTooLarge: true);
            bytes.Write(buffer, 0, read);
        }
        return new Fetched(bytes.ToArray(), IsTooLarge: false);
    }

    [LoggerMessage(EventId = 1701, Level = LogLevel.Information, Message = "A file that was sent is not where Files:TeamsHosts allows, and was not fetched")]
    private partial void LogNotAllowed();

    [LoggerMessage(EventId = 1702, Level = LogLevel.Warning, Message = "A file that was sent could not be fetched: {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(EventId = 1703, Level = LogLevel.Warning, Message = "A file that was sent could not be fetched: {Problem}")]
    private partial void LogFailed(string problem);
}
