using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Adds the Bot Framework's side of the program: <c>/api/messages</c> and the way back through the connector.</summary>
public static class BotMessagesRegistration
{
    private const string MetadataClient = "SleepCoachBot.OpenIdMetadata";

    /// <summary>Binds the bot's identity (<c>MicrosoftAppId</c> and the others, at the root) and adds what reads tokens and
    /// activities.</summary>
    public static IServiceCollection AddBotMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotIdentityOptions>().Bind(configuration).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => CloudAddresses.Of(provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value.MicrosoftAppCloud));
        services.AddHttpClient(MetadataClient, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);   // one client for the program's life; its connections are renewed instead
        services.TryAddSingleton<IDocumentRetriever>(provider =>
            new HttpDocumentRetriever(provider.GetRequiredService<IHttpClientFactory>().CreateClient(MetadataClient)));
        services.TryAddSingleton(provider => BotCredential.Of(
            provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value, provider.GetRequiredService<CloudAddresses>()));
        return services
            .AddConnector()
            .AddSingleton<IOutboxSender, ConnectorSender>()
            .AddSingleton<InboundTokens>()
            .AddSingleton<BotMessagesEndpoint>()
            .AddHostedService<IdentityAnnouncement>();
    }

    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapBotMessages(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<BotMessagesEndpoint>();
        endpoints.MapPost("/api/messages", messages.ReceiveAsync);
        return endpoints;
    }
}
