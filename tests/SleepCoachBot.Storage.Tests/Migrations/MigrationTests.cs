using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using SleepCoachBot.Storage.Migrating;

namespace SleepCoachBot.Storage.Tests.Migrations;

public sealed class MigrationTests
{
    public static TheoryData<string> Databases => ["Sqlite", "SqlServer"];

    internal static SleepCoachContext ContextOf(string database) => database == "Sqlite"
        ? new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options)
        : new SqlServerContext(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer().Options);

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_migrations_say_all_that_the_model_says(string database)
    {
        using var context = ContextOf(database);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = ContextOf("Sqlite");
        using var sqlServer = ContextOf("SqlServer");
        Assert.Equal(NamesOf(sqlite), NamesOf(sqlServer));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_table_but_the_programs_own_belongs_to_a_person_and_is_forgotten_with_them(string database)
    {
        string[] ofTheProgram = ["DataProtectionKeys", "SchemaInfo", "Persons"];
        using var context = ContextOf(database);
        var model = context.GetService<IDesignTimeModel>().Model;
        foreach (var table in model.GetEntityTypes().Where(t => !ofTheProgram.Contains(t.GetTableName())))
        {
            var owner = Assert.Single(table.GetForeignKeys());
            Assert.Equal(("Persons", "PersonId", DeleteBehavior.Cascade),
                (owner.PrincipalEntityType.GetTableName(), Assert.Single(owner.Properties).Name, owner.DeleteBehavior));
        }
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hang_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("sleepcoach-tests-").FullName;
        await using (var killed = new SqliteConnection($"Data Source={Path.Combine(folder, "sleepcoach.db")};Pooling=False"))
        {
            await killed.OpenAsync();
            await using var leave = killed.CreateCommand();
            // As EF leaves it: the row that says that somebody is migrating.
            leave.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00');
                """;
            await leave.ExecuteNonQueryAsync();
        }

        var start = Installation.StartAsync(folder: folder, onFile: true);
        Assert.Same(start, await Task.WhenAny(start, Task.Delay(TimeSpan.FromSeconds(30))));
        await using (var home = await start)
            Assert.NotEmpty(await home.Web.OfAsync("dl_anna"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Eight_programs_that_start_at_once_on_nothing_all_start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"sleepcoach-tests-{Guid.NewGuid():N}");
        var homes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Installation.StartAsync(folder: folder, onFile: true))));
        // Each opens what every other has sealed: they all began with one key.
        foreach (var (home, i) in homes.Select((home, i) => (home, i)))
            await home.SayAsync("hi", await home.Web.OfAsync($"dl_{i}"), $"dl_{i}");
        foreach (var home in homes)
        {
            for (var i = 0; i < homes.Length; i++)
                Assert.Equal("1: hi", (await home.HeardAsync(await home.Web.OfAsync($"dl_{i}")))[^1].Text);
        }

        foreach (var home in homes)
            await home.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_start_with_nothing_to_migrate_waits_for_nobody()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        await using var held = new FileStream(Path.Combine(home.Folder, "migrating.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var start = Installation.StartAsync(folder: home.Folder, onFile: true);
        Assert.Same(start, await Task.WhenAny(start, Task.Delay(TimeSpan.FromSeconds(30))));
        await (await start).DisposeAsync();
    }

    [Theory]
    [InlineData(SchemaVersion.OfThisProgram, true)]
    [InlineData(SchemaVersion.OfThisProgram + 1, false)]
    public async Task A_program_refuses_only_below_the_oldest_that_the_database_names(int oldestProgram, bool starts)
    {
        await using var home = await Installation.StartAsync(onFile: true);
        await using (var newer = new SqliteConnection($"Data Source={Path.Combine(home.Folder, "sleepcoach.db")};Pooling=False"))
        {
            await newer.OpenAsync();
            await using var raise = newer.CreateCommand();
            raise.CommandText = $"UPDATE SchemaInfo SET Version = 7, OldestProgram = {oldestProgram}";
            Assert.Equal(1, await raise.ExecuteNonQueryAsync());
        }

        var start = Installation.StartAsync(folder: home.Folder, onFile: true);
        if (starts)
        {
            await (await start).DisposeAsync();
            return;
        }

        var refusal = await Assert.ThrowsAsync<SchemaTooNewException>(() => start);
        Assert.Contains($"schema {oldestProgram}", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesOf(SleepCoachContext context) =>
        context.GetService<IMigrationsAssembly>().Migrations.Keys.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
