using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Fuzzing;

/// <summary>Whatever a client sends on its stream ends that stream at most: no exception that nobody caught, nothing left open.</summary>
/// <remarks>
/// The frames are written to the socket byte by byte, since no client library would send most of them. A few hundred in every test run.
/// A million:
/// <code>FUZZ_FRAMES=1000000 dotnet run -c Release --project tests/SleepCoachBot.Channels.Tests -- --filter-class "*FrameFuzzTests"</code>
/// </remarks>
public sealed class FrameFuzzTests
{
    private const int MostFramesOfOne = 40;
    private const byte Pong = 0x8A;

    private static readonly byte[] s_ping = [0x89, 0x80, 0, 0, 0, 0];

    private static readonly long s_frames =
        long.TryParse(Environment.GetEnvironmentVariable("FUZZ_FRAMES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 500;

    [Fact]
    public async Task No_frame_leaves_an_exception_or_an_open_stream_behind()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var answer = await person.GetAsync(person.Path);
        var url = new Uri((await DirectLineClient.JsonOf(answer)).GetProperty("streamUrl").GetString()!);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        long sent = 0;
        for (var client = 0; sent < s_frames; client++)
        {
            var random = new Random(client);   // the same number makes the same frames
            var frames = random.Next(1, MostFramesOfOne);
            using var tcp = new TcpClient { NoDelay = true };
            await tcp.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
            tcp.LingerState = new LingerOption(enable: true, seconds: 0);   // most are gone without a word
            var stream = tcp.GetStream();
            await OpenAsync(stream, url);
            if (client % 4 == 0)
                await HearPongAsync(stream);
            await TrySendAsync(stream, [.. Enumerable.Range(0, frames).SelectMany(_ => Frame(random))]);
            if (client % 4 == 0)
                await ListenToTheEndAsync(tcp, stream);
            sent += frames;
        }

        // All are noticed to be gone, on the server's own threads.
        var open = server.Services.GetRequiredService<OpenStreams>();
        for (var waited = 0; open.Count(person.ConversationId) > 0 && waited < 60_000; waited += 20)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(0, open.Count(person.ConversationId));
        Assert.DoesNotContain(server.Log.Lines, line => line.Level >= LogLevel.Error);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64 << 20);

        using var next = await person.OpenStreamAsync(null);
        server.Bot.Say(person.ConversationId, "still here");
        Assert.Equal("still here", (await next.NextActivityAsync()).GetProperty("text").GetString());
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} frames");
    }

    private static async Task OpenAsync(NetworkStream stream, Uri url)
    {
        var request = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new byte[1024];
        var length = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
    }

    // Sends no more and listens on until the server closes, which shows that it has read everything.
    private static async Task ListenToTheEndAsync(TcpClient tcp, NetworkStream stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        try
        {
            tcp.Client.Shutdown(SocketShutdown.Send);
            while (await stream.ReadAsync(buffer, patience.Token) > 0)
            {
            }
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Reset: what came after the last frame that it read is of no use to it.
        }
    }

    // A ping that is answered: frames that nobody reads would prove nothing.
    private static async Task HearPongAsync(NetworkStream stream)
    {
        await stream.WriteAsync(s_ping, TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var heard = new byte[4096];
        while (!heard.AsSpan(0, await stream.ReadAsync(heard, patience.Token)).Contains(Pong))
        {
        }
    }

    private static async Task TrySendAsync(NetworkStream stream, byte[] frames)
    {
        try
        {
            // In two parts, so that frames arrive torn apart as well.
            var half = frames.Length / 2;
            await stream.WriteAsync(frames.AsMemory(0, half), TestContext.Current.CancellationToken);
            await stream.WriteAsync(frames.AsMemory(half), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Shown out before it had said all.
        }
    }

    /// <summary>Mostly a frame as RFC 6455 has it, with anything in it; sometimes an opcode, a mask or a length that it forbids.</summary>
    private static byte[] Frame(Random random)
    {
        int[] opcodes = [1, 1, 1, 2, 9, 10, 0, 8, 3, 11, 15];
        var opcode = opcodes[random.Next(random.Next(20) == 0 ? opcodes.Length : 6)];
        var first = (byte)((random.Next(60) == 0 ? 0 : 0x80) | (random.Next(200) == 0 ? 0x40 : 0) | opcode);
        var payload = Payload(random);
        var masked = random.Next(200) != 0;
        var claimed = random.Next(300) switch { 0 => long.MaxValue, 1 => -1, 2 => payload.Length + 7, _ => payload.Length };

        var frame = new List<byte> { first };
        var mask = (byte)(masked ? 0x80 : 0);
        if (claimed is >= 0 and < 126)
        {
            frame.Add((byte)(mask | (byte)claimed));
        }
        else
        {
            frame.Add((byte)(mask | 127));
            var length = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, claimed);
            frame.AddRange(length);
        }

        if (masked)
        {
            var key = new byte[4];
            random.NextBytes(key);
            frame.AddRange(key);
            for (var i = 0; i < payload.Length; i++)
                payload[i] ^= key[i % 4];
        }

        frame.AddRange(payload);
        return [.. frame];
    }

    private static byte[] Payload(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return [];
            case 1:
                return Encoding.UTF8.GetBytes("""{"activities":[{"type":"message","text":"by the wrong way"}],"watermark":null}""");
            case 2:
                return [0x03, (byte)random.Next(0xE0, 0xFF), .. "bye"u8];   // what a close frame would hold
            case 3 when random.Next(20) == 0:
                return new byte[random.Next(1_000, 20_000)];
            default:
                var bytes = new byte[random.Next(0, 125)];
                random.NextBytes(bytes);
                return bytes;
        }
    }
}
