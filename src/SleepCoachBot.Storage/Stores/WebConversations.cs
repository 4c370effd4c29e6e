using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The one web conversation of each person who comes through the page.</summary>
internal sealed class WebConversations(IDatabase database, TimeProvider clock) : IWebConversations
{
    private const int RandomBytes = 18;

    private const string Find = """
        SELECT c.ConversationId FROM Accounts a
        INNER JOIN Conversations c ON c.PersonId = a.PersonId AND c.ChannelId = @channel
        WHERE a.KeyHash = @account ORDER BY c.ChangedAt
        """;

    private const string Belongs = """
        SELECT COUNT(*) FROM Accounts a
        INNER JOIN Conversations c ON c.PersonId = a.PersonId
        WHERE a.KeyHash = @account AND c.KeyHash = @conversation
        """;

    private const string FindPerson = "SELECT PersonId FROM Accounts WHERE KeyHash = @account";

    private const string AddPerson = """
        INSERT INTO Persons (Id, Version) VALUES (@person, 1);
        INSERT INTO Accounts (KeyHash, PersonId, ChannelId, UserId, FirstSeen) VALUES (@account, @person, @channel, @user, @now)
        """;

    private const string AddConversation = """
        INSERT INTO Conversations (KeyHash, PersonId, ChannelId, ConversationId, Version, LastSeq, ChangedAt)
        VALUES (@conversation, @person, @channel, @id, 1, 0, @now)
        """;

    public async Task<string> OfAsync(string userId, CancellationToken cancellationToken = default)
    {
        var account = KeyHash.OfAccount(WebChannel.Id, userId);
        if (await FindAsync(account, cancellationToken) is { } known)
            return known;
        try
        {
            await database.WriteAsync((connection, transaction) => MakeAsync(connection, transaction, account, userId));
        }
        catch (DbException e) when (database.IsDuplicate(e))
        {
            // The same browser asked twice at once; the other request has made it.
        }

        return await FindAsync(account, cancellationToken)
            ?? throw new InvalidOperationException("The web conversation that was just made cannot be found.");
    }

    public Task<bool> BelongsToAsync(string conversationId, string userId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Belongs;
            command.Add("@account", KeyHash.OfAccount(WebChannel.Id, userId)).Add("@conversation", KeyHash.OfConversation(WebChannel.Id, conversationId));
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null) > 0;
        }, cancellationToken);

    private Task<string?> FindAsync(byte[] account, CancellationToken cancellationToken) =>
        database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Find;
            command.Add("@account", account).Add("@channel", WebChannel.Id);
            return await command.ExecuteScalarAsync(cancel) as string;
        }, cancellationToken);

    private async Task<bool> MakeAsync(DbConnection connection, DbTransaction transaction, byte[] account, string userId)
    {
        // Two replicas that make it at once both add the account or both find it: the second then sees the first's conversation.
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = FindPerson;
        command.Add("@account", account);
        var person = await command.ExecuteScalarAsync() is { } found ? found is Guid id ? id : Guid.Parse((string)found) : (Guid?)null;
        var now = InstantConverter.ToStored(Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var conversationId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

        command.CommandText = (person is null ? AddPerson + ";" : "") + AddConversation;
        command.Add("@person", person ?? Guid.CreateVersion7(clock.GetUtcNow())).Add("@channel", WebChannel.Id).Add("@user", userId)
            .Add("@conversation", KeyHash.OfConversation(WebChannel.Id, conversationId)).Add("@id", conversationId).Add("@now", now);
        await command.ExecuteNonQueryAsync();
        return true;
    }
}
