using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>A Redis of the test's own, from the machine's <c>redis-server</c>. Tests that need one are skipped where there is none.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>How a client finds it; gives up soon, so that a test sees it gone.</summary>
    public string Connection => $"127.0.0.1:{_port},connectTimeout=2000,connectRetry=1";

    /// <summary>Starts one, or skips the test.</summary>
    public static RedisServer Start()
    {
        var server = new RedisServer();
        try
        {
            server.StartAgain();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no redis-server on this machine.");
        }

        return server;
    }

    public void StartAgain() => _process = Process.Start(new ProcessStartInfo(
        "redis-server", ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"])
    {
        RedirectStandardOutput = true,
    });

    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
