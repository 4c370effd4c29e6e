using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace SleepCoachBot.EndToEnd;

/// <summary>The program as a process of its own, on a free port and a data folder that is removed in the end.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);
    private string _clock;
    private readonly List<string> _output = [];
    private Process? _process;

    private readonly string _program;
    private readonly Action<HttpClient>? _ask;

    private readonly string[] _settings;
    private readonly bool _ownsFolder;

    private RunningProgram(string clock, string program, Action<HttpClient>? ask, string? folder, string[] settings)
    {
        (_clock, _program, _ask, _settings, _ownsFolder) = (clock, program, ask, settings, folder is null);
        Folder = folder ?? Directory.CreateTempSubdirectory("sleepcoachbot-").FullName;
    }

    public string Folder { get; }
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <param name="clock">The moment that the person's clock shows at the start, with offset.</param>
    /// <param name="program">The program's file; that of the build unless given.</param>
    /// <param name="ask">Prepares the client that asks whether the program is ready.</param>
    /// <param name="folder">Another program's data folder; a new one unless given.</param>
    /// <param name="settings">Further settings, as on the command line.</param>
    public static async Task<RunningProgram> StartAsync(
        string clock, string? program = null, Action<HttpClient>? ask = null, string? folder = null, params string[] settings)
    {
        var running = new RunningProgram(clock, program ?? Built("Program"), ask, folder, settings);
        try
        {
            await running.StartAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: no shutdown, no flush. Then a new process on the same port and folder.</summary>
    /// <param name="clock">What the person's clock shows then, with offset; as at the first start unless given.</param>
    public async Task KillAndStartAgainAsync(string? clock = null)
    {
        await KillAsync();
        _clock = clock ?? _clock;
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,   // not the program's own: nothing may depend on where it is started from
            ArgumentList =
            {
                _program, "--urls", Address.ToString(), $"--Database:Folder={Folder}",
                "--environment", "Development", $"--Clock:Now={_clock}",
            },
        };
        foreach (var setting in _settings) start.ArgumentList.Add(setting);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var client = new HttpClient { BaseAddress = Address };
        _ask?.Invoke(client);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { /* not listening yet */ }
            if (_process.HasExited || waited.Elapsed > StartsWithin)
                throw new InvalidOperationException($"The program did not become ready:\n{Output()}");
            await Task.Delay(100);
        }
    }

    public string Output()
    {
        lock (_output) return string.Join('\n', _output);
    }

    /// <summary>A path that the build wrote into this assembly.</summary>
    public static string Built(string key) => typeof(RunningProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output) _output.Add(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
