using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.Tests.Testing;
using static SleepCoachBot.Channels.Tests.Testing.ScriptedChannel;

namespace SleepCoachBot.Channels.Tests.Connector;

public sealed class ChannelConnectorTests
{
    private const string Teams = "https://smba.test/teams/";

    [Theory]
    [InlineData(Teams)]
    [InlineData("https://smba.test/teams")]
    public async Task An_answer_goes_to_the_activity_that_it_answers_with_every_id_encoded(string serviceUrl)
    {
        await using var channel = new Channel(Says(201, """{"id":"1795422946050"}"""));

        var delivery = await channel.RunAsync(client => client.SendAsync(Message(serviceUrl, replyToId: "f:1?x")));

        Assert.Equal(new Delivery.Done("1795422946050"), delivery);
        var sent = Assert.Single(channel.Requests);
        Assert.Equal("https://smba.test/teams/v3/conversations/19%3A%40thread.v2%3Bmessageid%3D1/activities/f%3A1%3Fx", sent.Address.AbsoluteUri);
        Assert.Equal("Bearer token-1", sent.Authorization);
        using var body = JsonDocument.Parse(sent.Body);
        Assert.Equal("Noted: 23:15.", body.RootElement.GetProperty("text").GetString());
        foreach (var channelsOwn in new[] { "id", "timestamp", "serviceUrl" })
            Assert.False(body.RootElement.TryGetProperty(channelsOwn, out _));
        Assert.DoesNotContain("null", sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_unasked_goes_to_the_conversation()
    {
        await using var channel = new Channel(Says(200, """{"id":"1"}"""));
        await channel.RunAsync(client => client.SendAsync(Message()));
        Assert.EndsWith("/activities", Assert.Single(channel.Requests).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>fine</html>")]
    public async Task A_send_that_is_taken_without_an_id_is_done(int status, string body)
    {
        await using var channel = new Channel(Says(status, body));
        Assert.Equal(new Delivery.Done(null), await channel.RunAsync(client => client.SendAsync(Message())));
    }

    [Fact]
    public async Task An_update_and_a_delete_name_what_they_mean()
    {
        await using var channel = new Channel(Says(200, """{"id":"1"}"""));
        await channel.RunAsync(client => client.UpdateAsync("1", Message()));
        await channel.RunAsync(client => client.DeleteAsync(Teams, "a:b", "1"));
        Assert.Equal([HttpMethod.Put, HttpMethod.Delete], channel.Requests.Select(request => request.Method));
        Assert.EndsWith("/v3/conversations/a%3Ab/activities/1", channel.Requests.Last().Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_already_counts_as_deleted()
    {
        await using var channel = new Channel(Says(404, """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}"""));
        Assert.Equal(new Delivery.Done("1"), await channel.RunAsync(client => client.DeleteAsync(Teams, "a", "1")));
    }

    [Fact]
    public async Task A_conversation_is_opened_with_a_person_in_a_tenant()
    {
        await using var channel = new Channel(Says(201, """{"id":"a:new"}"""));
        var opened = await channel.RunAsync(client => client.CreateConversationAsync(
            Teams, new ConversationParameters { IsGroup = false, Members = [new ChannelAccount("29:user")], TenantId = "t" }));
        Assert.Equal(new Delivery.Done("a:new"), opened);
        Assert.Equal("https://smba.test/teams/v3/conversations", Assert.Single(channel.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Members_are_asked_for_page_by_page()
    {
        await using var channel = new Channel(
            Says(200, """{"members":[{"id":"29:a"}],"continuationToken":"n&1"}"""), Says(200, """{"members":[{"id":"29:b"}]}"""));
        var members = await channel.RunAsync(client => client.MembersAsync(Teams, "a"));
        Assert.Equal(["29:a", "29:b"], members!.Select(member => member.Id));
        Assert.EndsWith("/pagedmembers?continuationToken=n%261", channel.Requests.Last().Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\": \"MessageWritesBlocked\", \"details\":\"x\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{not json"}""", null)]
    [InlineData("<html>Forbidden</html>", null)]
    [InlineData("", null)]
    [InlineData("[7]", null)]
    public async Task A_person_who_blocked_the_bot_is_known_by_403_whatever_the_words(string body, string? code)
    {
        await using var channel = new Channel(Says(403, body));
        Assert.Equal(new Delivery.Blocked(code), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Single(channel.Requests);
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task What_will_never_be_taken_is_not_sent_again(int status, string code)
    {
        await using var channel = new Channel(Says(status, $$$"""{"error":{"code":"{{{code}}}","message":"x"}}"""));
        Assert.Equal(new Delivery.Refused(status, code), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Single(channel.Requests);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_and_arrives(int status)
    {
        await using var channel = new Channel(Says(status), Says(status), Says(201, """{"id":"1"}"""));
        Assert.Equal(new Delivery.Done("1"), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal(3, channel.Requests.Count);
    }

    [Fact]
    public async Task What_does_not_pass_in_four_tries_comes_back_for_later()
    {
        await using var channel = new Channel(Says(503));
        Assert.Equal(new Delivery.Later(null, MayHaveArrived: false), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal(4, channel.Requests.Count);
    }

    [Fact]
    public async Task Retry_after_is_obeyed()
    {
        await using var channel = new Channel(Says(429, retryAfter: "3"), Says(201, """{"id":"1"}"""));
        await channel.RunAsync(client => client.SendAsync(Message()));
        var waited = channel.Requests.Last().At - channel.Requests.First().At;
        Assert.InRange(waited, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12));   // the clock runs on while a busy machine wakes up
    }

    [Fact]
    public async Task A_channel_that_asks_for_a_minute_is_not_waited_for()
    {
        await using var channel = new Channel(Says(429, retryAfter: "60"));
        Assert.Equal(new Delivery.Later(TimeSpan.FromSeconds(60), MayHaveArrived: false), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Single(channel.Requests);
    }

    [Fact]
    public async Task A_date_to_retry_after_is_understood()
    {
        await using var channel = new Channel(Says(429, retryAfter: "Mon, 02 Mar 2026 07:01:00 GMT"));
        var later = Assert.IsType<Delivery.Later>(await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.False(later.MayHaveArrived);
        Assert.InRange(later.After!.Value, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));   // the channel's clock runs meanwhile
    }

    [Fact]
    public async Task A_channel_that_gives_no_answer_is_given_up_after_fifteen_seconds_and_may_have_got_it()
    {
        await using var channel = new Channel(IsSilent);
        Assert.Equal(new Delivery.Later(null, MayHaveArrived: true), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.InRange(channel.Clock.GetUtcNow() - channel.Clock.Start, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45));
        Assert.Single(channel.Requests);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_tried_again_and_one_that_broke_is_not()
    {
        await using var unreachable = new Channel(Throws(new HttpRequestException(HttpRequestError.ConnectionError)));
        await using var broken = new Channel(Throws(new HttpRequestException(HttpRequestError.ResponseEnded)));

        Assert.Equal(new Delivery.Later(null, MayHaveArrived: false), await unreachable.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal(new Delivery.Later(null, MayHaveArrived: true), await broken.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal((4, 1), (unreachable.Requests.Count, broken.Requests.Count));
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_is_told_by_the_exception_that_they_know()
    {
        await using var channel = new Channel(IsSilent);
        using var stop = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => channel.Client.SendAsync(Message(), stop.Token));
    }

    [Fact]
    public async Task A_refused_token_is_got_anew_once()
    {
        await using var channel = new Channel(Says(401), Says(201, """{"id":"1"}"""));
        Assert.Equal(new Delivery.Done("1"), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], channel.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_refused_twice_is_not_tried_for_ever()
    {
        await using var channel = new Channel(Says(401));
        Assert.IsType<Delivery.Later>(await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Equal(2, channel.Requests.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var channel = new Channel(Says(200));
        channel.Credential.Fails = true;
        Assert.Equal(new Delivery.Later(null, MayHaveArrived: false), await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Empty(channel.Requests);
    }

    [Theory]
    [InlineData("http://smba.test/teams/")]
    [InlineData("ftp://smba.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("urn:sleepcoach:directline")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_is_sent_to_an_address_that_is_not_of_a_channel(string? serviceUrl)
    {
        await using var channel = new Channel(Says(200));
        Assert.Equal(new Delivery.Refused(0, "ServiceUrlNotAllowed"), await channel.RunAsync(client => client.SendAsync(Message(serviceUrl))));
        Assert.Empty(channel.Requests);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task An_id_cannot_climb_out_of_its_path(string id)
    {
        await using var channel = new Channel(Says(200));
        Assert.IsType<Delivery.Refused>(await channel.RunAsync(client => client.DeleteAsync(Teams, "a", id)));
        Assert.Empty(channel.Requests);
    }

    [Fact]
    public async Task A_bot_without_an_identity_answers_tools_on_this_machine_without_a_token_and_nobody_else()
    {
        await using var channel = new Channel(withIdentity: false, Says(201, """{"id":"1"}"""));
        Assert.IsType<Delivery.Done>(await channel.RunAsync(client => client.SendAsync(Message("http://localhost:56150/_connector"))));
        Assert.IsType<Delivery.Refused>(await channel.RunAsync(client => client.SendAsync(Message())));
        Assert.Null(Assert.Single(channel.Requests).Authorization);
    }

    [Fact]
    public async Task The_token_never_goes_over_a_plain_line()
    {
        await using var channel = new Channel(Says(201));
        await channel.RunAsync(client => client.SendAsync(Message("http://localhost:56150/_connector")));
        Assert.Null(Assert.Single(channel.Requests).Authorization);
    }

    private static Activity Message(string? serviceUrl = Teams, string? replyToId = null) => new()
    {
        Type = ActivityTypes.Message, Id = "local", Text = "Noted: 23:15.", ServiceUrl = serviceUrl, ReplyToId = replyToId, ChannelId = "msteams",
        Timestamp = DateTimeOffset.UnixEpoch, Conversation = new ConversationAccount(id: "19:@thread.v2;messageid=1"),
        From = new ChannelAccount("28:bot"), Recipient = new ChannelAccount("29:user"),
    };

    /// <summary>The client as the program builds it, with a script at the other end and time that passes as fast as it is waited for.</summary>
    private sealed class Channel : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly ScriptedChannel _far;

        public Channel(params Func<CancellationToken, Task<HttpResponseMessage>>[] script)
            : this(withIdentity: true, script)
        {
        }

        public Channel(bool withIdentity, params Func<CancellationToken, Task<HttpResponseMessage>>[] script)
        {
            _far = new ScriptedChannel(script) { Clock = () => Clock.GetUtcNow() };
            Credential = new CountingCredential(Clock);
            var settings = new ConfigurationBuilder().AddInMemoryCollection(withIdentity
                ? new Dictionary<string, string?>
                {
                    ["MicrosoftAppId"] = LocalIssuer.AppId, ["MicrosoftAppType"] = "MultiTenant", ["MicrosoftAppPassword"] = "a password of the test",
                }
                : []).Build();
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton<TimeProvider>(Clock).AddSingleton<TokenCredential>(Credential);
            services.AddBotMessages(settings);
            services.AddHttpClient(ChannelConnector.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _far);
            _services = services.BuildServiceProvider();
        }

        public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));

        public CountingCredential Credential { get; }

        public ChannelConnector Client => _services.GetRequiredService<ChannelConnector>();

        public ConcurrentQueue<Received> Requests => _far.Requests;

        public async Task<T> RunAsync<T>(Func<ChannelConnector, Task<T>> work)
        {
            var running = work(Client);
            var real = System.Diagnostics.Stopwatch.StartNew();
            while (!running.IsCompleted && real.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(2, TestContext.Current.CancellationToken);
                Clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            return await running.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}
