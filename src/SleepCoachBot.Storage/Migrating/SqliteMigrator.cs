using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Migrating;

/// <summary>Migrates a SQLite file, one process at a time.</summary>
/// <remarks>
/// EF marks a migration under way by a row, and waits for ever when the process that wrote it was killed. The operating system's lock on
/// a file ends with its process; whoever holds that lock knows that such a row is stale.
/// </remarks>
internal sealed class SqliteMigrator(IDatabase database, ISeal seal, string file, bool check, TimeProvider clock) : Migrator(database, seal)
{
    private const string LockTable = "__EFMigrationsLock";

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(file))!;

    protected override async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (check && File.Exists(file) && await SqliteSoundness.LookAsync(file, isThorough: false, cancellationToken) is { } finding)
            throw finding;
    }

    protected override async Task MigrateAsync(SleepCoachContext context, CancellationToken cancellationToken)
    {
        MakeFolder();
        await using var held = await FileLock.TakeAsync(Path.Combine(Folder, "migrating.lock"), clock, cancellationToken);
        MakeFile();
        // Whoever held the lock before may have done it all.
        if (await IsReadyAsync(context, cancellationToken))
            return;
        await RemoveStaleRowAsync(context, cancellationToken);
        // Written into the file for good: readers never wait for the writer.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        MakeFirstKey();
    }

    // What is in it concerns nobody else on the machine.
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Empty, which SQLite takes as new; the files beside it follow its rights. One that is there is not opened: closing it again
    // would drop the locks that SQLite holds on it in this process.
    private void MakeFile()
    {
        if (File.Exists(file))
            return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    private static async Task RemoveStaleRowAsync(SleepCoachContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {LockTable}").SingleAsync(cancellationToken);
        if (tables > 0)
            await context.Database.ExecuteSqlRawAsync($"DELETE FROM \"{LockTable}\"", cancellationToken);
    }
}
