using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Connector;

/// <summary><c>POST /api/messages</c>: what Bot Service, or a tool on this machine, brings to the bot.</summary>
internal sealed partial class BotMessagesEndpoint(
    InboundTokens tokens, ITurns turns, IOptions<BotIdentityOptions> identity, TimeProvider clock, ILogger<BotMessagesEndpoint> log)
{
    /// <summary>After this the channel has given up waiting, and asks again.</summary>
    private static readonly TimeSpan s_answerWithin = TimeSpan.FromSeconds(15);

    /// <summary>Takes one activity. Refusals say nothing that would help whoever is refused.</summary>
    public async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (await CallerAsync(request) is not { } caller)
            return Refused(identity.Value.HasAppId ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await BoundedBody.ReadAsync(request, DirectLineChannel.LargestActivity, request.HttpContext.RequestAborted) is not { } body)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Read(body) is not { } activity)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (!caller.MayBring(activity) || !IsForConnector(activity, caller))
            return Refused(StatusCodes.Status403Forbidden);

        return await HandleAsync(activity, request.HttpContext.RequestAborted);
    }

    private async ValueTask<Caller?> CallerAsync(HttpRequest request) =>
        !identity.Value.HasAppId ? SameMachineRule.Admits(request.HttpContext) ? new Caller.SameMachine() : null
        : BearerToken.Of(request) is { Length: > 0 } token ? await tokens.ReadAsync(token, request.HttpContext.RequestAborted)
        : null;

    /// <summary>The activity, when it has all that a turn needs: a type, a channel, a conversation, somebody it is from and an address to
    /// answer to.</summary>
    private static Activity? Read(byte[] body)
    {
        try
        {
            var activity = ActivityJson.Parse(body, DirectLineChannel.LargestActivity);
            activity.CallerId = null;   // worth nothing on the wire
            var whole = IsId(activity.ChannelId, 50) && IsId(activity.Conversation?.Id, 1000) && IsId(activity.From?.Id, 1000)
                && (activity.Id is null || IsId(activity.Id, 1000))
                && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
                && (activity.Type != ActivityTypes.Invoke || !string.IsNullOrEmpty(activity.Name));
            return whole ? activity : null;
        }
        catch (ActivityFormatException)
        {
            return null;
        }
    }

    private static bool IsId(string? id, int longest) => id is { Length: > 0 } && id.Length <= longest;

    /// <summary>
    /// Keeps the program's own web channel to its own endpoints: there the token proves the user, here a channel that shares its name
    /// could speak in one of its conversations.
    /// </summary>
    private static bool IsForConnector(Activity activity, Caller caller)
    {
        if (!WebChannel.Is(activity.ChannelId))
            return true;
        if (caller is not Caller.SameMachine)
            return false;

        // A developer's tool that plays one of them is answered as what it is.
        activity.ChannelId = BotRuntime.Connector.Channels.Emulator;
        return true;
    }

    private async Task<IResult> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(s_answerWithin, clock);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return Answer(activity, await turns.HandleAsync(activity, waiting.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            LogTimedOut(activity.ChannelId!);
            return TypedResults.StatusCode(StatusCodes.Status504GatewayTimeout);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e, activity.ChannelId!);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(Activity activity, TurnResult result)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return result.Invoke is not { } invoke ? TypedResults.StatusCode(StatusCodes.Status501NotImplemented)
                : invoke.Body is null ? TypedResults.StatusCode(invoke.Status)
                : Results.Json(invoke.Body, ActivityJson.Options, statusCode: invoke.Status);
        }

        return activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Results.Json(new ExpectedReplies([.. result.Replies]), ActivityJson.Options)
            : TypedResults.Ok();
    }

    private StatusCodeHttpResult Refused(int status)
    {
        LogRefused(status);
        return TypedResults.StatusCode(status);
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "A request to /api/messages was refused with {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Warning, Message = "The bot gave no answer in time on {ChannelId}")]
    private partial void LogTimedOut(string channelId);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Error, Message = "The bot failed on {ChannelId}")]
    private partial void LogFailed(Exception exception, string channelId);
}
