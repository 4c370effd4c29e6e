using System.Data.Common;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Web conversations as their pages read them.</summary>
internal sealed class TranscriptStore(IDatabase database, ISeal seal) : ITranscript
{
    public Task<IReadOnlyList<TranscriptRow>> ReadAsync(
        string conversationId, long after, int most, CancellationToken cancellationToken = default)
    {
        var conversation = KeyHash.OfConversation(WebChannel.Id, conversationId);
        return database.ReadAsync<IReadOnlyList<TranscriptRow>>(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = database.Dialect switch
            {
                Dialect.SqlServer =>
                    "SELECT TOP (@most) Seq, Activity FROM Transcript WHERE ConversationKey = @conversation AND Seq > @after ORDER BY Seq",
                _ => "SELECT Seq, Activity FROM Transcript WHERE ConversationKey = @conversation AND Seq > @after ORDER BY Seq LIMIT @most",
            };
            command.Add("@conversation", conversation).Add("@after", after).Add("@most", most);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<TranscriptRow>();
            while (await reader.ReadAsync(cancel))
                rows.Add(new TranscriptRow(reader.GetInt64(0), seal.Open(reader.GetFieldValue<byte[]>(1))));
            return rows;
        }, cancellationToken);
    }

    public Task<long> LatestAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var conversation = KeyHash.OfConversation(WebChannel.Id, conversationId);
        return database.ReadAsync((connection, cancel) => LatestAsync(connection, conversation, cancel), cancellationToken);
    }

    private static async Task<long> LatestAsync(DbConnection connection, byte[] conversation, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT LastSeq FROM Conversations WHERE KeyHash = @conversation";
        command.Add("@conversation", conversation);
        return await command.ExecuteScalarAsync(cancellationToken) is long latest ? latest : 0;
    }
}
