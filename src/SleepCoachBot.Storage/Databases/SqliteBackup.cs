using Microsoft.Data.Sqlite;

namespace SleepCoachBot.Storage.Databases;

/// <summary>Copies a SQLite file that is in use: what is committed at one moment, whole or not at all.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes the copy beside its place, looks through it, and only then puts it there.</summary>
    public static async Task WriteAsync(string file, string backup, CancellationToken cancellationToken)
    {
        backup = Path.GetFullPath(backup);
        if (!File.Exists(file))
            throw new StorageTaskException($"There is no database {file} to back up.");
        if (File.Exists(backup))
            throw new StorageTaskException($"{backup} is there already. Name a file that is not.");
        if (!Directory.Exists(Path.GetDirectoryName(backup)))
            throw new StorageTaskException($"There is no folder {Path.GetDirectoryName(backup)}. Make it first.");

        var unfinished = $"{backup}.{Guid.NewGuid():N}.part";
        try
        {
            MakeEmpty(unfinished);
            await CopyAsync(file, unfinished, cancellationToken);
            if (await SqliteSoundness.LookAsync(unfinished, isThorough: true, cancellationToken) is { } finding)
                throw finding;
            await SyncAsync(unfinished, cancellationToken);
            File.Move(unfinished, backup);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // SQLite takes an empty file as new and would make one that others can read.
    private static void MakeEmpty(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    private static async Task CopyAsync(string file, string target, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var connection = new SqliteConnection(source.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO @target";
        copy.CommandTimeout = 0;
        copy.Parameters.AddWithValue("@target", target);
        await copy.ExecuteNonQueryAsync(cancellationToken);
    }

    // SQLite does not sync what it vacuums into.
    private static async Task SyncAsync(string file, CancellationToken cancellationToken)
    {
        await using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        cancellationToken.ThrowIfCancellationRequested();
        written.Flush(flushToDisk: true);
    }
}
