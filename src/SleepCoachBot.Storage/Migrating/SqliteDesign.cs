using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SleepCoachBot.Storage.Migrating;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteContext --output-dir Migrations/Sqlite</c> see the model.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);
}
