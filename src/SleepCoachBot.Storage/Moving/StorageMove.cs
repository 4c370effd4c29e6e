using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Migrating;

namespace SleepCoachBot.Storage.Moving;

/// <summary>Copies all rows of one database into another, keys included: what was sealed in the one opens in the other.</summary>
/// <remarks>While it is being filled, the target names a program as its oldest that there is none of: nobody starts on half of it.</remarks>
internal sealed class StorageMove(IDatabase source, IDatabase target)
{
    private const string Mark = "UPDATE SchemaInfo SET OldestProgram = @oldest";
    private const string Oldest = "SELECT OldestProgram FROM SchemaInfo";
    private const string People = "SELECT COUNT(*) FROM Persons";

    private bool _wasBrokenOff;

    /// <summary>Lets a target be migrated into which an earlier move was broken off.</summary>
    public async Task OpenTargetAsync(CancellationToken cancellationToken)
    {
        await using var context = target.CreateContext();
        if (!await context.Database.CanConnectAsync(cancellationToken) || !(await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            return;
        _wasBrokenOff = await NumberAsync(target, Oldest, cancellationToken) == SchemaVersion.BeingFilled;
        if (_wasBrokenOff)
            await MarkAsync(SchemaVersion.OldestProgram);
    }

    /// <summary>Empties the target of what a move that was broken off has left, fills it, and compares.</summary>
    public async Task<IReadOnlyList<MovedTable>> RunAsync(CancellationToken cancellationToken)
    {
        if (!_wasBrokenOff && await NumberAsync(target, People, cancellationToken) is > 0 and var people)
            throw new StorageTaskException($"The target holds {people} people already. Name an empty database, or a folder without one.");
        await MarkAsync(SchemaVersion.BeingFilled);
        if (await NumberAsync(source, Oldest, cancellationToken) == SchemaVersion.BeingFilled)
        {
            await MarkAsync(SchemaVersion.OldestProgram);
            throw new StorageTaskException("Source and target are the same database.");
        }

        IReadOnlyList<TableCopy> tables;
        await using (var context = target.CreateContext())
            tables = TableCopy.AllOf(context);
        var moved = await source.ReadAsync((connection, cancel) => CopyAsync(connection, tables, cancel), cancellationToken);
        foreach (var (table, copied) in tables.Zip(moved))
        {
            var (before, after) = (await NumberAsync(source, table.Count, cancellationToken), await NumberAsync(target, table.Count, cancellationToken));
            if (before != copied.Rows || after != copied.Rows)
            {
                throw new StorageTaskException($"{table.Name}: {copied.Rows} rows were copied, but the source has {before} and the target {after}. "
                    + "Stop every program that uses either, and move again.");
            }
        }

        await MarkAsync(SchemaVersion.OldestProgram);
        return moved;
    }

    private async Task<IReadOnlyList<MovedTable>> CopyAsync(DbConnection connection, IReadOnlyList<TableCopy> tables, CancellationToken cancellationToken)
    {
        // One moment of all tables, without holding up whoever writes; elsewhere the counts afterwards tell.
        await using var moment = (connection as SqliteConnection)?.BeginTransaction(deferred: true);
        await EmptyAsync(tables);
        var moved = new List<MovedTable>();
        foreach (var table in tables)
            moved.Add(new MovedTable(table.Name, await CopyAsync(connection, moment, table, cancellationToken)));
        return moved;
    }

    private async Task<long> CopyAsync(DbConnection connection, DbTransaction? moment, TableCopy table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = table.Select;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var copied = 0L;
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(table.Read(reader));
            if (rows.Count == table.RowsAtOnce)
                copied += await WriteAsync(table, rows);
        }

        return rows.Count == 0 ? copied : copied + await WriteAsync(table, rows);
    }

    private async Task<int> WriteAsync(TableCopy table, List<object?[]> rows)
    {
        await target.WriteAsync(async (connection, transaction) =>
        {
            await table.WriteAsync(connection, transaction, target.Dialect, rows);
            return true;
        });
        var written = rows.Count;
        rows.Clear();
        return written;
    }

    // The keys that the migration has made as well: nothing is sealed by them yet.
    private Task<bool> EmptyAsync(IReadOnlyList<TableCopy> tables) => target.WriteAsync(async (connection, transaction) =>
    {
        foreach (var table in tables.Reverse())
            await ExecuteAsync(connection, transaction, table.Delete, _ => { });
        return true;
    });

    private Task<bool> MarkAsync(int oldest) => target.WriteAsync(async (connection, transaction) =>
    {
        await ExecuteAsync(connection, transaction, Mark, command => command.Add("@oldest", oldest));
        return true;
    });

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, Action<DbCommand> bind)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        bind(command);
        await command.ExecuteNonQueryAsync();
    }

    private static Task<long> NumberAsync(IDatabase database, string sql, CancellationToken cancellationToken) =>
        database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null);
        }, cancellationToken);
}
