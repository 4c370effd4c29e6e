namespace SleepCoachBot.Storage;

/// <summary>The database file is damaged, or is none: the program does not start on it, and has changed nothing in it.</summary>
public sealed class StorageDamagedException : Exception
{
    /// <param name="file">The file.</param>
    /// <param name="finding">What SQLite found first.</param>
    /// <param name="innerException">How it was found; null when a check found it.</param>
    public StorageDamagedException(string file, string finding, Exception? innerException = null)
        : base($"The database {file} is damaged ({finding}). Nothing was changed in it. Keep a copy of it, and put a backup in its place "
            + "as docs/backup.md says.", innerException)
    {
    }
}
