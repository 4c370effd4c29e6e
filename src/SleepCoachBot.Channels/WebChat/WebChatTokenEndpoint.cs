using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>Gives the page a token for the conversation of whoever sits before it, whom it makes when there is nobody yet.</summary>
internal sealed class WebChatTokenEndpoint(
    WebChatCookie cookie, NewcomerPace newcomers, DirectLineTokens tokens, IWebConversations conversations, ITranscript transcript, Joining joining,
    TimeProvider clock)
{
    /// <summary>Bytes; the longest name of a zone has 32 letters.</summary>
    private const int LargestRequest = 1024;

    public async Task<Results<JsonHttpResult<WebChatTokenAnswer>, DirectLineError>> GiveAsync(HttpRequest request)
    {
        // Absent only from what is no browser; any other page's script is turned away.
        if (request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin"]))
            return DirectLineError.Forbidden;

        var known = cookie.Read(request);
        var address = request.HttpContext.Connection.RemoteIpAddress;
        if (known is null && !await newcomers.WaitAsync($"{address}", request.HttpContext.RequestAborted))
            return DirectLineError.TooMany;

        var userId = known ?? WebUserId.New();
        var conversationId = await conversations.OfAsync(userId, request.HttpContext.RequestAborted);
        var latest = await transcript.LatestAsync(conversationId, request.HttpContext.RequestAborted);
        cookie.Write(request.HttpContext, userId);
        // The stream, which comes next, cannot say where it comes from.
        if (latest == 0 && await ReadZoneAsync(request) is { } timeZone)
            await joining.EnsureAsync(Newcomer(userId, conversationId), locale: null, timeZone, request.HttpContext.RequestAborted);
        var answer = new WebChatTokenAnswer(
            tokens.ForClient(userId, conversationId), conversationId,
            Watermark.ForReplayUpTo(latest).ToString(), (int)tokens.Life.TotalSeconds);
        return TypedResults.Json(answer, DirectLineJson.Default.WebChatTokenAnswer);
    }

    private DirectLinePass Newcomer(string userId, string conversationId)
    {
        var now = clock.GetUtcNow();
        return new DirectLinePass(TokenUse.Client, userId, conversationId, now + tokens.Life, now + tokens.Life);
    }

    // Nobody is turned away for it: whoever says nothing that can be read is greeted without.
    private static async Task<string?> ReadZoneAsync(HttpRequest request)
    {
        if (await BoundedBody.ReadAsync(request, LargestRequest, request.HttpContext.RequestAborted) is not { Length: > 0 } body)
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, DirectLineJson.Default.WebChatTokenRequest)?.TimeZone is { Length: > 0 } zone ? zone : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)   // the latter for half of a surrogate pair
        {
            return null;
        }
    }
}
