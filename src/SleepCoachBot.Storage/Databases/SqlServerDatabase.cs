using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace SleepCoachBot.Storage.Databases;

/// <summary>SQL Server: each write is a transaction of its own, done again when the failure is one that passes.</summary>
/// <remarks>
/// Read committed is enough: every write that depends on what was read says so in its WHERE (a version), and whoever comes second
/// changes no row. A write whose commit was lost on the way back finds its own handled id on the second try.
/// </remarks>
internal sealed class SqlServerDatabase(string connectionString, int? maxBatchSize) : IDatabase
{
    /// <summary>Violated primary key and unique index.</summary>
    private static readonly int[] s_duplicate = [2627, 2601];

    private readonly DbContextOptions<SqlServerContext> _options = new DbContextOptionsBuilder<SqlServerContext>()
        .UseSqlServer(connectionString, sql => Configure(sql, maxBatchSize)).AddInterceptors(DatabaseTime.OfQueries).Options;

    public Dialect Dialect => Dialect.SqlServer;

    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        DatabaseTime.MeasureAsync("read", () => ReadPatientlyAsync(read, cancellationToken));

    public Task<bool> WriteAsync(Func<DbConnection, DbTransaction, Task<bool>> write) =>
        DatabaseTime.MeasureAsync("write", () => WritePatientlyAsync(write));

    public SleepCoachContext CreateContext() => new SqlServerContext(_options);

    public SleepCoachContext CreateContext(DbConnection connection, DbTransaction? transaction)
    {
        // No strategy of its own: what failed here is done again from the start of the transaction.
        var options = new DbContextOptionsBuilder<SqlServerContext>()
            .UseSqlServer(connection, sql =>
            {
                Configure(sql, maxBatchSize);
                sql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies));
            });
        var context = new SqlServerContext(options.Options);
        if (transaction is not null)
            context.Database.UseTransaction(transaction);
        return context;
    }

    public Task BackUpAsync(string file, CancellationToken cancellationToken) => throw new StorageTaskException(
        "Everything is in SQL Server, which is backed up by its own means (BACKUP DATABASE, or the backups of the service it runs in).");

    public bool IsDuplicate(DbException exception) => exception is SqlException { Number: var number } && s_duplicate.Contains(number);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> ReadPatientlyAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(async cancel =>
        {
            await using var connection = new SqlConnection(connectionString);
            await connection.OpenAsync(cancel);
            return await read(connection, cancel);
        }, cancellationToken);
    }

    private async Task<bool> WritePatientlyAsync(Func<DbConnection, DbTransaction, Task<bool>> write)
    {
        await using var context = CreateContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var connection = new SqlConnection(connectionString);
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            var keep = await write(connection, transaction);
            if (keep)
                await transaction.CommitAsync();
            return keep;
        });
    }

    private static void Configure(SqlServerDbContextOptionsBuilder sql, int? maxBatchSize)
    {
        sql.ExecutionStrategy(dependencies => new PatientStrategy(dependencies));
        if (maxBatchSize is { } most)
            sql.MaxBatchSize(most);
    }
}
