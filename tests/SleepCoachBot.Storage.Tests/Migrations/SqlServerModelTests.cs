using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Stores;
using SleepCoachBot.Storage.Tests.Databases;

namespace SleepCoachBot.Storage.Tests.Migrations;

/// <summary>
/// The tables that the migrations make, and every statement that is sent to them as a procedure over them, as one model of a database:
/// what would be found out by a server is found out by it (no such column, an ambiguous one, a key on nothing).
/// </summary>
public sealed class SqlServerModelTests
{
    [Fact]
    public void Every_statement_finds_its_tables_and_columns_in_what_the_migrations_make()
    {
        using var context = MigrationTests.ContextOf("SqlServer");
        string[] statements =
        [
            .. HandWrittenSqlTests.Statements.Select(row => (string)((ITheoryDataRow)row).GetData()[0]!),
            .. HandWrittenSqlTests.QuestionsTo(context),
            .. new Oblivion(new SqlServerDatabase("Server=none", maxBatchSize: null)).Statements,
        ];
        Assert.True(statements.Length > 40);
        Assert.Empty(ProblemsOf(statements));
    }

    [Theory]
    [InlineData("SELECT Zone, Zones FROM Persons WHERE Id = @person", "[Persons].[Zones]")]
    [InlineData("UPDATE TOP (@most) Dues SET FreeAt = @until OUTPUT inserted.PersonId, inserted.Kinds WHERE DueAt <= @now", "[Dues].[Kinds]")]
    [InlineData("SELECT PersonId FROM Accounts INNER JOIN Conversations ON Conversations.PersonId = Accounts.PersonId", "ambiguous")]
    [InlineData("DELETE FROM Person WHERE Id = @person", "[Person]")]
    public void One_that_does_not_is_named(string statement, string said) =>
        Assert.Contains(said, string.Join(' ', ProblemsOf([statement])), StringComparison.Ordinal);

    private static List<string> ProblemsOf(string[] statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var part in Schema())
            model.AddObjects(part);
        for (var i = 0; i < statements.Length; i++)
            model.AddObjects(Procedure(i, statements[i]));
        // Warnings too: a procedure may name a table that is made later, and a model only warns of it.
        return [.. model.Validate().Select(message => message.Message)];
    }

    // A model is told what is there, not what was done: a column that came later stands in its table.
    private static IEnumerable<string> Schema()
    {
        using var context = MigrationTests.ContextOf("SqlServer");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(error => error.Message));
        var tables = new Dictionary<string, CreateTableStatement>();
        var indexes = new Dictionary<string, TSqlStatement>();
        foreach (var statement in parsed.Batches.SelectMany(batch => batch.Statements))
        {
            switch (statement)
            {
                case CreateTableStatement table:
                    tables.Add(table.SchemaObjectName.BaseIdentifier.Value, table);
                    break;
                case AlterTableAddTableElementStatement added:
                    var whole = tables[added.SchemaObjectName.BaseIdentifier.Value].Definition;
                    foreach (var column in added.Definition.ColumnDefinitions)
                        whole.ColumnDefinitions.Add(column);
                    foreach (var constraint in added.Definition.TableConstraints)
                        whole.TableConstraints.Add(constraint);
                    break;
                case AlterTableDropTableElementStatement dropped:
                    var before = tables[dropped.SchemaObjectName.BaseIdentifier.Value].Definition;
                    foreach (var gone in dropped.AlterTableDropTableElements)
                        before.TableConstraints.Remove(before.TableConstraints.Single(constraint => constraint.ConstraintIdentifier.Value == gone.Name.Value));
                    break;
                case CreateIndexStatement index:
                    indexes.Add(index.Name.Value, index);
                    break;
                case DropIndexStatement noLonger:
                    foreach (var index in noLonger.DropIndexClauses.Cast<DropIndexClause>())
                        indexes.Remove(index.Index.Value);
                    break;
                case IfStatement or SelectStatement or InsertStatement or UpdateStatement or DeleteStatement:
                    break;   // rows of the program's own
                default:
                    Assert.Fail($"A migration does what this test does not follow: {statement.GetType().Name}.");
                    break;
            }
        }

        var writer = new Sql160ScriptGenerator();
        foreach (var part in tables.Values.Concat(indexes.Values))
        {
            writer.GenerateScript(part, out var text);
            yield return text;
        }
    }

    private static string Procedure(int number, string statement)
    {
        var parameters = Regex.Matches(statement, @"@\w+", RegexOptions.NonBacktracking).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !statement.Contains($"DECLARE {name} ", StringComparison.Ordinal)).Select(name => $"{name} sql_variant = NULL");
        return $"CREATE PROCEDURE [Statement{number}] {string.Join(", ", parameters)} AS BEGIN {statement} END";
    }
}
