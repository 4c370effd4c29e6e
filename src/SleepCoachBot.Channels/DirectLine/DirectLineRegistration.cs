using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Channels.WebChat;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Adds Direct Line 3.0 to a program. It needs Data Protection and the ports of <c>Turns</c>.</summary>
public static class DirectLineRegistration
{
    /// <summary>Binds section <c>DirectLine</c> and adds the channel, the page's token included.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>()
            .Bind(configuration.GetSection("DirectLine"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddCors();
        services.AddSingleton<IConfigureOptions<CorsOptions>, DirectLineCors>();
        return services
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<Joining>()
            .AddSingleton<SendPace>()
            .AddSingleton<OpenStreams>()
            .AddSingleton<StreamSources>()
            .AddSingleton<ITyping, ChannelTyping>()
            .AddSingleton<TurnGate>()
            .AddSingleton<UploadReader>()
            .AddSingleton<FileEndpoint>()
            .AddHostedService<FileSweep>()
            .AddSingleton<TokenEndpoints>()
            .AddSingleton<ConversationEndpoints>()
            .AddSingleton<StreamEndpoint>()
            .AddSingleton<WebChatCookie>()
            .AddSingleton<NewcomerPace>()
            .AddSingleton<WebChatTokenEndpoint>()
            .AddSingleton(provider => new WebVisits(
                provider.GetRequiredService<WebChatCookie>(), provider.GetRequiredService<IWebConversations>(), provider.GetRequiredService<ITurnStore>(),
                provider.GetRequiredService<ITurns>(), provider.GetRequiredService<IOptions<DirectLineOptions>>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Maps everything below <c>/v3/directline</c>. The program uses <c>UseCors</c> before its endpoints.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();

        var root = endpoints.MapGroup(DirectLinePaths.Root).AddEndpointFilter<NeverStored>().RequireCors(DirectLineCors.Policy);
        root.MapPost("/tokens/generate", tokens.GenerateAsync);

        root.MapGet($"/conversations/{{{ConversationGate.ConversationId}}}/files/{{{FileEndpoint.Key}}}", services.GetRequiredService<FileEndpoint>().ServeAsync);

        var gated = root.MapGroup("").AddEndpointFilter<ConversationGate>();
        gated.MapPost("/tokens/refresh", tokens.Refresh);
        gated.MapGet("/session/getsessionid", TokenEndpoints.SessionId);
        gated.MapPost("/conversations", conversations.StartAsync);

        var conversation = gated.MapGroup($"/conversations/{{{ConversationGate.ConversationId}}}");
        conversation.MapGet("", conversations.ReconnectAsync);
        conversation.MapGet("/activities", conversations.PollAsync);
        conversation.MapPost("/activities", conversations.SendAsync);
        conversation.MapPost("/upload", conversations.UploadAsync);

        MapStream(endpoints, services.GetRequiredService<StreamEndpoint>());
        return endpoints;
    }

    private static void MapStream(IEndpointRouteBuilder endpoints, StreamEndpoint stream)
    {
        var opening = endpoints.CreateApplicationBuilder();
        opening.UseWebSockets();
        opening.Run(stream.OpenAsync);
        endpoints.Map($"{DirectLinePaths.Root}/conversations/{{{ConversationGate.ConversationId}}}/stream", opening.Build());
    }
}
