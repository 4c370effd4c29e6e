using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>Who sits before a page of ours beside the chat: the person of the browser's cookie, and nobody else.</summary>
public sealed class WebVisits
{
    private readonly WebChatCookie _cookie;
    private readonly IWebConversations _conversations;
    private readonly ITurnStore _store;
    private readonly ITurns _turns;
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _clock;

    internal WebVisits(
        WebChatCookie cookie, IWebConversations conversations, ITurnStore store, ITurns turns, IOptions<DirectLineOptions> options, TimeProvider clock) =>
        (_cookie, _conversations, _store, _turns, _options, _clock) = (cookie, conversations, store, turns, options.Value, clock);

    /// <summary>The visit behind a request.</summary>
    /// <returns>Null without a cookie of ours: then there is nobody whose rows could be shown. A page makes no new person; the chat does.</returns>
    public async Task<WebVisit?> OfAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_cookie.Read(request) is not { } userId)
            return null;
        var conversationId = await _conversations.OfAsync(userId, request.HttpContext.RequestAborted);
        var pass = new DirectLinePass(TokenUse.Client, userId, conversationId, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
        return new WebVisit(pass, _options, _store, _turns, _clock);
    }

    /// <summary>True for what a page of this host sends, and for what is no browser. Another page's forms are turned away.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];
    }
}
