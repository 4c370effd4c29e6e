using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>Gives the page a token for the conversation of whoever sits before it, whom it makes when there is nobody yet.</summary>
internal sealed class WebChatTokenEndpoint(
    WebChatCookie cookie, NewcomerPace newcomers, DirectLineTokens tokens, IWebConversations conversations, ITranscript transcript)
{
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
        var answer = new WebChatTokenAnswer(
            tokens.ForClient(userId, conversationId), conversationId,
            Watermark.ForReplayUpTo(latest).ToString(), (int)tokens.Life.TotalSeconds);
        return TypedResults.Json(answer, DirectLineJson.Default.WebChatTokenAnswer);
    }
}
