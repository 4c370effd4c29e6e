using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task What_the_person_said_comes_back_before_the_answer_with_its_client_id_and_the_id_of_the_post()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        Assert.Equal("Hello.", (await stream.NextActivityAsync()).GetProperty("text").GetString());

        var id = await person.SayAsync("slept at 23:15", "lq4c50svs8");

        var echo = await stream.NextActivityAsync();
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("lq4c50svs8", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        var reply = await stream.NextActivityAsync();
        Assert.Equal("You said: slept at 23:15", reply.GetProperty("text").GetString());
        Assert.Equal(id, reply.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task A_stream_replays_from_the_watermark_in_order_and_counts_on()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        for (var i = 1; i <= 50; i++)
            server.Bot.Say(person.ConversationId, $"{i}");

        using var stream = await person.OpenStreamAsync(watermark: "7");

        for (var i = 8; i <= 50; i++)
        {
            var frame = (await stream.NextAsync())!.Value;
            Assert.Equal($"{i}", frame.GetProperty("watermark").GetString());
            Assert.Equal($"{i}", Assert.Single(frame.GetProperty("activities").EnumerateArray()).GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Every_tab_of_a_person_hears_the_same()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var one = await person.OpenStreamAsync();
        using var other = await person.OpenStreamAsync();

        await person.SayAsync("good morning");

        foreach (var stream in new[] { one, other })
        {
            Assert.Equal("Hello.", (await stream.NextActivityAsync()).GetProperty("text").GetString());
            Assert.Equal("good morning", (await stream.NextActivityAsync()).GetProperty("text").GetString());
            Assert.Equal("You said: good morning", (await stream.NextActivityAsync()).GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task The_bot_is_told_once_that_somebody_joined_however_many_clients_come_and_go()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await person.OpenStreamAsync()).Dispose()));
        using var started = await person.PostAsync("/v3/directline/conversations");

        var joined = Assert.Single(server.Bot.Heard, activity => activity.Type == ActivityTypes.ConversationUpdate);
        Assert.Contains(joined.MembersAdded!, member => member.Id == joined.From!.Id);
        Assert.StartsWith("dl_", joined.From!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_closed_when_the_token_behind_it_expires()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();

        server.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, stream.Socket.CloseStatus);
        Assert.Equal("token expired", stream.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task A_stream_ends_when_its_person_is_forgotten()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();

        server.Bot.Forget(server.Bot.Heard.First().From!.Id!);
        server.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Null(await stream.NextAsync());
        Assert.Equal("conversation not found", stream.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task In_silence_an_empty_frame_shows_that_the_line_is_alive_and_the_clients_own_are_ignored()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();
        await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

        server.Clock.Advance(TimeSpan.FromSeconds(20));
        await stream.NextEmptyFrameAsync();

        server.Bot.Say(person.ConversationId, "still here");
        Assert.Equal("still here", (await stream.NextActivityAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_client_that_talks_on_its_stream_at_length_is_shown_out()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();

        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 100_000)), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task The_ninth_stream_of_a_conversation_closes_the_first()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var streams = new List<DirectLineClient.StreamReader>();
        for (var i = 0; i < 9; i++)
        {
            streams.Add(await person.OpenStreamAsync());
            await streams[^1].NextActivityAsync();
        }

        Assert.Null(await streams[0].NextAsync());
        Assert.Equal("collision", streams[0].Socket.CloseStatusDescription);
        server.Bot.Say(person.ConversationId, "to the others");
        foreach (var stream in streams.Skip(1))
            Assert.Equal("to the others", (await stream.NextActivityAsync()).GetProperty("text").GetString());
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task A_program_that_stops_says_so_to_its_streams_and_does_not_wait_for_them()
    {
        var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();

        var stopping = server.DisposeAsync().AsTask();
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        // Kestrel itself would wait for half a minute.
        await stopping.WaitAsync(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_given_up_after_ten_seconds_and_holds_no_memory()
    {
        await using var server = await ChannelServer.StartAsync();
        var streams = server.Services.GetRequiredService<OpenStreams>();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        for (var i = 0; i < 100; i++)
            server.Bot.Say(person.ConversationId, new string('z', 250_000));   // far more than any socket buffers

        var real = System.Diagnostics.Stopwatch.StartNew();
        while (streams.Count(person.ConversationId) > 0 && real.Elapsed < TimeSpan.FromMinutes(2))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            server.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.Equal(0, streams.Count(person.ConversationId));
    }

    [Fact]
    public async Task When_the_bot_takes_more_than_a_second_it_is_seen_typing()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var stream = await person.OpenStreamAsync();
        await stream.NextActivityAsync();
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        server.Bot.Before = (_, _) =>
        {
            begun.TrySetResult();
            return release.Task;
        };

        var saying = person.SayAsync("a long story");
        await begun.Task;
        // The second begins when the server comes to it; after fifteen the bot would be given up.
        var shown = stream.NextActivityAsync();
        while (!shown.IsCompleted && server.Clock.GetUtcNow() < server.Clock.Start.AddSeconds(14))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            server.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal("typing", (await shown).GetProperty("type").GetString());
        release.SetResult();
        await saying;
        Assert.Equal("a long story", (await stream.NextActivityAsync()).GetProperty("text").GetString());
    }
}
