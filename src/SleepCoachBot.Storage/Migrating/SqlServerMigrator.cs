using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Migrating;

/// <summary>Migrates SQL Server, where EF holds an application lock that ends with its session.</summary>
internal sealed class SqlServerMigrator(IDatabase database, ISeal seal) : Migrator(database, seal)
{
    // A server looks after its own pages.
    protected override Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task MigrateAsync(SleepCoachContext context, CancellationToken cancellationToken)
    {
        await context.Database.MigrateAsync(cancellationToken);
        MakeFirstKey();
    }
}
