using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Channels.WebChat;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Serves the files of a conversation.</summary>
/// <remarks>
/// A page shows pictures and links, which send no token: an address that nobody can guess opens pictures and short texts. A table, and what was made
/// for the person alone, opens for them alone: with a token of the conversation, or in the browser whose cookie is theirs.
/// </remarks>
internal sealed class FileEndpoint(IFiles files, DirectLineTokens tokens, WebChatCookie cookie, IWebConversations conversations)
{
    public const string Key = "key";

    /// <summary>The address of a file, on the host by which the client has reached the program.</summary>
    public static string AddressOf(HttpRequest request, string conversationId, string key) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{DirectLinePaths.FileOf(conversationId, key)}";

    public async Task<IResult> ServeAsync(HttpRequest request)
    {
        var conversationId = (string)request.RouteValues[ConversationGate.ConversationId]!;

        // Whoever says who they are must be somebody of this conversation.
        var isKnown = false;
        if (request.Headers.Authorization.Count > 0)
        {
            if (tokens.Read(BearerToken.Of(request), TokenUse.Client, out var fault) is not { } pass)
                return DirectLineError.Of(fault);
            if (pass.ConversationId != conversationId)
                return DirectLineError.Forbidden;
            isKnown = true;
        }

        var key = (string)request.RouteValues[Key]!;
        if (await files.FindAsync(WebChannel.Id, conversationId, key, request.HttpContext.RequestAborted) is not { } file)
            return DirectLineError.FileNotFound;
        if (file.IsPersonal && !isKnown && !await IsOfTheirsAsync(request, conversationId))
            return DirectLineError.FileOfAnother;

        // What somebody else has made is shown, never run: not even when its address is opened by itself.
        var headers = request.HttpContext.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue(file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
        if (file.Name is not null)
            disposition.SetHttpFileName(file.Name);
        headers[HeaderNames.ContentDisposition] = disposition.ToString();
        return TypedResults.Bytes(file.Bytes, file.ContentType);
    }

    private async Task<bool> IsOfTheirsAsync(HttpRequest request, string conversationId) =>
        cookie.Read(request) is { } userId && await conversations.BelongsToAsync(conversationId, userId, request.HttpContext.RequestAborted);
}
