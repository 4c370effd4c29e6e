using System.ComponentModel;
using System.Diagnostics;

namespace SleepCoachBot.EndToEnd;

/// <summary>Other people's command-line tools.</summary>
internal static class Command
{
    /// <summary>Runs one to its end.</summary>
    /// <param name="program">Found by the machine's path.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">As they stand.</param>
    /// <returns>What it printed, and whether it ended well. A program that this machine does not have did not.</returns>
    public static async Task<(bool IsWell, string Output, string Error)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode == 0, output, await error);
        }
        catch (Win32Exception)
        {
            return (false, "", $"There is no {program} on this machine.");
        }
    }
}
