using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NodaTime;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;
using SleepCoachBot.Storage.Tests.Nights;
using Columns = SleepCoachBot.Storage.Configurations.DiaryEntryConfiguration;

namespace SleepCoachBot.Storage.Tests.Faults;

/// <summary>What servers of SQL Server's protocol with a smaller T-SQL take, and a server that restarts.</summary>
public sealed class SmallerServerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public void What_EF_writes_of_a_turn_has_no_merge_and_is_sound(int? maxBatchSize)
    {
        var written = WrittenTo(maxBatchSize).ToList();
        Assert.True(written.Count > 0);
        foreach (var table in new[] { "Nights", "NightVersions", "Profiles", "PlanVersions", "DoseVersions", "LogEntries", "Dues" })
            Assert.Contains(written, sql => sql.Contains($"INSERT INTO [{table}]", StringComparison.Ordinal));
        foreach (var sql in written)
        {
            Assert.DoesNotContain("MERGE", sql, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("WITH (", sql, StringComparison.OrdinalIgnoreCase);
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
            Assert.Empty(errors.Select(e => e.Message));
        }
    }

    [Fact]
    public void With_a_batch_of_one_every_row_goes_alone() =>
        Assert.All(WrittenTo(1), sql => Assert.Equal(1, Count(sql, "INSERT INTO") + Count(sql, "UPDATE [")));

    [Fact]
    public void No_claim_leans_on_a_hint_or_on_a_guard_that_only_a_sub_select_has()
    {
        foreach (var store in new[] { typeof(Stores.OutboxStore), typeof(Stores.DueAgenda) })
        {
            var claim = (string)store.GetField("ClaimOnSqlServer", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
            Assert.StartsWith("UPDATE TOP (@most)", claim, StringComparison.Ordinal);
            Assert.Contains("OUTPUT inserted.", claim, StringComparison.Ordinal);
            foreach (var hint in new[] { "READPAST", "UPDLOCK", "ROWLOCK", "HOLDLOCK" })
                Assert.DoesNotContain(hint, claim, StringComparison.OrdinalIgnoreCase);
            // The lease is looked at by the UPDATE's own WHERE.
            var where = claim[claim.IndexOf("WHERE", StringComparison.Ordinal)..].Split("EXISTS")[0];
            Assert.Matches("(LeasedUntil|FreeAt) IS NULL OR", where);
        }
    }

    [Fact]
    public async Task The_first_use_of_a_connection_that_a_restart_broke_is_tried_again()
    {
        var tries = 0;
        var done = await Strategy().ExecuteAsync(() => ++tries == 1 ? throw Failure(0) : Task.FromResult("done"));
        Assert.Equal(("done", 2), (done, tries));
    }

    [Theory]
    [InlineData(1205)]    // the victim of a deadlock
    [InlineData(40613)]   // the database is moving
    public async Task What_passes_is_tried_again(int number)
    {
        var tries = 0;
        await Strategy().ExecuteAsync(() => ++tries == 1 ? throw Failure(number) : Task.FromResult(0));
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task What_is_a_mistake_is_not()
    {
        var tries = 0;
        await Assert.ThrowsAsync<SqlException>(() => Strategy().ExecuteAsync<int>(() =>
        {
            tries++;
            throw Failure(2627);
        }));
        Assert.Equal(1, tries);
    }

    private static IExecutionStrategy Strategy()
    {
        var database = new SqlServerDatabase("Server=none", maxBatchSize: null);
        return database.CreateContext().Database.CreateExecutionStrategy();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    // What EF would send for three new rows of each kind and a change of each that is changed, without a server.
    private static IEnumerable<string> WrittenTo(int? maxBatchSize)
    {
        using var context = new SqlServerDatabase("Server=none", maxBatchSize).CreateContext();
        var (me, now) = (Guid.NewGuid(), DiaryRoom.At("2026-02-11T08:00"));
        for (var i = 1; i <= 3; i++)
        {
            var night = context.Add(DiaryRoom.Night(i));
            (night.Property(Columns.PersonId).CurrentValue, night.Property(Columns.Version).CurrentValue) = (me, 1);
            night.Property(Columns.Place).CurrentValue = now;
            context.AddRange(
                new NightVersion { EntryId = Guid.NewGuid(), Version = i, PersonId = me, Document = [1] },
                new ProfileRow { PersonId = Guid.NewGuid(), Document = [1] },
                new PlanVersion { PersonId = me, Number = i, PlanId = Guid.NewGuid(), Document = [1] },
                new DoseVersion
                {
                    PersonId = me, DoseId = Guid.NewGuid(), Version = 1, Holds = true, CountsOn = new LocalDate(2026, 2, i), Kind = DoseEventKind.Taken,
                    Zone = "Europe/London", ToldAt = now, Place = i,
                },
                new LogRow { PersonId = me, EntryId = Guid.NewGuid(), Kind = LogKind.Stress, Day = new LocalDate(2026, 2, i), ToldAt = now, Place = i },
                new Due { PersonId = me, Kind = (DueKind)i, DueAt = now, Once = false, Attempts = 0 });
            context.Attach(new ProfileRow { PersonId = Guid.NewGuid(), Document = [1] }).Entity.Document = [2];
        }

        var updates = context.GetService<IUpdateAdapterFactory>().Create();
        context.ChangeTracker.DetectChanges();
        var store = typeof(ReaderModificationCommandBatch).GetProperty("StoreCommand", BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var batch in context.GetService<ICommandBatchPreparer>().BatchCommands(updates.GetEntriesToSave(), updates))
            yield return ((RawSqlCommand)store.GetValue(batch)!).RelationalCommand.CommandText;
    }

    // The client makes these itself and lets nobody else.
    private static SqlException Failure(int number)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var constructor = typeof(SqlError).GetConstructors(Hidden).MinBy(c => c.GetParameters().Length)!;
        var error = constructor.Invoke([.. constructor.GetParameters().Select((parameter, i) =>
            i == 0 ? number : parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType == typeof(string) ? ""
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var make = typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)make.Invoke(null, [errors, "16.0.0"])!;
    }
}
