using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SleepCoachBot.EndToEnd;

/// <summary>Who starts the program wrongly reads one line that says what to do.</summary>
public sealed class StartThatFails
{
    [Fact]
    public async Task A_clock_set_in_production_is_refused()
    {
        var said = await StartAsync("--Clock:Now=2026-03-15T07:10-04:00");
        Assert.Contains("--environment Development", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            var said = await StartAsync($"--Database:Folder={Path.Combine(file, "data")}");
            Assert.Contains("--Database:Folder", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_named_with_the_way_to_choose_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory("sleepcoachbot-").FullName;
        try
        {
            var said = await StartAsync("--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", $"--Database:Folder={folder}");
            Assert.Contains("--urls", said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>The one line on standard error.</returns>
    private static async Task<string> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [RunningProgram.Built("Program"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };   // the log; read, so that it cannot fill the pipe
        process.BeginOutputReadLine();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        Assert.Equal(1, process.ExitCode);
        return Assert.Single(error.Trim().Split('\n'));
    }
}
