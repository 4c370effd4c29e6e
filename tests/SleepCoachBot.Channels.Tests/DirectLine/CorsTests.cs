using System.Net;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class CorsTests
{
    private const string Clinic = "https://clinic.example";
    private const string ClientsHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "POST", "/v3/directline/tokens/refresh" }, { "POST", "/v3/directline/conversations" }, { "GET", "/v3/directline/conversations/x" },
        { "GET", "/v3/directline/conversations/x/activities" }, { "POST", "/v3/directline/conversations/x/activities" },
        { "POST", "/v3/directline/conversations/x/upload" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_page_of_an_allowed_origin_may_ask_with_all_that_clients_send(string method, string path)
    {
        await using var server = await StartAsync(Clinic);
        using var answer = await PreflightAsync(server, Clinic, method, path);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Clinic, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(ClientsHeaders.Split(','), Header(answer, "Access-Control-Allow-Headers")!.ToLowerInvariant().Split(',').Order());
        Assert.Contains(method, Header(answer, "Access-Control-Allow-Methods")!, StringComparison.Ordinal);
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Its_answers_may_be_read_refusals_too()
    {
        await using var server = await StartAsync(Clinic);
        var person = await server.NewPersonAsync();

        using var taken = await AskAsync(server, Clinic, person.Path, person.Token);
        using var refused = await AskAsync(server, Clinic, person.Path, token: null);

        Assert.Equal((HttpStatusCode.OK, Clinic), (taken.StatusCode, Header(taken, "Access-Control-Allow-Origin")));
        Assert.Equal((HttpStatusCode.Unauthorized, Clinic), (refused.StatusCode, Header(refused, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData(null, Clinic)]
    [InlineData(Clinic, "https://clinic.example.attacker.test")]
    [InlineData(Clinic, "http://clinic.example")]
    [InlineData(Clinic, "https://clinic.example:8443")]
    [InlineData(Clinic, "null")]
    public async Task No_other_origin_is_told_that_it_may(string? allowed, string origin)
    {
        await using var server = await StartAsync(allowed);
        var person = await server.NewPersonAsync();

        using var preflight = await PreflightAsync(server, origin, "GET", person.Path);
        using var answer = await AskAsync(server, origin, person.Path, person.Token);

        Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_origin_may_when_the_owner_says_so()
    {
        await using var server = await StartAsync("*");
        using var answer = await PreflightAsync(server, "https://anywhere.example", "POST", "/v3/directline/conversations");
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
    }

    // It goes by the cookie: another origin's page must never come by a person's token.
    [Fact]
    public async Task The_pages_own_token_stays_its_own()
    {
        await using var server = await StartAsync("*");
        using var preflight = await PreflightAsync(server, Clinic, "POST", "/webchat/token");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        request.Headers.Add("Origin", Clinic);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("clinic.example")]
    [InlineData("https://clinic.example/")]
    [InlineData("https://clinic.example/chat")]
    [InlineData("ftp://clinic.example")]
    public async Task What_is_no_origin_stops_the_start(string origin) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(origin));

    private static Task<ChannelServer> StartAsync(string? allowed) => ChannelServer.StartAsync(
        settings: allowed is null ? [] : new Dictionary<string, string?> { ["DirectLine:AllowedOrigins:0"] = allowed });

    private static async Task<HttpResponseMessage> PreflightAsync(ChannelServer server, string origin, string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", ClientsHeaders);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(ChannelServer server, string origin, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
