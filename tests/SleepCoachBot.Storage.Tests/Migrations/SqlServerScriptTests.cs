using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SleepCoachBot.Storage.Tests.Migrations;

/// <summary>No server is needed to know that what would be sent to one is T-SQL, and no more of it than the smallest such server takes.</summary>
public sealed class SqlServerScriptTests
{
    [Fact]
    public void The_migration_script_is_sound_transact_sql()
    {
        Parse(Script(), out var errors);
        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
    }

    [Fact]
    public void The_script_makes_every_table_with_keys_of_exact_bytes()
    {
        var tables = TablesOf(Parse(Script(), out _));
        Assert.Equal(
            ["Accounts", "Conversations", "DataProtectionKeys", "DoseVersions", "Dues", "Files", "HandledActivities", "LogEntries", "Nights", "NightVersions", "Outbox",
                "Persons", "PlanVersions", "Profiles", "SchemaInfo", "States", "Transcript"],
            tables.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase));
        foreach (var (table, column) in new[]
        {
            ("Accounts", "KeyHash"), ("Conversations", "KeyHash"), ("HandledActivities", "KeyHash"), ("States", "KeyHash"),
            ("Transcript", "ConversationKey"), ("Outbox", "ConversationKey"), ("Files", "KeyHash"),
        })
            Assert.Equal("binary(32)", tables[table][column]);
        Assert.Equal("date", tables["Nights"]["Night"]);
        Assert.Equal("datetime2(6)", tables["Nights"]["IntoBed"]);
        Assert.Equal("date", tables["LogEntries"]["Day"]);
        Assert.Equal("decimal(18,2)", tables["DoseVersions"]["Amount"]);
        Assert.Equal("time(0)", tables["Persons"]["UsualRising"]);
    }

    [Fact]
    public void The_script_keeps_to_what_smaller_servers_take()
    {
        var script = Script();
        foreach (var missing in new[] { "MERGE ", "ALTER COLUMN", "sp_rename", " JSON", "CREATE DATABASE" })
            Assert.DoesNotContain(missing, script, StringComparison.OrdinalIgnoreCase);
    }

    private static string Script()
    {
        using var context = MigrationTests.ContextOf("SqlServer");
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static TSqlFragment Parse(string script, out IList<ParseError> errors) =>
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out errors);

    private static Dictionary<string, Dictionary<string, string>> TablesOf(TSqlFragment script)
    {
        var tables = new Tables();
        script.Accept(tables);
        return tables.Found;
    }

    private sealed class Tables : TSqlFragmentVisitor
    {
        public Dictionary<string, Dictionary<string, string>> Found { get; } = [];

        public override void Visit(CreateTableStatement node) => Found.Add(
            node.SchemaObjectName.BaseIdentifier.Value,
            node.Definition.ColumnDefinitions.ToDictionary(c => c.ColumnIdentifier.Value, c => TypeOf(c.DataType)));

        private static string TypeOf(DataTypeReference type) => type is SqlDataTypeReference { Parameters: { Count: > 0 } parameters } sized
            ? $"{sized.SqlDataTypeOption.ToString().ToLowerInvariant()}({string.Join(",", parameters.Select(p => p.Value))})"
            : ((SqlDataTypeReference)type).SqlDataTypeOption.ToString().ToLowerInvariant();
    }
}
