using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.Connector;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary><c>/api/messages</c> of a bot that trusts a local issuer, or of one without an identity.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private BotServer(ChannelServer server, LocalIssuer? issuer) => (Server, _issuer) = (server, issuer);

    private readonly LocalIssuer? _issuer;

    public ChannelServer Server { get; }

    public LocalIssuer Issuer => _issuer!;

    public DateTimeOffset Now => Server.Clock.GetUtcNow();

    public static async Task<BotServer> StartAsync(bool withIdentity = true, string appType = "MultiTenant")
    {
        var issuer = withIdentity ? await LocalIssuer.StartAsync() : null;
        var settings = withIdentity
            ? new Dictionary<string, string?>
            {
                ["MicrosoftAppId"] = LocalIssuer.AppId, ["MicrosoftAppType"] = appType, ["MicrosoftAppPassword"] = "a password of the test",
                ["MicrosoftAppTenantId"] = "33333333-3333-3333-3333-333333333333",
            }
            : [];
        var server = await ChannelServer.StartAsync(settings: settings, map: app => app.MapBotMessages(), add: (services, configuration) =>
        {
            if (issuer is not null)
            {
                services.AddSingleton(issuer.Cloud);
                services.AddSingleton<IDocumentRetriever>(new HttpDocumentRetriever { RequireHttps = false });
            }

            services.AddBotMessages(configuration);
        });
        return new BotServer(server, issuer);
    }

    public static string Activity(string channelId = "msteams", string serviceUrl = LocalIssuer.ServiceUrl, string type = "message", string more = "") => $$"""
        {"type":"{{type}}","id":"1","channelId":"{{channelId}}","serviceUrl":"{{serviceUrl}}","text":"hi","from":{"id":"29:user"},
         "recipient":{"id":"28:bot"},"conversation":{"id":"a:conversation","conversationType":"personal","tenantId":"t"}{{more}} }
        """;

    public async Task<HttpResponseMessage> PostAsync(string? authorization, string activity, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        change?.Invoke(request);
        return await Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_issuer is not null)
            await _issuer.DisposeAsync();
    }
}
