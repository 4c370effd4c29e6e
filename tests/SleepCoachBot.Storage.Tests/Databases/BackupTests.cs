using Microsoft.Data.Sqlite;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Tests.Databases;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sleepcoach-tests-").FullName;

    private string Backup => Path.Combine(_folder, "sleepcoach.db");

    [Fact]
    public async Task A_backup_while_people_write_is_whole_and_starts_as_an_installation()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        await home.SayAsync("before", conversation, "dl_anna");
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var mine = await home.Web.OfAsync($"dl_{i}");
            for (var n = 0; !enough.IsCancellationRequested; n++)
                await home.SayAsync($"{n}", mine, $"dl_{i}");
        })));
        await home.Of<IDatabase>().BackUpAsync(Backup, TestContext.Current.CancellationToken);
        await enough.CancelAsync();
        await writing;

        await using var restored = await Installation.StartAsync(folder: _folder, onFile: true);
        await restored.SayAsync("after", conversation, "dl_anna");
        Assert.Equal(["before", "1: before", "after", "2: after"], (await restored.HeardAsync(conversation)).Select(a => a.Text));
        for (var i = 0; i < 4; i++)
        {
            // Each turn is in it as a whole: what was said, and its answer.
            var heard = await restored.HeardAsync(await restored.Web.OfAsync($"dl_{i}"));
            Assert.Equal(heard.Where((_, at) => at % 2 == 0).Select((a, n) => $"{n + 1}: {a.Text}"), heard.Where((_, at) => at % 2 == 1).Select(a => a.Text));
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_leaves_nothing_half()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        await File.WriteAllTextAsync(Backup, "mine", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<StorageTaskException>(() => home.Of<IDatabase>().BackUpAsync(Backup, TestContext.Current.CancellationToken));
        Assert.Equal("mine", await File.ReadAllTextAsync(Backup, TestContext.Current.CancellationToken));

        var elsewhere = Path.Combine(_folder, "other.db");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => home.Of<IDatabase>().BackUpAsync(elsewhere, new CancellationToken(canceled: true)));
        Assert.Equal([Backup], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_backup_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var home = await Installation.StartAsync(onFile: true);
        await home.Of<IDatabase>().BackUpAsync(Backup, TestContext.Current.CancellationToken);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
    }

    [Fact]
    public async Task A_folder_without_a_database_is_not_backed_up()
    {
        await using var none = new SqliteDatabase(Path.Combine(_folder, "none.db"));
        await Assert.ThrowsAsync<StorageTaskException>(() => none.BackUpAsync(Backup, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_start_on_a_damaged_file_says_so_and_changes_nothing()
    {
        await using (var home = await Installation.StartAsync(folder: _folder, onFile: true))
        {
            var conversation = await home.Web.OfAsync("dl_anna");
            for (var i = 0; i < 20; i++)
                await home.SayAsync(new string('x', 2_000), conversation, "dl_anna");
        }

        await TakeInTheLogAsync();
        await using (var file = new FileStream(Backup, FileMode.Open, FileAccess.ReadWrite))
        {
            // A hole in the middle, as a failing disk leaves it.
            file.Position = file.Length / 2 / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 8 * 4096).ToArray(), TestContext.Current.CancellationToken);
        }

        var damaged = await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<StorageDamagedException>(() => Installation.StartAsync(folder: _folder, onFile: true));
        Assert.Contains(Backup, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("backup", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_started_on()
    {
        await File.WriteAllTextAsync(Backup, new string('?', 5_000), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<StorageDamagedException>(() => Installation.StartAsync(folder: _folder, onFile: true));
    }

    [Fact]
    public async Task Where_the_look_is_switched_off_a_start_does_not_read_the_whole_file()
    {
        await using (await Installation.StartAsync(folder: _folder, onFile: true))
        {
        }

        await TakeInTheLogAsync();
        await using (var file = new FileStream(Backup, FileMode.Open, FileAccess.ReadWrite))
        {
            // The last page: of some index that a start does not need.
            file.Position = file.Length - 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray(), TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<StorageDamagedException>(() => Installation.StartAsync(folder: _folder, onFile: true));
        await using var started = await Installation.StartAsync(folder: _folder, onFile: true, options: new DatabaseOptions { CheckAtStart = false });
        Assert.NotNull(started);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task TakeInTheLogAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Backup};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }
}
