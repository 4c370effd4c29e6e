using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>A refusal in Direct Line's own words: a status, and a body of <c>{"error": {"code", "message"}}</c>.</summary>
internal sealed class DirectLineError : IResult
{
    private readonly ErrorAnswer _body;

    private DirectLineError(int status, string code, string message) =>
        (Status, _body) = (status, new ErrorAnswer(new ErrorAnswer.Reason(code, message)));

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The stable word for what went wrong.</summary>
    public string Code => _body.Error.Code;

    internal static DirectLineError Malformed(string why) => new(StatusCodes.Status400BadRequest, "BadArgument", why);

    internal static DirectLineError MissingProperty(string why) => new(StatusCodes.Status400BadRequest, "MissingProperty", why);

    internal static DirectLineError NotSignedIn { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "An Authorization header with a bearer token is needed.");

    internal static DirectLineError Forbidden { get; } =
        new(StatusCodes.Status403Forbidden, "Forbidden", "The token does not open this.");

    internal static DirectLineError TokenExpired { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    internal static DirectLineError ConversationNotFound { get; } =
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found");

    internal static DirectLineError FileNotFound { get; } =
        new(StatusCodes.Status404NotFound, "NotFound", "There is no such file, or no longer.");

    internal static DirectLineError FileOfAnother { get; } =
        new(StatusCodes.Status403Forbidden, "Forbidden", "This file opens in the browser in which it was asked for.");

    internal static DirectLineError TooBig { get; } =
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity or its files are larger than allowed.");

    internal static DirectLineError NotJson { get; } =
        new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json.");

    internal static DirectLineError FileNotTaken(string why) => new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", why);

    internal static DirectLineError TooMany { get; } =
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "More requests are waiting than can be kept.");

    internal static DirectLineError BotFailed { get; } =
        new(StatusCodes.Status502BadGateway, "BotError", "The bot encountered an error.");

    internal static DirectLineError BotTimedOut { get; } =
        new(StatusCodes.Status502BadGateway, "BotError", "bot timed out");

    internal static DirectLineError Of(TokenFault fault) => fault switch
    {
        TokenFault.Missing => NotSignedIn,
        TokenFault.Expired => TokenExpired,
        _ => Forbidden,
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        if (Status == StatusCodes.Status429TooManyRequests)
            response.Headers[HeaderNames.RetryAfter] = "5";
        return response.WriteAsJsonAsync(_body, DirectLineJson.Default.ErrorAnswer, cancellationToken: httpContext.RequestAborted);
    }
}
