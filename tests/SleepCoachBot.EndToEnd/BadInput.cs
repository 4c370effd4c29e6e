using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.EndToEnd;

/// <summary>Whatever is sent gets a clear answer or a 4xx with a reason, and costs nothing that was stored.</summary>
public sealed class BadInput : IAsyncLifetime
{
    private const string TheNight =
        "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish";

    private readonly HttpClient _client = new();
    private RunningProgram _program = null!;
    private string _conversation = "";

    public async ValueTask InitializeAsync()
    {
        _program = await RunningProgram.StartAsync("2026-03-16T07:10+00:00");
        _client.BaseAddress = _program.Address;
        var given = await (await _client.PostAsync(Path("/webchat/token"), null)).Content.ReadFromJsonAsync<JsonObject>();
        _conversation = (string)given!["conversationId"]!;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)given["token"]!);
        await _client.PostAsync(Path("/v3/directline/conversations"), null);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _program.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_bad_in_the_middle_of_a_check_in_loses_what_was_told()
    {
        await SendAsync(Message(TheNight));
        Activity[] bad =
        [
            new("an empty message", Message("")),
            new("spaces", Message("  \n ")),
            new("100,000 characters", Message(string.Concat(Enumerable.Repeat("woke at 7 ", 10_000)))),
            new("an emoji", Message("😴")),
            new("a picture", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,iVBORw0KGgo="}]}"""),
            new("a card without fields", """{"type":"message","value":{}}"""),
            new("a card of somebody else", """{"type":"message","value":{"act":"save","nonce":"00000000000000000000000000000000","dose":20}}"""),
            new("a card that is no object", """{"type":"message","value":[1,"two",null]}"""),
            new("text that is no text", """{"type":"message","text":{"a":1}}"""),
            new("no type", """{"text":"hello"}"""),
            new("a type nobody knows", """{"type":"somethingElse","text":"hello"}"""),
            new("markup", Message("<script>alert(1)</script> **bold** [link](javascript:alert(1))")),
        ];
        foreach (var (name, json) in bad)
        {
            var before = (await BotSaysAsync()).Count;
            using var answer = await PostAsync(json);
            Assert.True((int)answer.StatusCode < 500, $"{name}: {(int)answer.StatusCode}");
            if (!answer.IsSuccessStatusCode)
                Assert.NotEqual("", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["message"]);
            else if (json.Contains("\"message\"", StringComparison.Ordinal))
                Assert.True((await BotSaysAsync()).Count > before, $"{name}: no answer");
        }

        await SendAsync(Message("yes"));
        await SendAsync(Message("show last night"));
        Assert.Contains("06:30", (await BotSaysAsync())[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\"} trailing")]
    public async Task Malformed_json_is_refused_with_a_reason(string body)
    {
        using var answer = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEqual("", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["message"]);
    }

    [Fact]
    public async Task An_unknown_conversation_is_none_of_theirs()
    {
        using var answer = await _client.PostAsync(Path("/v3/directline/conversations/no-such-conversation/activities"), Json(Message("hello")));
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, answer.StatusCode.ToString());
    }

    [Fact]
    public async Task The_same_activity_sent_from_two_connections_at_once_is_handled_once()
    {
        await SendAsync(Message(TheNight));
        var before = (await BotSaysAsync()).Count;
        var twice = new JsonObject { ["type"] = "message", ["id"] = "repeated", ["text"] = "yes", ["channelData"] = new JsonObject { ["clientActivityID"] = "repeated" } }.ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(twice)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));

        var saved = (await BotSaysAsync())[before..];
        Assert.Single(saved, said => said.Contains("Saved", StringComparison.Ordinal));
    }

    private async Task SendAsync(string json)
    {
        using var answer = await PostAsync(json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(string json) =>
        _client.PostAsync(Path($"/v3/directline/conversations/{_conversation}/activities"), Json(json));

    private async Task<List<string>> BotSaysAsync()
    {
        var set = await _client.GetFromJsonAsync<JsonObject>(Path($"/v3/directline/conversations/{_conversation}/activities"));
        return [.. set!["activities"]!.AsArray()
            .Where(activity => (string?)activity!["type"] == "message" && (string?)activity["from"]!["role"] == "bot")
            .Select(activity => activity!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))];
    }

    private static string Message(string text) =>
        new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "en-GB", ["localTimezone"] = "Europe/London" }.ToJsonString();

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
    private static Uri Path(string path) => new(path, UriKind.Relative);

    private sealed record Activity(string Name, string Json);
}
