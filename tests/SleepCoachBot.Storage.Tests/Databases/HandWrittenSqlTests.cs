using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Stores;
using SleepCoachBot.Storage.Tests.Migrations;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.Databases;

public sealed class HandWrittenSqlTests
{
    public static TheoryData<string> Statements =>
    [
        .. typeof(TurnStore).Assembly.GetTypes().SelectMany(StatementsOf)
            .Where(text => !text.Contains(" LIMIT ", StringComparison.Ordinal) && !text.Contains("RETURNING", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Every_statement_that_SQL_Server_gets_is_sound_transact_sql(string statement) => AssertSound(statement);

    [Fact]
    public void Every_question_is_asked_of_SQL_Server_as_a_whole()
    {
        using var context = MigrationTests.ContextOf("SqlServer");
        foreach (var question in QuestionsTo(context))
        {
            AssertSound(question);
            // The smallest server that this runs on has no JSON, by which EF may hand over a list.
            Assert.DoesNotContain("OPENJSON", question, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task No_statement_of_a_turn_or_of_the_outbox_reads_a_whole_table()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var statements = StatementsOf(typeof(TurnSql)).Concat(StatementsOf(typeof(OutboxStore))).Concat(StatementsOf(typeof(WebConversations)))
            .Concat(StatementsOf(typeof(ConversationReferences))).Concat(StatementsOf(typeof(Oblivion))).Concat(StatementsOf(typeof(DueAgenda)))
            .Where(text => !text.Contains("TOP (", StringComparison.Ordinal)).SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var statement in statements)
            Assert.DoesNotContain(await PlanAsync(home, statement), step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    // Each copy asks these every few seconds, mostly for nothing.
    [Theory]
    [InlineData(typeof(OutboxStore), "AnythingDue")]
    [InlineData(typeof(DueAgenda), "FirstDue")]
    public async Task A_look_whether_anything_is_due_reads_an_index_and_no_row(Type store, string look)
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var statement = (string)store.GetField(look, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
        Assert.All(await PlanAsync(home, statement), step => Assert.Contains("USING COVERING INDEX", step, StringComparison.Ordinal));
        // SQL Server's planner is not here to be asked: every column that the look names is in the index that begins with its first condition.
        using var context = MigrationTests.ContextOf("SqlServer");
        var table = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().Single(type => statement.Contains($"FROM {type.GetTableName()} ", StringComparison.Ordinal));
        var named = table.GetProperties().Select(property => property.GetColumnName()).Where(name => Regex.IsMatch(statement, $@"\b{name}\b")).Order().ToList();
        Assert.Contains(table.GetIndexes(), index =>
            index.Properties.Select(property => property.GetColumnName()).Order().SequenceEqual(named)
            && statement.Contains($"WHERE {index.Properties[0].GetColumnName()} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_question_reads_a_whole_table()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        await using var context = home.Of<IDatabase>().CreateContext();
        foreach (var question in QuestionsTo(context))
        {
            // The parameters come first, as settings for a shell.
            Assert.DoesNotContain(
                await PlanAsync(home, question[question.IndexOf("SELECT", StringComparison.Ordinal)..]), step => step.StartsWith("SCAN", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Forgetting_reads_no_whole_table()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        foreach (var statement in new Oblivion(home.Of<IDatabase>()).Statements)
        {
            AssertSound(statement);
            Assert.DoesNotContain(await PlanAsync(home, statement), step => step.StartsWith("SCAN", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_statements_are_found() => Assert.True(Statements.Count > 12);

    // A set of entities reaches everybody's rows: only a store, which knows whose turn it is, may hold one.
    [Fact]
    public void No_set_of_entities_is_touched_outside_the_stores()
    {
        var source = Path.Combine(RepositoryRoot(), "src");
        var offenders = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !file.Contains($"SleepCoachBot.Storage{Path.DirectorySeparatorChar}Stores", StringComparison.Ordinal))
            // The one row that belongs to nobody.
            .Where(file => Path.GetFileName(file) != "Migrator.cs")
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bDbSet<|\.Set<\w+>\(\)", RegexOptions.NonBacktracking));
        Assert.Empty(offenders);
    }

    internal static IEnumerable<string> QuestionsTo(SleepCoachContext context)
    {
        var me = Guid.NewGuid();
        var nights = context.NightsOf(me);
        var (from, to) = (DiaryRoom.At("2026-02-10T23:00"), DiaryRoom.At("2026-02-11T07:00"));
        var (first, last) = (new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28));
        return
        [
            nights.Latest(1).ToQueryString(),
            nights.Between(DiaryRoom.Evening(2, 1), DiaryRoom.Evening(2, 28)).ToQueryString(),
            nights.Overlapping(from, to).ToQueryString(),
            context.ProfileOf(me).ToQueryString(),
            context.PlanVersionsOf(me).ToQueryString(),
            context.DosesOf(me).Between(first, last).ToQueryString(),
            context.DuesOf(me).ToQueryString(),
            context.LogOf(me).Between(first, last, null).ToQueryString(),
            context.LogOf(me).Between(first, last, [LogKind.Spasms, LogKind.Stress, LogKind.Nap]).ToQueryString(),
        ];
    }

    private static IEnumerable<string> StatementsOf(Type type) => type
        .GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)
        .Where(constant => constant.IsLiteral && constant.FieldType == typeof(string))
        .Select(constant => (string)constant.GetRawConstantValue()!)
        .Where(text => s_verbs.Any(verb => text.StartsWith(verb, StringComparison.Ordinal)));

    private static readonly string[] s_verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "];

    private static void AssertSound(string statement)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);
        Assert.Empty(errors.Select(e => e.Message));
    }

    private static Task<List<string>> PlanAsync(Installation home, string statement) => home.Of<IDatabase>().ReadAsync(async (connection, cancel) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        // Whatever the values are, the plan is the same.
        foreach (Match parameter in Regex.Matches(statement, @"@\w+", RegexOptions.NonBacktracking))
        {
            if (!command.Parameters.Contains(parameter.Value))
                ((SqliteCommand)command).Parameters.AddWithValue(parameter.Value, 1);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var steps = new List<string>();
        while (await reader.ReadAsync(cancel))
            steps.Add(reader.GetString(3));
        return steps;
    }, CancellationToken.None);

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SleepCoachBot.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
