using System.Net.WebSockets;
using System.Text.Json;

namespace SleepCoachBot.EndToEnd;

/// <summary>The page's socket, without the page: hears a conversation, and comes back with its watermark whenever the line breaks.</summary>
internal sealed class WebListener : IAsyncDisposable
{
    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(200);

    private readonly WebPerson _person;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<(string Words, long At)> _heard = [];
    private readonly Task _listening;

    public WebListener(WebPerson person)
    {
        _person = person;
        _listening = ListenAsync();
    }

    /// <summary>How often the line broke.</summary>
    public int Breaks { get; private set; }

    /// <summary>What came, in the order in which it came, each with the moment (of <see cref="Environment.TickCount64"/>).</summary>
    public IReadOnlyList<(string Words, long At)> Heard
    {
        get
        {
            lock (_heard)
                return [.. _heard];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var watermark = "0";
        var buffer = new byte[1024 * 1024];
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(await _person.StreamAsync(watermark), _stop.Token);
                while (await FrameAsync(socket, buffer) is { } frame)
                {
                    if (frame.IsEmpty)
                        continue;
                    using var set = JsonDocument.Parse(frame);
                    // What passes by (typing) has no place of its own, and leaves the watermark where it is.
                    var next = set.RootElement.GetProperty("watermark").GetString()!;
                    if (next != watermark)
                        Keep(set.RootElement.GetProperty("activities"));
                    watermark = next;
                }
            }
            catch (Exception e) when (e is WebSocketException or HttpRequestException)
            {
                // The copy that it was connected to is gone.
            }

            Breaks++;
            await Task.Delay(s_again, _stop.Token);
        }
    }

    private void Keep(JsonElement activities)
    {
        lock (_heard)
            _heard.AddRange(activities.EnumerateArray().Select(activity => (WebPerson.WordsOf(activity), Environment.TickCount64)));
    }

    // Null: closed.
    private async Task<ReadOnlyMemory<byte>?> FrameAsync(ClientWebSocket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), _stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return buffer.AsMemory(0, length);
        }
    }
}
