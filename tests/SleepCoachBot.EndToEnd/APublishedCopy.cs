using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.EndToEnd;

public sealed class APublishedCopy
{
    [Fact]
    public async Task A_published_copy_started_from_any_folder_reads_the_settings_beside_it()
    {
        var copy = Directory.CreateTempSubdirectory("sleepcoachbot-published-").FullName;
        try
        {
            await PublishAsync(copy);
            var settingsFile = Path.Combine(copy, "appsettings.json");
            var source = Path.Combine(RunningProgram.Built("Repository"), "appsettings.json");
            Assert.Equal(await File.ReadAllTextAsync(source), await File.ReadAllTextAsync(settingsFile));

            var settings = JsonNode.Parse(await File.ReadAllTextAsync(settingsFile))!;
            settings["AllowedHosts"] = "only-this-host.example";
            await File.WriteAllTextAsync(settingsFile, settings.ToJsonString(new JsonSerializerOptions()));

            await using var program = await RunningProgram.StartAsync("2026-03-16T07:10+00:00", Path.Combine(copy, "SleepCoachBot.dll"),
                client => client.DefaultRequestHeaders.Host = "only-this-host.example");
            using var client = new HttpClient { BaseAddress = program.Address };
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);

            client.DefaultRequestHeaders.Host = "only-this-host.example";
            Assert.Contains("webchat.js", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
            Assert.True((await client.GetByteArrayAsync(new Uri("/webchat/webchat.js", UriKind.Relative))).Length > 1_000_000);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task PublishAsync(string folder)
    {
        string[] arguments =
        [
            "publish", Path.Combine(RunningProgram.Built("Repository"), "src", "SleepCoachBot"), "--no-build", "--nologo", "-o", folder,
            "-c", RunningProgram.Built("Configuration"),
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }
}
