using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Opens the stream of a conversation. Authorised by the token in its address alone: a browser's socket sends no header.</summary>
internal sealed class StreamEndpoint(
    DirectLineTokens tokens, IWebConversations conversations, Joining joining, OpenStreams streams, StreamSources sources,
    IHostApplicationLifetime lifetime)
{
    public async Task OpenAsync(HttpContext context)
    {
        var pass = tokens.Read(context.Request.Query["t"], TokenUse.Stream, out var fault);
        var refusal =
            pass is null ? DirectLineError.Of(fault)
            : context.Request.RouteValues[ConversationGate.ConversationId] as string != pass.ConversationId ? DirectLineError.Forbidden
            : !context.WebSockets.IsWebSocketRequest ? DirectLineError.Malformed("The stream is a WebSocket.")
            : await conversations.BelongsToAsync(pass.ConversationId, pass.UserId, context.RequestAborted) ? null
            : DirectLineError.ConversationNotFound;
        var after = new Watermark?();
        if (refusal is null && !Watermark.TryParse(context.Request.Query["watermark"], out after))
            refusal = DirectLineError.Malformed("The watermark was not given here.");
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        var latest = await joining.EnsureAsync(pass!, locale: null, timeZone: null, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stream = new ActivityStream(socket, pass!, after ?? Watermark.ForReplayUpTo(latest), sources);
        streams.Add(pass!.ConversationId, stream);
        try
        {
            await stream.RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            streams.Remove(pass.ConversationId, stream);
        }
    }
}
