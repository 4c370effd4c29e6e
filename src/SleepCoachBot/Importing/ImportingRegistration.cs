using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Leaving;
using SleepCoachBot.Pages.MySleep.Importing;

namespace SleepCoachBot.Importing;

/// <summary>Connects the import of diaries to the bot.</summary>
public static class ImportingRegistration
{
    /// <summary>Adds what takes in files that are attached in the chat. Reads section <c>Files</c>.</summary>
    public static IServiceCollection AddImporting(this IServiceCollection services, IConfiguration settings)
    {
        var hosts = (settings.GetSection("Files").Get<LeavingOptions>() ?? new LeavingOptions()).HostsOfTeams;
        services.AddHttpClient(TeamsFiles.HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)   // it bounds itself, the body included
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,   // a host that is allowed must not send us to one that is not
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton(provider => new TeamsFiles(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(TeamsFiles.HttpClientName), hosts, TeamsFiles.LongestWait,
                provider.GetRequiredService<ILogger<TeamsFiles>>()))
            .AddSingleton<ImportTaken>()
            .AddSingleton<ImportUndone>()
            .AddSingleton<IDiaryImports, ChatImports>();
    }
}
