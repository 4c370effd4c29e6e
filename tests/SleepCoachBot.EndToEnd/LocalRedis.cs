using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SleepCoachBot.EndToEnd;

/// <summary>A Redis of the test's own, where the machine has <c>redis-server</c>.</summary>
internal sealed class LocalRedis : IDisposable
{
    private readonly Process _process;

    private LocalRedis(Process process, string connection) => (_process, Connection) = (process, connection);

    public string Connection { get; }

    /// <returns>Null where there is none.</returns>
    public static LocalRedis? TryStart()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        try
        {
            string[] arguments = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
            return new LocalRedis(Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!, $"127.0.0.1:{port}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
