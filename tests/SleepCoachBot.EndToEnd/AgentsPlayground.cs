using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SleepCoachBot.EndToEnd;

/// <summary>Microsoft's Agents Playground: a Teams on this machine, unmodified, whose page is used in a browser.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private const string Program = "node_modules/@microsoft/m365agentsplayground/cli.js";
    private static readonly TimeSpan s_startsWithin = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private AgentsPlayground(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Its page.</summary>
    public Uri Address { get; }

    /// <summary>Fetches it by npm in the version of the lock file, once a build. Skips the test where that cannot be done.</summary>
    public static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "playground");
        if (File.Exists(Path.Combine(folder, Program)))
            return folder;
        var (isWell, _, error) = await Command.RunAsync("npm", folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        Assert.SkipUnless(isWell, $"npm could not install @microsoft/m365agentsplayground: {error.Trim()}");
        return folder;
    }

    /// <summary>Starts it before a bot that is there.</summary>
    /// <param name="folder">Where it is installed.</param>
    /// <param name="bot">The program's address.</param>
    public static async Task<AgentsPlayground> StartAsync(string folder, Uri bot)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            ArgumentList =
            {
                "--require", "./loopback.cjs", Program, "start", "--channel-id", "msteams",
                "--app-endpoint", new Uri(bot, "/api/messages").ToString(), "--port", $"{address.Port}",
                "--service-url", new Uri(address, "/_connector").ToString(), "--disable-telemetry",
            },
            Environment = { ["TZ"] = "Europe/London", ["TEAMSAPPTESTER_BROWSER"] = "none" },
        };
        var playground = new AgentsPlayground(Process.Start(start)!, address);
        try
        {
            await playground.AnswersAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { /* not listening yet */ }
            if (_process.HasExited || waited.Elapsed > s_startsWithin)
                throw new InvalidOperationException("The playground did not start.");
            await Task.Delay(100);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
