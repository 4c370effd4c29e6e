using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Migrating;

/// <summary>Brings a database up to this program, unless it has gone beyond it.</summary>
internal abstract class Migrator(IDatabase database, ISeal seal)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        await using var context = database.CreateContext();
        await RefuseTooNewAsync(context, cancellationToken);
        // A look costs nothing and takes no lock; most starts end here.
        if (await IsReadyAsync(context, cancellationToken))
            return;
        await MigrateAsync(context, cancellationToken);
    }

    /// <summary>Looks whether the database is sound, before anything else is asked of it.</summary>
    /// <exception cref="StorageDamagedException">It is not.</exception>
    protected abstract Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Applies what is pending, alone, and makes the first key.</summary>
    protected abstract Task MigrateAsync(SleepCoachContext context, CancellationToken cancellationToken);

    /// <summary>Makes the first key by sealing something: programs that start together then all begin with the same one.</summary>
    protected void MakeFirstKey() => seal.Close(Array.Empty<byte>());

    protected static async Task<bool> IsReadyAsync(SleepCoachContext context, CancellationToken cancellationToken) =>
        !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
        && await context.Set<KeyRingEntry>().AnyAsync(cancellationToken);

    private static async Task RefuseTooNewAsync(SleepCoachContext context, CancellationToken cancellationToken)
    {
        if (!(await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            return;
        var schema = await context.Set<SchemaRow>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == SchemaVersion.OnlyRow, cancellationToken);
        if (schema?.OldestProgram > SchemaVersion.OfThisProgram)
            throw new SchemaTooNewException(schema.OldestProgram, SchemaVersion.OfThisProgram);
    }
}
