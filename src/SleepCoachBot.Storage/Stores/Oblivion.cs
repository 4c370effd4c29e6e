using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Takes out of the database what it holds of a person, and leaves the ways by which they reach the bot and it answers.</summary>
/// <remarks>The tables come from the model: one that is added later is forgotten as well, without anybody having to think of it.</remarks>
internal sealed class Oblivion(IDatabase database)
{
    // What stays is what a new beginning needs: the same cookie or account finds the same, empty person and conversation.
    private static readonly Type[] s_stay = [typeof(Account), typeof(Conversation), typeof(HandledActivity)];

    // An earlier activity that comes again is still known, but what it was answered is not. Where to reach them is told anew with each
    // message. A turn of another conversation that is under way began with what is now forgotten: it is overtaken and runs again.
    private const string ForgetAnswers = "UPDATE HandledActivities SET Answer = NULL WHERE PersonId = @person AND Answer IS NOT NULL";
    private const string ForgetReferences = "UPDATE Conversations SET Reference = NULL, Version = Version + 1 WHERE PersonId = @person AND KeyHash <> @conversation";

    private readonly Lazy<string[]> _statements = new(() => [.. TablesOf(database).Select(table => $"DELETE FROM {table} WHERE PersonId = @person"), ForgetAnswers]);

    /// <summary>Every statement but the one for other conversations, for the tests of plans and soundness.</summary>
    public IReadOnlyList<string> Statements => _statements.Value;

    /// <summary>Runs before the turn's own rows are written, in the same transaction.</summary>
    public async Task ForgetAsync(DbConnection connection, DbTransaction transaction, Guid person, byte[] conversation)
    {
        foreach (var statement in (string[])[.. _statements.Value, ForgetReferences])
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement;
            command.Add("@person", person);
            if (statement == ForgetReferences)
                command.Add("@conversation", conversation);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string[] TablesOf(IDatabase database)
    {
        using var context = database.CreateContext();
        return
        [
            .. context.Model.GetEntityTypes()
                .Where(type => !s_stay.Contains(type.ClrType) && type.FindProperty("PersonId") is not null)
                .Select(type => type.GetTableName()!),
        ];
    }
}
