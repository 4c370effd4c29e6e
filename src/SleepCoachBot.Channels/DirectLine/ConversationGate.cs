using Microsoft.AspNetCore.Http;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Stands before every endpoint of a conversation: its token must open that one, and the conversation must still be
/// there.</summary>
/// <remarks>
/// Another's conversation and one that never was are refused alike, before anything is looked up: nothing can be learnt by trying.
/// </remarks>
internal sealed class ConversationGate(DirectLineTokens tokens, IWebConversations conversations) : IEndpointFilter
{
    public const string ConversationId = "conversationId";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var pass = tokens.Read(BearerToken.Of(http.Request), TokenUse.Client, out var fault);
        if (pass is null)
            return DirectLineError.Of(fault);

        if (http.Request.RouteValues.TryGetValue(ConversationId, out var asked) && asked as string != pass.ConversationId)
            return DirectLineError.Forbidden;

        // Forgetting a person ends their conversation, though a token may still be about.
        if (!await conversations.BelongsToAsync(pass.ConversationId, pass.UserId, http.RequestAborted))
            return DirectLineError.ConversationNotFound;

        http.Features.Set(pass);
        return await next(context);
    }
}
