using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The table of files: sealed like all that people wrote, found by a hash of what their address says.</summary>
internal sealed class FileStore(IDatabase database, ISeal seal, TimeProvider clock) : IFiles
{
    /// <summary>256 bits.</summary>
    private const int RandomBytes = 32;

    /// <summary>Of one person at once. Bounds what a client can make the program keep.</summary>
    private const int Most = 64;

    private const string Add = """
        INSERT INTO Files (KeyHash, PersonId, ContentType, Name, Content, KeptAt, ExpiresAt, ReadsLeft, IsPersonal)
        SELECT @key, PersonId, @type, @name, @content, @now, @expires, @reads, @personal FROM Conversations WHERE KeyHash = @conversation
        """;

    private const string Oldest = "PersonId = (SELECT PersonId FROM Files WHERE KeyHash = @key) AND KeyHash NOT IN";

    private const string MakeRoomOnSqlite = $"""
        DELETE FROM Files WHERE {Oldest} (SELECT KeyHash FROM Files
            WHERE PersonId = (SELECT PersonId FROM Files WHERE KeyHash = @key) ORDER BY KeptAt DESC LIMIT @most)
        """;

    private const string MakeRoomOnSqlServer = $"""
        DELETE FROM Files WHERE {Oldest} (SELECT TOP (@most) KeyHash FROM Files
            WHERE PersonId = (SELECT PersonId FROM Files WHERE KeyHash = @key) ORDER BY KeptAt DESC)
        """;

    private const string Find = "SELECT ContentType, Name, Content, IsPersonal, ReadsLeft FROM Files WHERE KeyHash = @key AND ExpiresAt > @now";

    // Two who read the last of them at once are told apart here.
    private const string CountRead = "UPDATE Files SET ReadsLeft = ReadsLeft - 1 WHERE KeyHash = @key AND ReadsLeft > 0";

    private const string Sweep = "DELETE FROM Files WHERE ExpiresAt <= @now";

    private DateTime Now => InstantConverter.ToStored(Instant.FromDateTimeOffset(clock.GetUtcNow()));

    public async Task<string?> KeepAsync(NewFile file, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var hash = KeyHash.OfFile(file.ChannelId, file.ConversationId, key);
        var name = file.Name is null ? null : seal.Close(Encoding.UTF8.GetBytes(file.Name));
        var content = seal.Close(file.Bytes);
        var kept = await database.WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Add;
            command.Add("@key", hash).Add("@type", file.ContentType).Add("@name", name).Add("@content", content).Add("@now", Now)
                .Add("@expires", Now + file.Life).Add("@reads", file.MostReads).Add("@personal", file.IsPersonal).Add("@conversation", KeyHash.OfConversation(file.ChannelId, file.ConversationId));
            if (await command.ExecuteNonQueryAsync() != 1)
                return false;

            await using var room = connection.CreateCommand();
            room.Transaction = transaction;
            room.CommandText = database.Dialect == Dialect.SqlServer ? MakeRoomOnSqlServer : MakeRoomOnSqlite;
            room.Add("@key", hash).Add("@most", Most);
            await room.ExecuteNonQueryAsync();
            return true;
        });
        return kept ? key : null;
    }

    public async Task<KeptFile?> FindAsync(string channelId, string conversationId, string key, CancellationToken cancellationToken = default)
    {
        var hash = KeyHash.OfFile(channelId, conversationId, key);
        var found = await database.ReadAsync<(string Type, byte[]? Name, byte[] Content, bool IsPersonal, bool IsCounted)?>(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Find;
            command.Add("@key", hash).Add("@now", Now);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await reader.ReadAsync(cancel)
                ? (reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2), reader.GetBoolean(3), !reader.IsDBNull(4))
                : null;
        }, cancellationToken);
        if (found is not { } row || (row.IsCounted && !await CountReadAsync(hash)))
            return null;
        return new KeptFile(row.Type, row.Name is null ? null : Encoding.UTF8.GetString(seal.Open(row.Name)), seal.Open(row.Content), row.IsPersonal);
    }

    private Task<bool> CountReadAsync(byte[] hash) => database.WriteAsync(async (connection, transaction) =>
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = CountRead;
        command.Add("@key", hash);
        return await command.ExecuteNonQueryAsync() == 1;
    });

    public async Task SweepAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await database.WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Sweep;
            command.Add("@now", Now);
            await command.ExecuteNonQueryAsync();
            return true;
        });
    }
}
