using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Stores;

namespace SleepCoachBot.Storage.Tests.Migrations;

/// <summary>In SQLite, what a person tells every day lies beside what they told before. EF knows nothing of it, so it is looked after here.</summary>
public sealed class LaidOutByPersonTests
{
    private const string Before = "OutboxLook";
    private const string Person = "11111111-1111-1111-1111-111111111111";
    private static readonly string[] s_tables = ["Nights", "DoseVersions", "LogEntries"];

    [Fact]
    public async Task Its_tables_have_no_rowid_and_begin_with_the_person()
    {
        await using var file = await OpenAsync();
        await MigrateAsync(file);
        foreach (var table in s_tables)
        {
            Assert.EndsWith("WITHOUT ROWID", (await TextAsync(file, $"SELECT sql FROM sqlite_master WHERE name = '{table}'")).TrimEnd(), StringComparison.Ordinal);
            Assert.StartsWith("PersonId", await TextAsync(file, $"SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk)"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_span_is_read_in_the_tables_own_order()
    {
        await using var file = await OpenAsync();
        await MigrateAsync(file);
        await using var context = ContextOn(file);
        var (first, last) = (new NightDate(new LocalDate(2025, 1, 1)), new NightDate(new LocalDate(2026, 1, 1)));
        var me = Guid.Parse(Person);
        Assert.Contains("USING PRIMARY KEY (PersonId=? AND Night>? AND Night<?)", await PlanAsync(context.NightsOf(me).Between(first, last)), StringComparison.Ordinal);
        Assert.Contains("USING PRIMARY KEY (PersonId=? AND Day>? AND Day<?)", await PlanAsync(context.LogOf(me).Between(first.Evening, last.Evening, null)), StringComparison.Ordinal);
        Assert.Contains("USING PRIMARY KEY (PersonId=? AND CountsOn>? AND CountsOn<?)", await PlanAsync(context.DosesOf(me).Between(first.Evening, last.Evening)), StringComparison.Ordinal);

        static async Task<string> PlanAsync<T>(IQueryable<T> question)
        {
            await using var asked = question.CreateDbCommand();
            asked.CommandText = $"EXPLAIN QUERY PLAN {asked.CommandText}";
            await using var plan = await asked.ExecuteReaderAsync();
            Assert.True(await plan.ReadAsync());
            return plan.GetString(3);
        }
    }

    [Fact]
    public async Task What_was_stored_before_is_there_afterwards_and_on_the_way_back()
    {
        await using var file = await OpenAsync();
        await MigrateAsync(file, Before);
        await StoreAsync(file);
        var stored = await AllAsync(file);
        Assert.Equal(9, stored.Count);

        await MigrateAsync(file);
        Assert.Equal(stored, await AllAsync(file));
        await MigrateAsync(file, Before);
        Assert.Equal(stored, await AllAsync(file));
    }

    [Fact]
    public async Task A_night_has_one_id_and_goes_with_its_person()
    {
        await using var file = await OpenAsync();
        await MigrateAsync(file);
        await StoreAsync(file);
        var twice = await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(file, "INSERT INTO Nights SELECT * FROM Nights WHERE Night = '2026-01-01'"));
        Assert.Equal(19, twice.SqliteErrorCode);
        await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(file, "UPDATE Nights SET Id = (SELECT min(Id) FROM Nights), Night = '2020-01-01'"));
        await ExecuteAsync(file, $"PRAGMA foreign_keys = ON; DELETE FROM Persons WHERE Id = '{Person}'");
        Assert.Empty(await AllAsync(file));
    }

    [Fact]
    public async Task The_migrations_make_the_columns_and_indexes_of_the_model()
    {
        await using var migrated = await OpenAsync();
        await MigrateAsync(migrated);
        await using var modelled = await OpenAsync();
        await using (var context = ContextOn(modelled))
            await ExecuteAsync(modelled, context.Database.GenerateCreateScript());

        Assert.Equal(await ColumnsAsync(modelled), await ColumnsAsync(migrated));
        // The tables themselves are in that order.
        string[] inOrder = ["IX_DoseVersions_PersonId_CountsOn ", "IX_LogEntries_PersonId_Day ", "IX_Nights_PersonId_Night "];
        Assert.Equal((await IndexesAsync(modelled)).Where(index => !inOrder.Any(order => index.StartsWith(order, StringComparison.Ordinal))), await IndexesAsync(migrated));
    }

    private static Task<List<string>> ColumnsAsync(SqliteConnection file) => LinesAsync(file, """
        SELECT t.name, c.name, c.type, c."notnull", c.dflt_value FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.name
        """);

    private static Task<List<string>> IndexesAsync(SqliteConnection file) => LinesAsync(file, """
        SELECT i.name, i.tbl_name, (SELECT group_concat(c.name) FROM pragma_index_info(i.name) c) FROM sqlite_master i
        WHERE i.type = 'index' AND i.name NOT LIKE 'sqlite%' ORDER BY i.name
        """);

    private static async Task StoreAsync(SqliteConnection file)
    {
        await ExecuteAsync(file, $"INSERT INTO Persons (Id, Version) VALUES ('{Person}', 1)");
        for (var i = 1; i <= 3; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{9 - i:00000000}-0000-0000-0000-000000000000");
            await ExecuteAsync(file, $"""
                INSERT INTO Nights (Id, PersonId, Night, Zone, RisingZone, IntoBed, TriedToSleep, TriedToSleepAssumed, SleepLatency, Awakenings, AwakeTotal, FinalWake,
                    OutOfBed, Quality, ToldAt, ChangedAt, Began, Ended, Place, Version)
                VALUES ('{id}', '{Person}', '2026-01-0{i}', 'Europe/London', 'Asia/Tokyo', '2026-01-01 22:00:00', '2026-01-01 22:10:00', {i % 2}, 30{i}, {i}, 60{i},
                    '2026-01-02 06:00:00', '2026-01-02 06:20:00', {i}, '2026-01-02 07:00:00', '2026-01-02 07:00:01', '2026-01-01 22:00:00', '2026-01-02 06:20:00', '2026-01-02 06:20:00', {i});
                INSERT INTO DoseVersions (PersonId, DoseId, Version, Holds, CountsOn, Kind, Amount, Day, Time, Zone, ToldAt, Place)
                VALUES ('{Person}', '{id}', {i}, 1, '2026-01-0{i}', 0, '7.5', '2026-01-0{i}', '08:00:00', 'Europe/London', '2026-01-02 07:00:00', {i});
                INSERT INTO LogEntries (PersonId, EntryId, Kind, Day, Number, Text, ToldAt, Place)
                VALUES ('{Person}', '{id}', {i}, '2026-01-0{i}', 1.5, X'0102', '2026-01-02 07:00:00', {i});
                """);
        }
    }

    private static async Task<List<string>> AllAsync(SqliteConnection file)
    {
        var all = new List<string>();
        foreach (var table in s_tables)
        {
            var columns = (await LinesAsync(file, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name")).Select(name => $"quote(\"{name}\")");
            all.AddRange(await LinesAsync(file, $"SELECT {string.Join(", ", columns)} FROM \"{table}\" ORDER BY 1, 2, 3"));
        }

        return all;
    }

    private static async Task<SqliteConnection> OpenAsync()
    {
        var file = new SqliteConnection("Data Source=:memory:");
        await file.OpenAsync();
        return file;
    }

    private static SqliteContext ContextOn(SqliteConnection file) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(file).Options);

    private static async Task MigrateAsync(SqliteConnection file, string? to = null)
    {
        await using var context = ContextOn(file);
        await context.GetService<IMigrator>().MigrateAsync(to);
    }

    private static async Task ExecuteAsync(SqliteConnection file, string sql)
    {
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> TextAsync(SqliteConnection file, string sql) => Assert.Single(await LinesAsync(file, sql));

    private static async Task<List<string>> LinesAsync(SqliteConnection file, string sql)
    {
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(i => rows.IsDBNull(i) ? "" : rows.GetString(i))));
        return lines;
    }
}
