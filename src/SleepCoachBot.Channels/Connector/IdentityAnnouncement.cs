using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Says at start whom <c>/api/messages</c> listens to.</summary>
internal sealed partial class IdentityAnnouncement(IOptions<BotIdentityOptions> identity, ILogger<IdentityAnnouncement> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (identity.Value.HasAppId)
            LogKnown(identity.Value.MicrosoftAppId!, identity.Value.MicrosoftAppType);
        else
            LogUnknown();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1204, Level = LogLevel.Information,
        Message = "/api/messages takes activities that Bot Service has signed for app {AppId} ({AppType})")]
    private partial void LogKnown(string appId, BotAppType appType);

    [LoggerMessage(EventId = 1205, Level = LogLevel.Information,
        Message = "No MicrosoftAppId is set: /api/messages takes activities from tools on this machine only")]
    private partial void LogUnknown();
}
