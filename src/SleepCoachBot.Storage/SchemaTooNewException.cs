namespace SleepCoachBot.Storage;

/// <summary>A newer program has changed the database so that this one must not use it.</summary>
public sealed class SchemaTooNewException : Exception
{
    public SchemaTooNewException(int oldestProgram, int thisProgram) : base(oldestProgram == Migrating.SchemaVersion.BeingFilled
        ? "The database is being filled by a move, or one was broken off. Let it finish, or do it again: it begins anew."
        : $"The database needs SleepCoachBot of schema {oldestProgram} or newer; this one is of schema {thisProgram}. "
            + "Start the newer program, or restore a backup from before it was started.")
    {
    }
}
