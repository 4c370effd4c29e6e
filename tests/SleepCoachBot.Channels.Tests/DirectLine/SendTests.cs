using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class SendTests
{
    [Fact]
    public async Task Who_says_it_where_and_when_is_never_taken_from_the_client()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostActivityAsync("""
            {"type":"message","text":"hi","id":"chosen","from":{"id":"dl_somebody","name":"The prescriber","role":"bot"},
             "conversation":{"id":"elsewhere"},"recipient":{"id":"x"},"serviceUrl":"http://attacker.test/","channelId":"msteams",
             "timestamp":"1999-01-01T00:00:00Z","callerId":"urn:botframework:azure","relatesTo":{"channelId":"msteams"},
             "membersAdded":[{"id":"x"}],"deliveryMode":"expectReplies","suggestedActions":{"actions":[]},"made":"up"}
            """);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var heard = Assert.Single(server.Bot.Heard);
        Assert.NotEqual("chosen", heard.Id);
        Assert.StartsWith("dl_", heard.From!.Id, StringComparison.Ordinal);
        Assert.NotEqual("dl_somebody", heard.From.Id);
        Assert.Equal(("user", null), (heard.From.Role, heard.From.Name));
        Assert.Equal(person.ConversationId, heard.Conversation!.Id);
        Assert.Equal(("webchat", "sleepcoach"), (heard.ChannelId, heard.Recipient!.Id));
        Assert.Equal("urn:sleepcoach:directline", heard.ServiceUrl);
        Assert.Equal(server.Clock.GetUtcNow(), heard.Timestamp);
        var known = ActivityJson.Serialize(heard);
        foreach (var left in new[] { "callerId", "relatesTo", "membersAdded", "deliveryMode", "suggestedActions", "made" })
            Assert.DoesNotContain($"\"{left}\"", Encoding.UTF8.GetString(known), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_web_chat_tells_about_the_person_reaches_the_bot()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        await person.PostActivityAsync("""
            {"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"lq4c50svs8"},"text":"slept at 23:15",
             "textFormat":"plain","type":"message","channelId":"webchat","from":{"id":"dl_7b1f","name":"","role":"user"},
             "locale":"en-GB","localTimestamp":"2026-11-23T10:38:11.723+02:00","localTimezone":"Europe/Vilnius"}
            """);

        var heard = Assert.Single(server.Bot.Heard);
        Assert.Equal(("slept at 23:15", "plain", "en-GB", "Europe/Vilnius"), (heard.Text, heard.TextFormat, heard.Locale, heard.LocalTimezone));
        Assert.Equal(TimeSpan.FromHours(2), heard.LocalTimestamp!.Value.Offset);
        Assert.Equal("lq4c50svs8", ((JsonElement)heard.ChannelData!).GetProperty("clientActivityID").GetString());
    }

    [Fact]
    public async Task A_card_submit_keeps_its_value()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        await person.PostActivityAsync("""{"type":"message","value":{"kind":"diary","wakes":"2"},"channelData":{"postBack":true}}""");

        var heard = Assert.Single(server.Bot.Heard);
        Assert.Equal("2", ((JsonElement)heard.Value!).GetProperty("wakes").GetString());
    }

    [Fact]
    public async Task The_same_send_that_comes_twice_is_handled_once_and_answered_alike()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SayAsync("save", clientActivityId: "p7krfpqqv2")));

        Assert.Single(ids.Distinct());
        Assert.Single(server.Bot.Heard);
    }

    [Fact]
    public async Task The_same_words_said_twice_are_two_messages()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        Assert.NotEqual(await person.SayAsync("yes"), await person.SayAsync("yes"));
        Assert.Equal(2, server.Bot.Heard.Count);
    }

    [Fact]
    public async Task The_page_may_say_that_it_joined_but_not_raise_the_bots_own_events()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var joined = await person.PostActivityAsync("""{"name":"webchat/join","type":"event","value":{"language":"en-GB"}}""");
        using var feigned = await person.PostActivityAsync("""{"name":"checkIn/due","type":"event","value":{}}""");

        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, feigned.StatusCode);
        Assert.Equal("webchat/join", Assert.Single(server.Bot.Heard).Name);
    }

    [Fact]
    public async Task An_event_that_the_settings_name_is_taken()
    {
        await using var server = await ChannelServer.StartAsync(settings: new Dictionary<string, string?> { ["DirectLine:ClientEvents:0"] = "sleep/seen" });
        var person = await server.NewPersonAsync();
        using var answer = await person.PostActivityAsync("""{"name":"sleep/seen","type":"event"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Typing_is_seen_by_the_persons_streams_and_is_no_turn()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();

        using var answer = await person.PostActivityAsync("""{"type":"typing","channelData":{"clientActivityID":"i6pyvmsuf2"}}""");

        var shown = await stream.NextActivityAsync();
        Assert.Equal("typing", shown.GetProperty("type").GetString());
        Assert.Equal((await DirectLineClient.JsonOf(answer)).GetProperty("id").GetString(), shown.GetProperty("id").GetString());
        Assert.DoesNotContain(server.Bot.Heard, activity => activity.Type == ActivityTypes.Typing);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("not json", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("{", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("[]", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("null", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("7", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("{}", HttpStatusCode.BadRequest, "MissingProperty")]
    [InlineData("""{"type":null}""", HttpStatusCode.BadRequest, "MissingProperty")]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"Message","text":"x"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","text":{}}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","attachments":{}}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","attachments":[7]}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","attachments":"none"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"message","text":"a"} {"type":"message"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"event"}""", HttpStatusCode.BadRequest, "MissingProperty")]
    [InlineData("""{"type":"message","localTimestamp":"yesterday"}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","text":"half an emoji \ud83d"}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","value":{"\udc00":1}}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","text":null}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","text":""}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","text":"😴"}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://example.org/a.png"}]}""", HttpStatusCode.OK, null)]
    [InlineData("""{"type":"message","text":"a","type":"event","name":"checkIn/due"}""", HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData("""{"type":"event","name":"checkIn/due","name":"webchat/join"}""", HttpStatusCode.BadRequest, "BadArgument")]
    public async Task Every_body_is_answered_in_words(string body, HttpStatusCode status, string? code)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostActivityAsync(body);

        Assert.Equal(status, answer.StatusCode);
        var answered = await DirectLineClient.JsonOf(answer);
        if (code is null)
            Assert.False(string.IsNullOrEmpty(answered.GetProperty("id").GetString()));
        else
            Assert.Equal(code, answered.GetProperty("error").GetProperty("code").GetString());
        Assert.DoesNotContain(server.Bot.Heard, activity => activity.Name == "checkIn/due");
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_taken_and_more_than_256_kilobytes_are_not()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var taken = await person.PostActivityAsync(Message(new string('z', 100_000)));
        using var refused = await person.PostActivityAsync(Message(new string('z', 256 * 1024)));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("MessageSizeTooBig", (await DirectLineClient.JsonOf(refused)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_bounded_too()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var body = new StreamContent(new Endless(400 * 1024));
        body.Headers.ContentType = new("application/json");

        using var refused = await person.PostAsync($"{person.Path}/activities", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_and_bodies_that_are_not_json_are_refused()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var bytes = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        bytes.Headers.ContentType = new("application/json");

        using var garbled = await person.PostAsync($"{person.Path}/activities", bytes);
        using var form = await person.PostAsync($"{person.Path}/activities", new StringContent("type=message", Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, garbled.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var value = new string('[', 5000) + new string(']', 5000);
        using var answer = await person.PostActivityAsync($$"""{"type":"message","value":{{value}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_bot_that_fails_is_a_502_and_neither_answer_nor_log_holds_what_was_said()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        server.Bot.Before = (activity, _) => activity.Type == ActivityTypes.Message ? throw new InvalidOperationException("broken") : Task.CompletedTask;

        using var answer = await person.PostActivityAsync(Message("took thirty milligrams"));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("broken", body, StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains("milligrams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_takes_fifteen_seconds_is_a_502_that_says_so()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var begun = new TaskCompletionSource();
        server.Bot.Before = (_, cancellation) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        };

        var sending = person.PostActivityAsync(Message("hello"));
        await begun.Task;
        server.Clock.Advance(TimeSpan.FromSeconds(15));

        using var answer = await sending;
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("bot timed out", (await DirectLineClient.JsonOf(answer)).GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_greeting_that_fails_does_not_shut_the_person_out_and_is_tried_again()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        server.Bot.Before = (_, _) => throw new InvalidOperationException("not yet");
        using var started = await person.PostAsync("/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);

        server.Bot.Before = (_, _) => Task.CompletedTask;
        using var stream = await person.OpenStreamAsync();

        Assert.Equal("Hello.", (await stream.NextActivityAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Sends_faster_than_a_person_types_are_delayed_and_none_is_lost()
    {
        await using var server = await ChannelServer.StartAsync(settings: new Dictionary<string, string?>
        {
            ["DirectLine:SendsAtOnce"] = "3", ["DirectLine:SendsPerSecond"] = "5",
        });
        var person = await server.NewPersonAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => person.SayAsync($"{i}")));

        Assert.Equal(8, server.Bot.Heard.Count);
        Assert.True(watch.Elapsed > TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_poll_gives_what_is_after_the_watermark_and_never_more_than_a_hundred()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        for (var i = 1; i <= 130; i++)
            server.Bot.Say(person.ConversationId, $"{i}");

        using var first = await person.GetAsync($"{person.Path}/activities?watermark=");
        var page = await DirectLineClient.JsonOf(first);
        Assert.Equal(100, page.GetProperty("activities").GetArrayLength());
        using var second = await person.GetAsync($"{person.Path}/activities?watermark={page.GetProperty("watermark").GetString()}");
        var rest = await DirectLineClient.JsonOf(second);
        Assert.Equal(("130", 30), (rest.GetProperty("watermark").GetString(), rest.GetProperty("activities").GetArrayLength()));
        using var third = await person.GetAsync($"{person.Path}/activities?watermark=130");
        Assert.Equal("""{"activities":[],"watermark":"130"}""", await third.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    [InlineData("' or 1=1")]
    public async Task A_watermark_that_was_never_given_is_refused(string watermark)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        foreach (var path in new[] { $"{person.Path}?watermark=", $"{person.Path}/activities?watermark=" })
        {
            using var answer = await person.GetAsync(path + Uri.EscapeDataString(watermark));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Coming_back_without_a_watermark_goes_on_from_now_and_starting_again_replays_the_last_sixty()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        for (var i = 1; i <= 100; i++)
            server.Bot.Say(person.ConversationId, $"{i}");

        using var back = await person.GetAsync(person.Path);
        using var again = await person.PostAsync("/v3/directline/conversations");

        Assert.Contains("?watermark=100&", (await DirectLineClient.JsonOf(back)).GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("?watermark=40&", (await DirectLineClient.JsonOf(again)).GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    private static string Message(string text) => JsonSerializer.Serialize(new { type = "message", text });

    private sealed class Endless(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
