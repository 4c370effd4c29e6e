using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SleepCoachBot.EndToEnd;

/// <summary>A channel's connector on this machine: takes whatever it is sent, gives it an id, and counts.</summary>
internal sealed class LocalConnector : IAsyncDisposable
{
    private static readonly byte[] s_taken = Encoding.UTF8.GetBytes("""{"id":"taken"}""");

    private readonly HttpListener _listener = new();
    private readonly Task _taking;
    private int _count;

    public LocalConnector()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _taking = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>How many activities came.</summary>
    public int Count => Volatile.Read(ref _count);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _taking;
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext sent)
    {
        await sent.Request.InputStream.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref _count);
        sent.Response.ContentType = "application/json";
        await sent.Response.OutputStream.WriteAsync(s_taken);
        sent.Response.Close();
    }
}
