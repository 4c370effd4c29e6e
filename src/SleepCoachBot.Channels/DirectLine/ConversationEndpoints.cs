using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Starting a conversation, coming back to it, and polling and posting activities.</summary>
internal sealed class ConversationEndpoints(
    DirectLineTokens tokens, ITranscript transcript, Joining joining, TurnGate turns, UploadReader uploads,
    IOptions<DirectLineOptions> options, TimeProvider clock)
{
    /// <summary>Activities in one answer to a poll. Clients ask on until none come.</summary>
    private const int MostPolled = 100;

    /// <summary>Starts the token's conversation: 201 when it is new, 200 when it had been started before.</summary>
    public async Task<Results<JsonHttpResult<ConversationAnswer>, DirectLineError>> StartAsync(HttpRequest request)
    {
        var pass = Pass(request);
        var (asked, refusal) = await TokenEndpoints.ReadStartAsync(request);
        if (refusal is not null)
            return refusal;

        var locale = asked?.Locale is { Length: <= 35 } said ? said : null;
        var latest = await joining.EnsureAsync(pass, locale, timeZone: null, request.HttpContext.RequestAborted);
        var status = latest == 0 ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return Conversation(request, pass, Watermark.ForReplayUpTo(latest), status);
    }

    /// <summary>Comes back to a conversation: replays from the watermark, or goes on from now without one.</summary>
    public async Task<Results<JsonHttpResult<ConversationAnswer>, DirectLineError>> ReconnectAsync(HttpRequest request)
    {
        if (!Watermark.TryParse(request.Query["watermark"], out var given))
            return DirectLineError.Malformed("The watermark was not given here.");

        var pass = Pass(request);
        var latest = await joining.EnsureAsync(pass, locale: null, timeZone: null, request.HttpContext.RequestAborted);

        // One from after the newest activity can only be from before a restored backup.
        var from = given is { } watermark ? new Watermark(Math.Min(watermark.Seq, latest)) : new Watermark(latest);
        return Conversation(request, pass, from, StatusCodes.Status200OK);
    }

    /// <summary>Activities after the watermark.</summary>
    public async Task<Results<FileContentHttpResult, DirectLineError>> PollAsync(HttpRequest request)
    {
        if (!Watermark.TryParse(request.Query["watermark"], out var given))
            return DirectLineError.Malformed("The watermark was not given here.");

        var after = given ?? Watermark.Start;
        var rows = await transcript.ReadAsync(Pass(request).ConversationId, after.Seq, MostPolled, request.HttpContext.RequestAborted);
        var set = ActivitySet.Write([.. rows.Select(row => row.ActivityJson)], rows is [.., var last] ? new Watermark(last.Seq) : after);
        return TypedResults.Bytes(set, "application/json; charset=utf-8");
    }

    /// <summary>Takes one activity, and answers when the bot has handled it.</summary>
    public async Task<Results<JsonHttpResult<SentAnswer>, DirectLineError>> SendAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return DirectLineError.NotJson;
        var body = await BoundedBody.ReadAsync(request, DirectLineChannel.LargestActivity, request.HttpContext.RequestAborted);
        if (body is null)
            return DirectLineError.TooBig;
        return await HandleAsync(ClientActivity.Read(body, Pass(request), options.Value, clock.GetUtcNow()), request);
    }

    /// <summary>Takes files, alone or beside an activity.</summary>
    public async Task<Results<JsonHttpResult<SentAnswer>, DirectLineError>> UploadAsync(HttpRequest request) =>
        await HandleAsync(await uploads.ReadAsync(request, Pass(request)), request);

    private async Task<Results<JsonHttpResult<SentAnswer>, DirectLineError>> HandleAsync(Intake intake, HttpRequest request)
    {
        if (intake.Activity is not { } activity)
            return intake.Refusal!;
        var (id, refusal) = await turns.HandleAsync(activity, Pass(request), request.HttpContext.RequestAborted);
        if (refusal is not null)
            return refusal;
        return TypedResults.Json(new SentAnswer(id!), DirectLineJson.Default.SentAnswer);
    }

    private JsonHttpResult<ConversationAnswer> Conversation(HttpRequest request, DirectLinePass pass, Watermark from, int status)
    {
        // The client keeps the token that it has: a life is lengthened by refreshing alone.
        var life = (int)(pass.ExpiresAt - clock.GetUtcNow()).TotalSeconds;
        var answer = new ConversationAnswer(pass.ConversationId, BearerToken.Of(request)!, life, StreamUrl(request, pass, from));
        return TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
    }

    private string StreamUrl(HttpRequest request, DirectLinePass pass, Watermark from)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var path = $"{DirectLinePaths.Root}/conversations/{Uri.EscapeDataString(pass.ConversationId)}/stream";
        var host = $"{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        return $"{scheme}://{host}{path}?watermark={from}&t={tokens.ForStream(pass)}";
    }

    private static DirectLinePass Pass(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<DirectLinePass>();
}
