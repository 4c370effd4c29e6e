using System.Data.Common;

namespace SleepCoachBot.Storage.Databases;

/// <summary>The database behind all stores: how to read from it and how to write to it durably.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Reads on a connection of its own. On a failure that may pass the read is done again.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes in a transaction and returns when it is durable. May run <paramref name="write"/> again on a failure that may pass.</summary>
    /// <param name="write">True: keep what was written. False: nothing of it is kept.</param>
    /// <returns>What <paramref name="write"/> returned the last time.</returns>
    Task<bool> WriteAsync(Func<DbConnection, DbTransaction, Task<bool>> write);

    /// <summary>A context of its own.</summary>
    SleepCoachContext CreateContext();

    /// <summary>A context on a connection and its transaction, if there is one.</summary>
    SleepCoachContext CreateContext(DbConnection connection, DbTransaction? transaction);

    /// <summary>Writes a copy of the whole as it is at one moment, while readers and writers go on.</summary>
    /// <param name="file">Where to; must not be there yet.</param>
    /// <param name="cancellationToken">Ends it and leaves no file.</param>
    /// <exception cref="StorageTaskException">The database is none that is backed up here, is not there, or the file is there already.</exception>
    Task BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>True when a write failed because its key is taken.</summary>
    bool IsDuplicate(DbException exception);

    /// <summary>How this database's SQL differs where it does.</summary>
    Dialect Dialect { get; }
}
