using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Channels.WebChat;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>The channels on a real server at a free port of this machine, with a bot in memory.</summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    public const string Secret = "a secret of the test, as long as one has to be";

    private readonly WebApplication _app;

    private ChannelServer(WebApplication app, MemoryBot bot, FakeTimeProvider clock)
    {
        (_app, Bot, Clock) = (app, bot, clock);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public MemoryBot Bot { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public MemoryFiles Files => (MemoryFiles)_app.Services.GetRequiredService<IFiles>();

    public IServiceProvider Services => _app.Services;

    public RecordedLog Log => _app.Services.GetRequiredService<RecordedLog>();

    public static async Task<ChannelServer> StartAsync(
        IDataProtectionProvider? keys = null, IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplication>? map = null,
        Action<IServiceCollection, IConfiguration>? add = null)
    {
        // Never the development settings of whoever runs the test, and no log on the test's output.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?> { ["DirectLine:Secret"] = Secret });
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        var bot = new MemoryBot(clock);
        var log = new RecordedLog();
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.AddProvider(log));
        builder.Services
            .AddSingleton(log)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IFiles>(new MemoryFiles(clock))
            .AddSingleton<ITurns>(bot).AddSingleton<ITranscript>(bot).AddSingleton<IBell>(bot).AddSingleton<IWebConversations>(bot)
            .AddDirectLine(builder.Configuration)
            .AddSingleton(keys ?? new EphemeralDataProtectionProvider());
        add?.Invoke(builder.Services, builder.Configuration);
        var app = builder.Build();
        app.UseCors();
        app.MapDirectLine();
        app.MapWebChatToken();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ChannelServer(app, bot, clock);
    }

    /// <summary>A new person's client, with the token that the page would have got.</summary>
    public async Task<DirectLineClient> NewPersonAsync()
    {
        using var answer = await Http.PostAsync("/webchat/token", null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var given = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(given);
        return new DirectLineClient(this, json.RootElement.GetProperty("token").GetString()!, json.RootElement.GetProperty("conversationId").GetString()!);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
