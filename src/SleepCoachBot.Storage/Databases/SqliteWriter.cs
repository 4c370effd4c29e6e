using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SleepCoachBot.Storage.Databases;

/// <summary>The one writer of a SQLite file in this process.</summary>
/// <remarks>
/// A durable commit costs a sync of the disk whatever it holds. So everything that is waiting when a transaction begins goes into it,
/// each behind a savepoint of its own, and one commit makes all of it durable. Nobody is made to wait for company.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Bounds how long the first of a batch waits for the last.</summary>
    private const int MostTogether = 64;

    private const string Savepoint = "outcome";

    /// <summary>SQLITE_FULL.</summary>
    private const int Full = 13;

    /// <summary>SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PROTOCOL: somebody else has it, or its disk is away.</summary>
    private static readonly int[] s_passing = [5, 6, 10, 14, 15];

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly BlockingCollection<Write> _waiting = [];
    private readonly Func<SqliteConnection> _open;
    private readonly TimeSpan _patience;
    private readonly Lazy<Task> _loop;
    private SqliteConnection? _connection;

    /// <param name="open">Opens a connection to the file.</param>
    /// <param name="patience">How long what cannot be written now is tried again before its waiters are told.</param>
    public SqliteWriter(Func<SqliteConnection> open, TimeSpan patience)
    {
        (_open, _patience) = (open, patience);
        // SQLite works synchronously whatever it is asked: a thread of its own keeps its waiting out of the pool.
        _loop = new(() => Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    public Task<bool> WriteAsync(Func<DbConnection, DbTransaction, Task<bool>> work)
    {
        _ = _loop.Value;
        var write = new Write(work);
        _waiting.Add(write);
        return write.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        if (_loop.IsValueCreated)
            await _loop.Value;
        _waiting.Dispose();
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var batch = new List<Write> { first };
            while (batch.Count < MostTogether && _waiting.TryTake(out var next))
                batch.Add(next);
            // Nothing of a batch that failed was kept. One that was too much for the disk may have been one outcome's doing.
            if (CommitPatiently(batch) is not { } failure)
                continue;
            if (batch.Count > 1 && failure is SqliteException { SqliteErrorCode: Full })
                batch.ForEach(alone => Tell([alone], TryCommit([alone])));
            else
                Tell(batch, failure);
        }

        _connection?.Dispose();
    }

    private Exception? CommitPatiently(List<Write> batch)
    {
        var began = Stopwatch.GetTimestamp();
        var failure = TryCommit(batch);
        while (IsPassing(failure) && Stopwatch.GetElapsedTime(began) < _patience && !_waiting.IsAddingCompleted)
        {
            Thread.Sleep(s_pause);
            failure = TryCommit(batch);
        }

        return failure;
    }

    private static bool IsPassing(Exception? failure) => failure is SqliteException { SqliteErrorCode: var code } && s_passing.Contains(code);

    private static void Tell(List<Write> batch, Exception? failure)
    {
        if (failure is not null)
            batch.ForEach(write => write.Done.TrySetException(failure));
    }

    private Exception? TryCommit(List<Write> batch)
    {
        try
        {
            _connection ??= _open();
            Commit(_connection, batch);
            return null;
        }
        catch (Exception e)
        {
            // A full disk is no fault of the connection; after anything else a new one is surer.
            if (e is not SqliteException { SqliteErrorCode: Full })
            {
                _connection?.Dispose();
                _connection = null;
            }

            return e;
        }
    }

    private static void Commit(SqliteConnection connection, List<Write> batch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var settled = new List<Action>(batch.Count);
        foreach (var write in batch)
            settled.Add(Apply(connection, transaction, write));
        transaction.Commit();
        foreach (var tell in settled)
            tell();
    }

    // Returns what to tell its waiter once the whole is durable.
    private static Action Apply(SqliteConnection connection, SqliteTransaction transaction, Write write)
    {
        transaction.Save(Savepoint);
        try
        {
            var keep = write.Work(connection, transaction).GetAwaiter().GetResult();
            if (!keep)
                transaction.Rollback(Savepoint);
            transaction.Release(Savepoint);
            return () => write.Done.TrySetResult(keep);
        }
        catch (Exception e)
        {
            // What passes is no fault of this outcome: all are written again together.
            if (IsPassing(e) || !TryRollBack(transaction))
                throw;
            return () => write.Done.TrySetException(e);
        }
    }

    // False when SQLite has given up the whole transaction, as it does on a full disk.
    private static bool TryRollBack(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback(Savepoint);
            transaction.Release(Savepoint);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or SqliteException)
        {
            return false;
        }
    }

    private sealed record Write(Func<DbConnection, DbTransaction, Task<bool>> Work)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
