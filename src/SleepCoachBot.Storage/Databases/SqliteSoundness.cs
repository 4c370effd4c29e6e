using Microsoft.Data.Sqlite;

namespace SleepCoachBot.Storage.Databases;

/// <summary>Looks through a SQLite file for damage.</summary>
internal static class SqliteSoundness
{
    /// <summary>SQLITE_CORRUPT, SQLITE_NOTADB.</summary>
    private static readonly int[] s_damaged = [11, 26];

    /// <summary>Reads the whole file.</summary>
    /// <param name="file">Which; it is there.</param>
    /// <param name="isThorough">Also whether every index says what its table says, which takes a few times as long.</param>
    /// <param name="cancellationToken">Ends the look before it begins.</param>
    /// <returns>Null: it is sound.</returns>
    public static async Task<StorageDamagedException?> LookAsync(string file, bool isThorough, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Not read-only: after a kill the log has to be taken in first.
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 };
        try
        {
            await using var connection = new SqliteConnection(source.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var look = connection.CreateCommand();
            look.CommandText = isThorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
            var finding = await look.ExecuteScalarAsync(cancellationToken) as string;
            return finding == "ok" ? null : new StorageDamagedException(file, $"{finding}".ReplaceLineEndings(" ").Trim());
        }
        catch (SqliteException e) when (s_damaged.Contains(e.SqliteErrorCode))
        {
            return new StorageDamagedException(file, e.Message, e);
        }
    }
}
