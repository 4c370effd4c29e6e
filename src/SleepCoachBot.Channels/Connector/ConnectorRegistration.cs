using System.Net;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Adds the way to the channels' connectors: patient with what passes, quick to give up otherwise.</summary>
internal static class ConnectorRegistration
{
    private const int Retries = 3;

    /// <summary>A channel that wants to be left alone longer is not waited for: what was to be said goes back to whoever keeps
    /// it.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    /// <summary>All attempts and waits together. Whoever waits for a turn has waited long enough by then.</summary>
    private static readonly TimeSpan s_altogether = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(500);

    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton(provider => new OutboundTokens(
            provider.GetRequiredService<TokenCredential>, provider.GetRequiredService<CloudAddresses>(), provider.GetRequiredService<TimeProvider>()));
        services.AddTransient<BotTokenHandler>();
        services.AddSingleton(provider => new ChannelConnector(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ChannelConnector.HttpClientName),
            provider.GetRequiredService<IOptions<BotIdentityOptions>>(), provider.GetRequiredService<TimeProvider>()));

        var client = services.AddHttpClient(ChannelConnector.HttpClientName, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan;   // the pipeline below bounds it
            http.MaxResponseContentBufferSize = 1024 * 1024;
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,   // the bot's token goes where it was meant to go
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("connector", (pipeline, context) =>
        {
            var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.TimeProvider = clock;
            pipeline.AddTimeout(s_altogether).AddRetry(Retrying(clock));
        });
        client.AddHttpMessageHandler<BotTokenHandler>();
        return services;
    }

    /// <summary>True for the answers that pass by themselves.</summary>
    /// <remarks>Source: learn.microsoft.com, "Messages in bot conversations", its table of status codes.</remarks>
    public static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>True when no connection was made, so that nothing can have arrived.</summary>
    public static bool NeverLeft(HttpRequestException e) =>
        e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>How long the channel asks to be left alone; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider clock) =>
        answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
            _ => null,
        };

    private static RetryStrategyOptions<HttpResponseMessage> Retrying(TimeProvider clock) => new()
    {
        MaxRetryAttempts = Retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = s_firstDelay,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            // A send has no key by which a channel could know it again: only what surely did not arrive is tried again here.
            { Exception: HttpRequestException failure } => NeverLeft(failure),
            { Result: { } answer } => IsPassing(answer.StatusCode) && (RetryAfter(answer, clock) ?? TimeSpan.Zero) <= s_longestWait,
            _ => false,
        }),
        DelayGenerator = attempt => ValueTask.FromResult(
            attempt.Outcome.Result is { } answer && RetryAfter(answer, clock) is { } asked
                ? asked + TimeSpan.FromMilliseconds(Random.Shared.Next(500))   // not all at the same moment
                : (TimeSpan?)null),
    };
}
