using System.Net;
using System.Text;
using System.Text.Json;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

/// <summary>The same over durable turns and a database: what the contracts promise is what the channel gets.</summary>
public sealed class StoredConversationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("channels-").FullName;

    [Fact]
    public async Task A_conversation_is_found_again_after_a_restart_with_one_greeting_and_the_old_token()
    {
        string cookie, token, conversationId;
        await using (var server = await StoredServer.StartAsync(_folder))
        {
            (cookie, token, conversationId, var watermark) = await TokenAsync(server, null);
            Assert.Equal("0", watermark);
            using var stream = await OpenAsync(server, token, conversationId, watermark);
            Assert.Equal("Hello.", Text(await stream.NextActivityAsync()));
            var id = await SayAsync(server, token, conversationId, "slept at 23:15", "one");
            Assert.Equal(id, await SayAsync(server, token, conversationId, "slept at 23:15", "one"));

            var echo = await stream.NextActivityAsync();
            Assert.Equal(("slept at 23:15", id), (Text(echo), echo.GetProperty("id").GetString()));
            Assert.Equal(("user", "one"), (echo.GetProperty("from").GetProperty("role").GetString(), echo.GetProperty("channelData").GetProperty("clientActivityID").GetString()));
            var reply = await stream.NextActivityAsync();
            Assert.Equal(("You said: slept at 23:15", id), (Text(reply), reply.GetProperty("replyToId").GetString()));
            Assert.True(reply.GetProperty("timestamp").GetDateTimeOffset() > echo.GetProperty("timestamp").GetDateTimeOffset());
        }

        await using var again = await StoredServer.StartAsync(_folder);
        var found = await TokenAsync(again, cookie);
        Assert.Equal(conversationId, found.ConversationId);
        using var replayed = await OpenAsync(again, token, conversationId, "0");
        Assert.Equal("Hello.", Text(await replayed.NextActivityAsync()));
        Assert.Equal("slept at 23:15", Text(await replayed.NextActivityAsync()));
        Assert.Equal("You said: slept at 23:15", Text(await replayed.NextActivityAsync()));
        await SayAsync(again, found.Token, conversationId, "and up at 6", "two");
        Assert.Equal("and up at 6", Text(await replayed.NextActivityAsync()));
    }

    [Fact]
    public async Task Four_that_say_the_same_at_once_are_heard_once()
    {
        await using var server = await StoredServer.StartAsync(_folder);
        var (_, token, conversationId, _) = await TokenAsync(server, null);

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SayAsync(server, token, conversationId, "save", "p7krfpqqv2")));

        Assert.Single(ids.Distinct());
        using var stream = await OpenAsync(server, token, conversationId, "0");
        Assert.Equal("save", Text(await stream.NextActivityAsync()));
        Assert.Equal("You said: save", Text(await stream.NextActivityAsync()));
        await SayAsync(server, token, conversationId, "next", "n");
        Assert.Equal("next", Text(await stream.NextActivityAsync()));
    }

    [Fact]
    public async Task A_tool_on_this_machine_gets_its_answers_where_it_asked_for_them()
    {
        await using var server = await StoredServer.StartAsync(_folder);

        using var answer = await server.Http.PostAsync(
            "/api/messages", new StringContent(BotServer.Activity("emulator", "http://localhost:1/", more: ",\"deliveryMode\":\"expectReplies\""), Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var replies = (await DirectLineClient.JsonOf(answer)).GetProperty("activities");
        Assert.Equal("You said: hi", Text(Assert.Single(replies.EnumerateArray())));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string? Text(JsonElement activity) => activity.GetProperty("text").GetString();

    private static async Task<(string Cookie, string Token, string ConversationId, string Watermark)> TokenAsync(StoredServer server, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var given = await DirectLineClient.JsonOf(answer);
        return (answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0], given.GetProperty("token").GetString()!,
            given.GetProperty("conversationId").GetString()!, given.GetProperty("watermark").GetString()!);
    }

    private static async Task<DirectLineClient.StreamReader> OpenAsync(StoredServer server, string token, string conversationId, string watermark)
    {
        using var answer = await AskAsync(server, HttpMethod.Get, token, $"{conversationId}?watermark={watermark}");
        return await DirectLineClient.StreamReader.OpenAsync((await DirectLineClient.JsonOf(answer)).GetProperty("streamUrl").GetString()!);
    }

    private static async Task<string> SayAsync(StoredServer server, string token, string conversationId, string text, string clientActivityId)
    {
        using var body = new StringContent(
            JsonSerializer.Serialize(new { type = "message", text, channelData = new { clientActivityID = clientActivityId } }), Encoding.UTF8, "application/json");
        using var answer = await AskAsync(server, HttpMethod.Post, token, $"{conversationId}/activities", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await DirectLineClient.JsonOf(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<HttpResponseMessage> AskAsync(StoredServer server, HttpMethod method, string token, string rest, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/conversations/{rest}") { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
