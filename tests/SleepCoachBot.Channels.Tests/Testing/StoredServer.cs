using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.Storage;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>The channels as the program has them: durable turns, and everything in a SQLite file.</summary>
internal sealed class StoredServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StoredServer(WebApplication app)
    {
        _app = app;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
    }

    public HttpClient Http { get; }

    public static async Task<StoredServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddStorage(new DatabaseOptions { Folder = folder });
        builder.Services.AddDurableTurns();
        builder.Services.AddSingleton<IBot, Parrot>();
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddBotMessages(builder.Configuration);
        var app = builder.Build();
        app.UseCors();
        app.MapDirectLine();
        app.MapWebChatToken();
        app.MapBotMessages();
        await app.Services.MigrateStorageAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StoredServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Greets whoever joins and repeats what they say.</summary>
    private sealed class Parrot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turnContext.Activity.Type switch
        {
            ActivityTypes.ConversationUpdate => turnContext.SendActivityAsync("Hello.", cancellationToken: cancellationToken),
            ActivityTypes.Message => turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken: cancellationToken),
            _ => Task.CompletedTask,
        };
    }
}
