using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The references that turns have left with their conversations.</summary>
internal sealed class ConversationReferences(IDatabase database, ISeal seal) : IConversationReferences
{
    private const string OfPerson =
        "SELECT Reference FROM Conversations WHERE PersonId = @person AND Reference IS NOT NULL AND ParkedAt IS NULL ORDER BY ChangedAt DESC";

    public Task<IReadOnlyList<ConversationReference>> OfAsync(Guid personId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<ConversationReference>>(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = OfPerson;
            command.Add("@person", personId);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var references = new List<ConversationReference>();
            while (await reader.ReadAsync(cancel))
                references.Add(JsonSerializer.Deserialize<ConversationReference>(seal.Open(reader.GetFieldValue<byte[]>(0)), ActivityJson.Options)!);
            return references;
        }, cancellationToken);
}
