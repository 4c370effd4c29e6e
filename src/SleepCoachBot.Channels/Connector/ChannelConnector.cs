using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly.Timeout;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Speaks to the connectors of channels: sends, replies, updates, deletes, opens conversations, asks for members.</summary>
/// <param name="http">Retries, waits and signs, as <see cref="ConnectorRegistration"/> says.</param>
/// <param name="clock">Measures what a channel asks for by a date.</param>
/// <param name="identity">Whether the bot has an identity: without one it speaks to this machine only.</param>
public sealed class ChannelConnector(HttpClient http, IOptions<BotIdentityOptions> identity, TimeProvider clock)
{
    /// <summary>The name of the <see cref="HttpClient"/>.</summary>
    public const string HttpClientName = "SleepCoachBot.Connector";

    private const int MostMembers = 500;

    /// <summary>Sends a new activity; as an answer to <c>replyToId</c> where it has one.</summary>
    /// <param name="activity">With its service address, conversation, sender and receiver. The channel gives the id and the time.</param>
    /// <param name="cancellationToken">Ends the waiting; what was sent may still arrive.</param>
    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        string[] conversation = ["conversations", ConversationOf(activity), "activities"];
        string[] path = string.IsNullOrEmpty(activity.ReplyToId) ? conversation : [.. conversation, activity.ReplyToId];
        return DoAsync(HttpMethod.Post, activity.ServiceUrl, path, WithoutChannelsOwn(activity), cancellationToken);
    }

    /// <summary>Puts an activity in the place of one that the channel knows as <paramref name="activityId"/>.</summary>
    public Task<Delivery> UpdateAsync(string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        string[] path = ["conversations", ConversationOf(activity), "activities", activityId];
        return DoAsync(HttpMethod.Put, activity.ServiceUrl, path, WithoutChannelsOwn(activity), cancellationToken);
    }

    /// <summary>Takes back an activity. One that is gone already is done.</summary>
    public async Task<Delivery> DeleteAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        string[] path = ["conversations", conversationId, "activities", activityId];
        var delivery = await DoAsync(HttpMethod.Delete, serviceUrl, path, null, cancellationToken);
        return delivery is Delivery.Refused { Status: (int)HttpStatusCode.NotFound } ? new Delivery.Done(activityId) : delivery;
    }

    /// <summary>Opens a conversation, or finds the personal one that there is.</summary>
    /// <returns>When it is done, its id.</returns>
    public Task<Delivery> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        DoAsync(HttpMethod.Post, serviceUrl, ["conversations"], Json(parameters), cancellationToken);

    /// <summary>Who takes part in a conversation: the first five hundred.</summary>
    /// <returns>Null when the channel does not say.</returns>
    public async Task<IReadOnlyList<ChannelAccount>?> MembersAsync(
        string serviceUrl, string conversationId, CancellationToken cancellationToken = default)
    {
        var members = new List<ChannelAccount>();
        string? continuation = null;
        do
        {
            var page = continuation is null ? "pagedmembers" : $"pagedmembers?continuationToken={Uri.EscapeDataString(continuation)}";
            if (Address(serviceUrl, ["conversations", conversationId], page) is not { } address)
                return null;
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var (answer, _) = await AskAsync(request, cancellationToken);
            using (answer)
            {
                if (answer is not { IsSuccessStatusCode: true } || await ReadAsync<PagedMembersResult>(answer, cancellationToken) is not { } found)
                    return null;
                members.AddRange(found.Members ?? []);
                continuation = found.ContinuationToken;
            }
        }
        while (!string.IsNullOrEmpty(continuation) && members.Count < MostMembers);

        return members;
    }

    private async Task<Delivery> DoAsync(
        HttpMethod method, string? serviceUrl, string[] path, byte[]? json, CancellationToken cancellationToken)
    {
        if (Address(serviceUrl, path) is not { } address)
            return new Delivery.Refused(0, "ServiceUrlNotAllowed");

        using var request = new HttpRequestMessage(method, address);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        var (answer, failure) = await AskAsync(request, cancellationToken);
        using (answer)
            return answer is null ? failure! : await OutcomeAsync(answer, cancellationToken);
    }

    private async Task<(HttpResponseMessage? Answer, Delivery? Failure)> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return (await http.SendAsync(request, cancellationToken), null);
        }
        catch (HttpRequestException e)
        {
            return (null, new Delivery.Later(null, MayHaveArrived: !ConnectorRegistration.NeverLeft(e)));
        }
        catch (Exception e) when (e is TimeoutRejectedException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, new Delivery.Later(null, MayHaveArrived: true));
        }
        catch (BotTokenException)
        {
            return (null, new Delivery.Later(null, MayHaveArrived: false));
        }
    }

    private async Task<Delivery> OutcomeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
            return new Delivery.Done((await ReadAsync<ResourceResponse>(answer, cancellationToken))?.Id);

        // Decided by the status; the words of an error only tell why, and differ between channels and proxies.
        var code = ErrorCode.Of(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return (int)answer.StatusCode switch
        {
            // Not the person's doing: the bot called the wrong cloud's address.
            403 when code == "InvalidBotApiHost" => new Delivery.Refused(403, code),
            403 => new Delivery.Blocked(code),
            _ when ConnectorRegistration.IsPassing(answer.StatusCode) =>
                new Delivery.Later(ConnectorRegistration.RetryAfter(answer, clock), MayHaveArrived: false),
            // The token was refused twice: the app's own trouble, which somebody can mend.
            401 => new Delivery.Later(null, MayHaveArrived: false),
            >= 500 => new Delivery.Later(null, MayHaveArrived: true),
            var status => new Delivery.Refused(status, code),
        };
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
        where T : class
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<T>(body, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null;   // taken, in words that are not JSON: there is no id then
        }
    }

    /// <summary>The address of an operation; null when nothing may be sent there: over TLS to a channel, or on this machine.</summary>
    private Uri? Address(string? serviceUrl, string[] path, string last = "")
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var channel) || channel.Scheme is not ("https" or "http"))
            return null;
        if (!channel.IsLoopback && (!identity.Value.HasAppId || channel.Scheme != Uri.UriSchemeHttps))
            return null;

        // Ids are opaque and hold any character; dots alone would climb out of the path.
        if (path.Any(segment => segment is "" or "." or ".."))
            return null;
        var joined = string.Join('/', path.Select(Uri.EscapeDataString));
        return new Uri($"{channel.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/{joined}{(last.Length > 0 ? "/" + last : "")}");
    }

    private static string ConversationOf(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(activity));

    private static byte[] WithoutChannelsOwn(Activity activity)
    {
        var outgoing = ActivityJson.Parse(ActivityJson.Serialize(activity));
        (outgoing.Id, outgoing.Timestamp, outgoing.ServiceUrl, outgoing.CallerId) = (null, null, null, null);
        return ActivityJson.Serialize(outgoing);
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ActivityJson.Options);
}
