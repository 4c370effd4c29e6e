using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>One person's client, as directlinejs is one: says things by POST and hears them on a socket.</summary>
internal sealed class DirectLineClient(ChannelServer server, string token, string conversationId)
{
    public string Token { get; set; } = token;

    public string ConversationId => conversationId;

    public string Path => $"/v3/directline/conversations/{conversationId}";

    public Task<HttpResponseMessage> GetAsync(string path) => server.SendAsync(HttpMethod.Get, path, Token);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? body = null) => server.SendAsync(HttpMethod.Post, path, Token, body);

    /// <summary>Posts an activity and gives the answer as it is.</summary>
    public Task<HttpResponseMessage> PostActivityAsync(string json) =>
        PostAsync($"{Path}/activities", new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Says something and gives the id that the send was answered with.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId ?? Guid.NewGuid().ToString("N") },
        };
        using var answer = await PostActivityAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await JsonOf(answer)).GetProperty("id").GetString()!;
    }

    /// <summary>Comes (back) to the conversation and opens its stream.</summary>
    public async Task<StreamReader> OpenStreamAsync(string? watermark = "0")
    {
        using var answer = await GetAsync(watermark is null ? Path : $"{Path}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await StreamReader.OpenAsync((await JsonOf(answer)).GetProperty("streamUrl").GetString()!);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    /// <summary>The receiving end of a stream.</summary>
    internal sealed class StreamReader : IDisposable
    {
        private readonly ClientWebSocket _socket = new();
        private readonly byte[] _buffer = new byte[1024 * 1024];

        public ClientWebSocket Socket => _socket;

        public static async Task<StreamReader> OpenAsync(string url)
        {
            var reader = new StreamReader();
            await reader._socket.ConnectAsync(new Uri(url), TestContext.Current.CancellationToken);
            return reader;
        }

        /// <summary>The next frame that is not empty; null when the stream was closed instead.</summary>
        public async Task<JsonElement?> NextAsync()
        {
            while (true)
            {
                var (isClose, length) = await ReceiveAsync();
                if (isClose)
                    return null;
                if (length == 0)
                    continue;
                using var json = JsonDocument.Parse(_buffer.AsMemory(0, length));
                return json.RootElement.Clone();
            }
        }

        /// <summary>Waits for a frame, which must be an empty one.</summary>
        public async Task NextEmptyFrameAsync() => Assert.Equal((false, 0), await ReceiveAsync());

        // Patience for a machine that is busy with everything else.
        private async Task<(bool IsClose, int Length)> ReceiveAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            return (part.MessageType == WebSocketMessageType.Close, length);
        }

        /// <summary>The next activity, which must be alone in its frame.</summary>
        public async Task<JsonElement> NextActivityAsync() =>
            Assert.Single((await NextAsync())!.Value.GetProperty("activities").EnumerateArray());

        public void Dispose() => _socket.Dispose();
    }
}
