using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Tests.Testing;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Tests.Connector;

public sealed class BotMessagesTests
{
    private const string LocalService = "http://localhost:56150/_connector";

    public static TheoryData<string> Playground => Capture.Of("playground");

    [Theory]
    [MemberData(nameof(Playground))]
    public async Task What_the_playground_sends_is_taken(string name)
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);

        using var answer = await bot.PostAsync(null, Capture.Body("playground", name).GetRawText());

        var heard = Assert.Single(bot.Server.Bot.Heard);
        Assert.Equal(heard.Type == ActivityTypes.Invoke ? HttpStatusCode.NotImplemented : HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(heard.ChannelId, new[] { "webchat", "directline" });
    }

    public static TheoryData<string, string> TellTales => new()
    {
        { "Origin", "http://localhost:3978" }, { "Origin", "null" }, { "Sec-Fetch-Site", "same-origin" }, { "Forwarded", "for=192.0.2.1" },
        { "X-Forwarded-For", "127.0.0.1" }, { "X-Forwarded-Host", "x" }, { "X-Forwarded-Proto", "https" }, { "X-Real-IP", "127.0.0.1" }, { "Via", "1.1 proxy" },
    };

    [Theory]
    [MemberData(nameof(TellTales))]
    public async Task Without_an_identity_pages_and_proxies_are_turned_away(string header, string value)
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService), request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(bot.Server.Bot.Heard);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:56150/", HttpStatusCode.OK)]
    [InlineData("https://[::1]:56150", HttpStatusCode.OK)]
    [InlineData("https://smba.trafficmanager.net/teams/", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.attacker.test/", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1@attacker.test/", HttpStatusCode.Forbidden)]
    [InlineData("http://169.254.169.254/", HttpStatusCode.Forbidden)]
    [InlineData("file:///etc/passwd", HttpStatusCode.BadRequest)]
    [InlineData("/relative", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Without_an_identity_answers_go_to_this_machine_only(string serviceUrl, HttpStatusCode expected)
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: serviceUrl));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_identity_a_strangers_name_for_this_machine_is_no_proof()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService), request => request.Headers.Host = "attacker.test");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_identity_the_program_says_so_at_start()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        Assert.Contains(bot.Server.Log.Lines, line => line.Text.Contains("this machine only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","channelId":"msteams","from":{"id":"x"},"serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":{"id":"x"},"serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","channelId":{},"conversation":{"id":"x"},"from":{"id":"x"},"serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","channelId":"msteams","conversation":{"id":"x"},"from":{"id":"x"},"serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"unknown","channelId":"msteams","conversation":{"id":"x"},"from":{"id":"x"},"serviceUrl":"http://localhost","new":{"a":1}}""", HttpStatusCode.OK)]
    public async Task An_activity_needs_a_type_a_channel_a_conversation_a_sender_and_an_address(string body, HttpStatusCode expected)
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var answer = await bot.PostAsync(null, body);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Other_methods_other_types_and_larger_bodies_are_refused()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var probe = await bot.Server.SendAsync(HttpMethod.Head, "/api/messages", null);
        using var form = await bot.Server.SendAsync(HttpMethod.Post, "/api/messages", null, new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded"));
        using var big = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService, more: $",\"summary\":\"{new string('x', 256 * 1024)}\""));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, probe.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, big.StatusCode);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_what_the_bot_made_of_it()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        bot.Server.Bot.Result = id => new TurnResult(id, new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Saved" } }, []);

        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService, type: "invoke", more: ",\"name\":\"adaptiveCard/action\""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Saved"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_invoke_with_a_status_alone_has_no_body()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        bot.Server.Bot.Result = id => new TurnResult(id, new InvokeResponse { Status = 202 }, []);
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService, type: "invoke", more: ",\"name\":\"x\""));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        bot.Server.Bot.Result = id => new TurnResult(id, null, [new Activity { Type = ActivityTypes.Message, Text = "Hello." }]);
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService, more: ",\"deliveryMode\":\"expectReplies\""));
        Assert.Equal("""{"activities":[{"type":"message","text":"Hello."}]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_bot_that_fails_asks_the_channel_to_come_again_and_logs_nothing_that_was_said()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        bot.Server.Bot.Before = (_, _) => throw new InvalidOperationException("broken");
        using var answer = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService).Replace("\"hi\"", "\"took thirty milligrams\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(bot.Server.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.DoesNotContain(bot.Server.Log.Lines, line => line.Text.Contains("milligrams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_id_on_the_wire_is_worth_nothing()
    {
        await using var bot = await BotServer.StartAsync(withIdentity: false);
        using var _ = await bot.PostAsync(null, BotServer.Activity(serviceUrl: LocalService, more: ",\"callerId\":\"urn:botframework:azure\""));
        Assert.Null(Assert.Single(bot.Server.Bot.Heard).CallerId);
    }
}
