using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.Tests.Testing;
using SleepCoachBot.Channels.Turns;
using static SleepCoachBot.Channels.Tests.Testing.ScriptedChannel;

namespace SleepCoachBot.Channels.Tests.Connector;

public sealed class ConnectorSenderTests
{
    [Theory]
    [InlineData(OutgoingOperation.Send, "POST", "/v3/conversations/a%3A1/activities")]
    [InlineData(OutgoingOperation.Update, "PUT", "/v3/conversations/a%3A1/activities/f%3A7")]
    [InlineData(OutgoingOperation.Delete, "DELETE", "/v3/conversations/a%3A1/activities/f%3A7")]
    public async Task Each_thing_that_an_outbox_row_asks_for_is_done(OutgoingOperation operation, string method, string path)
    {
        var channel = new ScriptedChannel(Says(200, """{"id":"f:7"}"""));

        var outcome = await SendAsync(channel, operation);

        Assert.Equal(new SendOutcome.Delivered("f:7"), outcome);
        var asked = Assert.Single(channel.Requests);
        Assert.Equal((method, path), (asked.Method.Method, asked.Address.AbsolutePath));
    }

    [Fact]
    public async Task What_a_channel_answers_becomes_an_outcome()
    {
        Assert.Equal(new SendOutcome.Blocked("MessageWritesBlocked"), await SendAsync(new(Says(403, """{"message":"{\"subCode\":\"MessageWritesBlocked\"}"}"""))));
        Assert.Equal(new SendOutcome.Blocked("403"), await SendAsync(new(Says(403))));
        Assert.Equal(new SendOutcome.Refused("InvalidBotApiHost"), await SendAsync(new(Says(403, """{"error":{"code":"InvalidBotApiHost"}}"""))));
        Assert.Equal(new SendOutcome.Refused("413"), await SendAsync(new(Says(413, "<html>"))));
        Assert.Equal(new SendOutcome.Later(TimeSpan.FromSeconds(7)), await SendAsync(new(Says(429, retryAfter: "7"))));
        Assert.Equal(new SendOutcome.Later(null), await SendAsync(new(Says(500))));
        Assert.Equal(new SendOutcome.Later(null), await SendAsync(new(Throws(new HttpRequestException("broken")))));
    }

    private static async Task<SendOutcome> SendAsync(ScriptedChannel channel, OutgoingOperation operation = OutgoingOperation.Send)
    {
        using var http = new HttpClient(channel);
        var client = new ChannelConnector(http, Options.Create(new BotIdentityOptions { MicrosoftAppId = LocalIssuer.AppId }), TimeProvider.System);
        var activity = new Activity
        {
            Type = ActivityTypes.Message, Text = "Noted.", ServiceUrl = "https://smba.test/", Conversation = new ConversationAccount(id: "a:1"),
        };
        return await new ConnectorSender(client).SendAsync(
            new OutboxItem
            {
                Id = 1, ConversationKey = default, Operation = operation, Attempt = 1, ActivityJson = ActivityJson.Serialize(activity),
                TargetId = operation == OutgoingOperation.Send ? null : "f:7",
            },
            TestContext.Current.CancellationToken);
    }
}
