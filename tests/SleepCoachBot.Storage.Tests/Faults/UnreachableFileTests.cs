using Microsoft.Data.Sqlite;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Tests.Faults;

/// <summary>Somebody else holds the SQLite file, or its disk is away for a while.</summary>
public sealed class UnreachableFileTests : IDisposable
{
    private const int CannotOpen = 14;
    private const int DiskFails = 10;
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("sleepcoach-tests-").FullName;

    private string File => Path.Combine(_folder, "some.db");

    [Fact]
    public async Task While_the_file_is_locked_turns_wait_and_pages_read_on()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        await home.SayAsync("before", conversation, "dl_anna");

        await using var other = new SqliteConnection($"Data Source={Path.Combine(home.Folder, "sleepcoach.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var held = other.BeginTransaction(deferred: false))
        {
            var waiting = Enumerable.Range(1, 3).Select(i => home.SayAsync($"{i}", conversation, "dl_anna", $"m{i}")).ToArray();
            Assert.Equal(["before", "1: before"], (await home.HeardAsync(conversation)).Select(a => a.Text));
            Assert.All(waiting, turn => Assert.False(turn.IsCompleted));
            await held.RollbackAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(waiting);
        }

        Assert.Equal(["before", "1: before", "1", "2: 1", "2", "3: 2", "3", "4: 3"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task A_disk_that_comes_back_in_time_fails_nobody_and_doubles_nothing()
    {
        var left = 3;
        await using var writer = new SqliteWriter(() => left-- > 0 ? throw new SqliteException("away", CannotOpen) : Open(), s_long);
        var writes = Enumerable.Range(0, 8).Select(_ => writer.WriteAsync(InsertAsync)).ToArray();
        Assert.All(await Task.WhenAll(writes), Assert.True);
        Assert.Equal(8, Count());
    }

    [Fact]
    public async Task A_disk_that_goes_away_within_a_commit_is_written_once_when_it_is_back()
    {
        await using var writer = new SqliteWriter(Open, s_long);
        var runs = 0;
        await writer.WriteAsync((connection, transaction) => ++runs < 3
            ? throw new SqliteException("away", DiskFails)
            : InsertAsync(connection, transaction));
        Assert.Equal((3, 1), (runs, Count()));
    }

    [Fact]
    public async Task One_that_does_not_come_back_in_time_is_told_to_whoever_waits_and_later_writes_are_tried_anew()
    {
        var isAway = true;
        await using var writer = new SqliteWriter(() => isAway ? throw new SqliteException("away", CannotOpen) : Open(), TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAsync<SqliteException>(() => writer.WriteAsync(InsertAsync));
        isAway = false;
        Assert.True(await writer.WriteAsync(InsertAsync));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task A_program_that_stops_does_not_wait_for_it()
    {
        var writer = new SqliteWriter(() => throw new SqliteException("away", CannotOpen), s_long);
        var write = writer.WriteAsync(InsertAsync);
        await writer.DisposeAsync();
        await Assert.ThrowsAsync<SqliteException>(() => write);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = "CREATE TABLE IF NOT EXISTS Told (Id INTEGER PRIMARY KEY)";
        make.ExecuteNonQuery();
        return connection;
    }

    private long Count()
    {
        using var connection = Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM Told";
        return (long)count.ExecuteScalar()!;
    }

    private static async Task<bool> InsertAsync(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Told DEFAULT VALUES";
        return await command.ExecuteNonQueryAsync() == 1;
    }
}
