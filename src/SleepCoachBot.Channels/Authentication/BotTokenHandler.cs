using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Signs what goes to a connector with the bot's token; over TLS only. A token that is refused is got anew, once.</summary>
internal sealed class BotTokenHandler(OutboundTokens tokens, IOptions<BotIdentityOptions> identity) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!identity.Value.HasAppId || request.RequestUri?.Scheme != Uri.UriSchemeHttps)
            return await base.SendAsync(request, cancellationToken);

        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;

        answer.Dispose();
        tokens.Forget(token);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
