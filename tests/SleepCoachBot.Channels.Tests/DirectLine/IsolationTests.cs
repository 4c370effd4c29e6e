using System.Net;
using System.Net.WebSockets;
using System.Text;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

/// <summary>One person's token never reads or writes another's conversation, and cannot even tell whether there is one.</summary>
public sealed class IsolationTests
{
    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", "" }, { "GET", "?watermark=0" }, { "GET", "/activities" }, { "GET", "/activities?watermark=0" },
        { "POST", "/activities" }, { "POST", "/upload" }, { "POST", "/upload?userId=dl_other" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Anothers_conversation_and_one_that_never_was_are_refused_in_the_same_words(string method, string rest)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var other = await server.NewPersonAsync();
        await other.SayAsync("something private");
        var heard = server.Bot.Heard.Count;

        using var theirs = await AskAsync(server, person.Token, method, other.Path + rest);
        using var nobodys = await AskAsync(server, person.Token, method, "/v3/directline/conversations/never-was" + rest);

        Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, nobodys.StatusCode);
        var words = await theirs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(words, await nobodys.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(other.ConversationId, words, StringComparison.Ordinal);
        Assert.Equal(heard, server.Bot.Heard.Count);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Without_a_token_every_endpoint_asks_for_one(string method, string rest)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await AskAsync(server, null, method, person.Path + rest);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Once_a_person_is_forgotten_their_token_finds_nothing(string method, string rest)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        await person.SayAsync("forget me");
        server.Bot.Forget(server.Bot.Heard.First().From!.Id!);

        using var answer = await AskAsync(server, person.Token, method, person.Path + rest);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_stream_opens_with_no_other_conversations_token_and_with_no_client_token()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var other = await server.NewPersonAsync();
        using var answer = await person.GetAsync(person.Path);
        var streamToken = (await DirectLineClient.JsonOf(answer)).GetProperty("streamUrl").GetString()!.Split("&t=")[1];
        var ws = $"ws://{server.Address.Authority}";

        foreach (var url in new[] { $"{other.Path}/stream?t={streamToken}", $"{person.Path}/stream?t={person.Token}", $"{person.Path}/stream" })
        {
            using var socket = new ClientWebSocket();
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(ws + url), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_plain_request_for_the_stream_is_refused_in_words()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var answer = await person.GetAsync(person.Path);
        var url = (await DirectLineClient.JsonOf(answer)).GetProperty("streamUrl").GetString()!;

        using var plain = await server.Http.GetAsync(new Uri(url).PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(ChannelServer server, string? token, string method, string path) =>
        server.SendAsync(
            new HttpMethod(method), path, token,
            method == "POST" ? new StringContent("""{"type":"message","text":"hi"}""", Encoding.UTF8, "application/json") : null);
}
