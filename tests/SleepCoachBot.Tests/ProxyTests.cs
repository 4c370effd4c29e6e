using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Proxies;

namespace SleepCoachBot.Tests;

public sealed class ProxyTests
{
    private static readonly Dictionary<string, string?> s_behindOne = new() { ["Proxy:KnownProxies:0"] = "10.0.0.4", ["AllowedHosts"] = "sleep.example;localhost" };

    [Fact]
    public async Task Without_a_known_proxy_nobody_is_believed()
    {
        var seen = await AskAsync([], "127.0.0.1");
        Assert.Equal(("127.0.0.1", "http", "localhost"), seen);
    }

    [Fact]
    public async Task A_known_proxy_is_believed() =>
        Assert.Equal(("203.0.113.7", "https", "sleep.example"), await AskAsync(s_behindOne, "10.0.0.4"));

    [Fact]
    public async Task A_proxy_of_a_known_network_is_believed() =>
        Assert.Equal(("203.0.113.7", "https", "sleep.example"), await AskAsync(new() { ["Proxy:KnownNetworks:0"] = "10.0.0.0/24", ["AllowedHosts"] = "sleep.example" }, "10.0.0.99"));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.5")]
    public async Task Whoever_else_says_the_same_is_not(string from) =>
        Assert.Equal((from, "http", "localhost"), await AskAsync(s_behindOne, from));

    [Fact]
    public async Task What_a_client_has_sent_before_the_proxy_is_not_believed() =>
        Assert.Equal("203.0.113.7", (await AskAsync(s_behindOne, "10.0.0.4", forwardedFor: "127.0.0.1, 203.0.113.7")).Address);

    [Fact]
    public async Task A_host_that_is_not_ours_is_not_taken_over() =>
        Assert.Equal("localhost", (await AskAsync(s_behindOne, "10.0.0.4", host: "attacker.test")).Host);

    [Theory]
    [InlineData("Proxy:KnownProxies:0", "proxy.example")]
    [InlineData("Proxy:KnownNetworks:0", "10.0.0.4/99")]
    public void What_is_no_address_stops_the_start(string setting, string value) =>
        Assert.Throws<InvalidSettingException>(() => new ServiceCollection().AddProxy(Settings(new() { [setting] = value })));

    private static async Task<(string Address, string Scheme, string Host)> AskAsync(
        Dictionary<string, string?> settings, string from, string forwardedFor = "203.0.113.7", string host = "sleep.example")
    {
        await using var services = new ServiceCollection().AddLogging().AddProxy(Settings(settings)).BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseProxy();
        var seen = ("", "", "");
        app.Run(context =>
        {
            seen = (context.Connection.RemoteIpAddress!.ToString(), context.Request.Scheme, context.Request.Host.Host);
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { RequestServices = services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString("localhost"));
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        context.Request.Headers["X-Forwarded-Proto"] = forwardedFor.Contains(',', StringComparison.Ordinal) ? "http, https" : "https";
        context.Request.Headers["X-Forwarded-Host"] = host;
        await app.Build()(context);
        return seen;
    }

    private static IConfiguration Settings(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
