using System.Net;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.WebChat;

public sealed class WebChatTokenTests
{
    [Fact]
    public async Task A_new_browser_gets_a_person_a_conversation_and_a_sealed_cookie()
    {
        await using var server = await ChannelServer.StartAsync();

        using var answer = await AskAsync(server);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var given = await DirectLineClient.JsonOf(answer);
        Assert.Equal(("0", 3600), (given.GetProperty("watermark").GetString(), given.GetProperty("expires_in").GetInt32()));
        Assert.Equal(4, given.EnumerateObject().Count());
        var cookie = CookieOf(answer);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("dl_", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_browser_finds_its_conversation_again_with_at_most_sixty_activities_to_replay()
    {
        await using var server = await ChannelServer.StartAsync();
        using var first = await AskAsync(server);
        var conversationId = (await DirectLineClient.JsonOf(first)).GetProperty("conversationId").GetString()!;
        for (var i = 0; i < 75; i++)
            server.Bot.Say(conversationId, "good morning");

        using var again = await AskAsync(server, cookie: CookieOf(first).Split(';')[0]);

        var given = await DirectLineClient.JsonOf(again);
        Assert.Equal(conversationId, given.GetProperty("conversationId").GetString());
        Assert.Equal("15", given.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("none", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task Only_our_own_page_gets_a_token(string? site, HttpStatusCode expected)
    {
        await using var server = await ChannelServer.StartAsync();

        using var answer = await AskAsync(server, site);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("{\"timeZone\":\"Europe/London\"}", "Europe/London")]
    [InlineData("{}", null)]
    [InlineData("", null)]
    [InlineData("{\"timeZone\":7}", null)]
    [InlineData("{\"timeZone\":\"\\ud800\"}", null)]
    public async Task The_bot_learns_with_whoever_joins_where_their_browser_is(string body, string? zone)
    {
        await using var server = await ChannelServer.StartAsync();
        using var answer = await AskAsync(server, body: body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var given = await DirectLineClient.JsonOf(answer);
        Assert.Equal("0", given.GetProperty("watermark").GetString());   // the greeting is still to be shown

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{given.GetProperty("conversationId").GetString()}");
        request.Headers.Authorization = new("Bearer", given.GetProperty("token").GetString());
        using var joined = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        var greeted = Assert.Single(server.Bot.Heard);
        Assert.Equal((ActivityTypes.ConversationUpdate, zone), (greeted.Type, greeted.LocalTimezone));
    }

    [Theory]
    [InlineData("sleepcoach=dl_7b1f")]
    [InlineData("sleepcoach=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("sleepcoach=")]
    public async Task A_cookie_that_is_not_ours_makes_a_new_person(string cookie)
    {
        await using var server = await ChannelServer.StartAsync();
        using var known = await AskAsync(server);

        using var answer = await AskAsync(server, cookie: cookie);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(
            (await DirectLineClient.JsonOf(known)).GetProperty("conversationId").GetString(),
            (await DirectLineClient.JsonOf(answer)).GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Strangers_from_one_address_who_come_too_fast_wait_and_whoever_is_known_does_not()
    {
        await using var server = await ChannelServer.StartAsync(settings: new Dictionary<string, string?>
        {
            ["DirectLine:NewcomersAtOnce"] = "1", ["DirectLine:NewcomersPerSecond"] = "1",
        });
        using var first = await AskAsync(server);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        // One a second: the last has to wait for so long that even a busy machine has answered whoever does not.
        var others = Enumerable.Range(0, 4).Select(_ => AskAsync(server)).ToList();

        using (var known = await AskAsync(server, cookie: CookieOf(first).Split(';')[0]))
            Assert.Equal((HttpStatusCode.OK, false), (known.StatusCode, others.TrueForAll(other => other.IsCompleted)));
        foreach (var other in others)
        {
            using var waited = await other;
            Assert.Equal(HttpStatusCode.OK, waited.StatusCode);
        }

        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_token_is_no_cookie()
    {
        await using var server = await ChannelServer.StartAsync();
        using var known = await AskAsync(server);
        var given = await DirectLineClient.JsonOf(known);

        using var answer = await AskAsync(server, cookie: $"sleepcoach={given.GetProperty("token").GetString()!.Split('.')[2]}");

        Assert.NotEqual(
            given.GetProperty("conversationId").GetString(), (await DirectLineClient.JsonOf(answer)).GetProperty("conversationId").GetString());
    }

    private static string CookieOf(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Set-Cookie"));

    private static async Task<HttpResponseMessage> AskAsync(ChannelServer server, string? site = null, string? cookie = null, string body = "{}")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token") { Content = new StringContent(body) };
        if (site is not null)
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
