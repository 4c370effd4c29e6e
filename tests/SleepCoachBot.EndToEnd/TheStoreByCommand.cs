using System.Diagnostics;

namespace SleepCoachBot.EndToEnd;

/// <summary>Backup and move as somebody types them, beside a program that serves.</summary>
public sealed class TheStoreByCommand : IDisposable
{
    private const string MondayMorning = "2026-03-16T07:10+00:00";
    private readonly string _folder = Directory.CreateTempSubdirectory("sleepcoachbot-").FullName;

    [Fact]
    public async Task A_backup_of_a_running_program_is_moved_to_a_new_folder_and_speaks_on_there()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        IReadOnlyList<string> heard;
        WebPerson anna;
        Uri address;
        var file = Path.Combine(_folder, "sleepcoach.db");
        await using (var program = await RunningProgram.StartAsync(MondayMorning))
        {
            address = program.Address;
            anna = new WebPerson(http, () => address);
            await anna.JoinAsync();
            await anna.SayAsync("bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish");
            await anna.SayAsync("yes");
            heard = await anna.HeardAsync();

            var (code, said, _) = await RunAsync("backup", file, $"--Database:Folder={program.Folder}");
            Assert.Equal(0, code);
            Assert.Contains(file, said, StringComparison.Ordinal);
            (code, _, var refusal) = await RunAsync("backup", file, $"--Database:Folder={program.Folder}");
            Assert.Equal(1, code);
            Assert.Contains("there already", Assert.Single(refusal.Trim().Split('\n')), StringComparison.Ordinal);
        }

        var target = Path.Combine(_folder, "moved");
        var (moved, counts, _) = await RunAsync("move", $"--Database:Folder={_folder}", $"--Target:Folder={target}");
        Assert.Equal(0, moved);
        Assert.Contains("1  Nights", counts, StringComparison.Ordinal);
        Assert.Contains("1  Persons", counts, StringComparison.Ordinal);

        await using var next = await RunningProgram.StartAsync(MondayMorning, folder: target);
        address = next.Address;
        Assert.Equal(heard, await anna.HeardAsync());
        await anna.SayAsync("show last night");
        Assert.Contains(await anna.HeardAsync(), said => said.StartsWith("bot: Your latest night", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Name the file", "backup")]
    [InlineData("no database", "backup", "FILE")]
    [InlineData("--Target:", "move")]
    [InlineData("Target:Provider is Sqlite", "move", "--Target:SqlServer:ConnectionString=Server=sql.example")]
    [InlineData("Target:Provider is \"Postgres\"", "move", "--Target:Folder=d", "--Target:Provider=Postgres")]
    [InlineData("Database:Provider is SqlServer", "backup", "FILE", "--Database:Provider=SqlServer")]
    public async Task What_a_command_needs_is_said_in_one_line(string need, params string[] command)
    {
        string[] arguments = [.. command.Select(word => word == "FILE" ? Path.Combine(_folder, "b.db") : word), $"--Database:Folder={_folder}"];
        var (code, _, said) = await RunAsync(arguments);
        Assert.Equal(1, code);
        Assert.Contains(need, Assert.Single(said.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_said_in_one_line_and_not_served()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "sleepcoach.db"), new string('?', 5_000), TestContext.Current.CancellationToken);
        var (code, _, said) = await RunAsync("--urls", "http://127.0.0.1:0", $"--Database:Folder={_folder}");
        Assert.Equal(1, code);
        Assert.Contains("docs/backup.md", Assert.Single(said.Trim().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Said, string Complained)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [RunningProgram.Built("Program"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await complained);
    }
}
