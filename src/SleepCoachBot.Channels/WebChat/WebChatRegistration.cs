using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Channels.DirectLine;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>Maps what the chat page asks of its server. Its services come with
/// <see cref="DirectLineRegistration.AddDirectLine"/>.</summary>
public static class WebChatRegistration
{
    /// <summary>Maps <c>POST /webchat/token</c>.</summary>
    public static IEndpointRouteBuilder MapWebChatToken(this IEndpointRouteBuilder endpoints)
    {
        var token = endpoints.ServiceProvider.GetRequiredService<WebChatTokenEndpoint>();
        endpoints.MapPost("/webchat/token", token.GiveAsync).AddEndpointFilter<NeverStored>();
        return endpoints;
    }
}
