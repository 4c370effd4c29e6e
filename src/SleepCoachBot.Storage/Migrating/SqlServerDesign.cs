using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SleepCoachBot.Storage.Migrating;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqlServerContext --output-dir Migrations/SqlServer</c> see the model.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer().Options);
}
