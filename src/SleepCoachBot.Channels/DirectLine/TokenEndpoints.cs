using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary><c>tokens/generate</c>, <c>tokens/refresh</c> and <c>session/getsessionid</c>.</summary>
internal sealed class TokenEndpoints(
    DirectLineTokens tokens, IWebConversations conversations, IOptions<DirectLineOptions> options)
{
    private const int LargestRequest = 8 * 1024;
    private const int LongestUserId = 64;

    /// <summary>A token for a user whom the holder of the secret names, or for a new one.</summary>
    public async Task<Results<JsonHttpResult<TokenAnswer>, DirectLineError>> GenerateAsync(HttpRequest request)
    {
        var secret = BearerToken.Of(request);
        if (string.IsNullOrEmpty(secret))
            return DirectLineError.NotSignedIn;
        if (!IsTheSecret(secret))
            return DirectLineError.Forbidden;

        var (asked, refusal) = await ReadStartAsync(request);
        if (refusal is not null)
            return refusal;
        var userId = asked?.User?.Id ?? WebUserId.New();
        if (!WebUserId.IsPossible(userId) || userId.Length > LongestUserId)
            return DirectLineError.Malformed("A user's id begins with dl_ and has letters, digits, - and _ only.");

        var conversationId = await conversations.OfAsync(userId, request.HttpContext.RequestAborted);
        return Token(tokens.ForClient(userId, conversationId), conversationId);
    }

    /// <summary>A new token for the same user and conversation.</summary>
    public Results<JsonHttpResult<TokenAnswer>, DirectLineError> Refresh(HttpRequest request)
    {
        var pass = request.HttpContext.Features.GetRequiredFeature<DirectLinePass>();
        return Token(tokens.ForClient(pass.UserId, pass.ConversationId), pass.ConversationId);
    }

    /// <summary>An id for a sign-in. The bot has no sign-in cards, so it stands for nothing.</summary>
    public static JsonHttpResult<SessionAnswer> SessionId() =>
        TypedResults.Json(new SessionAnswer(Guid.NewGuid().ToString("N")), DirectLineJson.Default.SessionAnswer);

    /// <summary>Reads the optional body that starts a conversation.</summary>
    internal static async Task<(StartRequest? Asked, DirectLineError? Refusal)> ReadStartAsync(HttpRequest request)
    {
        var body = await BoundedBody.ReadAsync(request, LargestRequest, request.HttpContext.RequestAborted);
        if (body is null)
            return (null, DirectLineError.TooBig);
        if (body.Length == 0)
            return (null, null);
        try
        {
            return (JsonSerializer.Deserialize(body, DirectLineJson.Default.StartRequest), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)   // the latter for half of a surrogate pair
        {
            return (null, DirectLineError.Malformed("The body is not of the form {\"user\": {\"id\": \"dl_…\"}}."));
        }
    }

    private JsonHttpResult<TokenAnswer> Token(string token, string conversationId) =>
        TypedResults.Json(new TokenAnswer(conversationId, token, (int)tokens.Life.TotalSeconds), DirectLineJson.Default.TokenAnswer);

    // Compared by digest, so that neither content nor length shows in the time it takes.
    private bool IsTheSecret(string offered) =>
        options.Value.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(Digest(offered), Digest(secret));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
