namespace SleepCoachBot.Storage.Migrating;

/// <summary>The schema of this program. Migrations only expand: version N of the program runs on schemas N and N + 1.</summary>
internal static class SchemaVersion
{
    public const int OnlyRow = 1;
    public const int OfThisProgram = 5;

    /// <summary>The oldest program that can work with this schema; written into the database, and obeyed by older programs.</summary>
    public const int OldestProgram = 1;

    /// <summary>Named as the oldest program while a move fills the database: no program starts on half of it.</summary>
    public const int BeingFilled = int.MaxValue;
}
