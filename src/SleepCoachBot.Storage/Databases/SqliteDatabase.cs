using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SleepCoachBot.Storage.Databases;

/// <summary>One SQLite file in write-ahead mode: readers never wait, one writer commits whatever is waiting together.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    /// <summary>SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID.</summary>
    private static readonly int[] s_duplicate = [2067, 1555, 2579];

    /// <summary>As long as a disk of the network is away when it is moved; whoever waits on the page is told after 15 s, and the turn goes on.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _file;
    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteContext> _options;
    private readonly SqliteWriter _writer;

    /// <param name="file">Where it is. Made by the first migration.</param>
    public SqliteDatabase(string file)
    {
        _file = file;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        _options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(_connectionString).AddInterceptors(DatabaseTime.OfQueries).Options;
        _writer = new SqliteWriter(OpenToWrite, s_patience);
    }

    public Dialect Dialect => Dialect.Sqlite;

    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        DatabaseTime.MeasureAsync("read", async () =>
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken);
            return await read(connection, cancellationToken);
        });

    public Task<bool> WriteAsync(Func<DbConnection, DbTransaction, Task<bool>> write) =>
        DatabaseTime.MeasureAsync("write", () => _writer.WriteAsync(write));

    public SleepCoachContext CreateContext() => new SqliteContext(_options);

    public SleepCoachContext CreateContext(DbConnection connection, DbTransaction? transaction)
    {
        var context = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options);
        if (transaction is not null)
            context.Database.UseTransaction(transaction);
        // The writer has a savepoint for each outcome already.
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    public Task BackUpAsync(string file, CancellationToken cancellationToken) => SqliteBackup.WriteAsync(_file, file, cancellationToken);

    public bool IsDuplicate(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: var code } && s_duplicate.Contains(code);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection OpenToWrite()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        // A full sync makes every commit outlive a power cut. SQLite's own waiting looks again much sooner than the provider's.
        // What is deleted is overwritten: a person who is forgotten is not found in the file's free pages.
        settings.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON";
        settings.ExecuteNonQuery();
        return connection;
    }
}
