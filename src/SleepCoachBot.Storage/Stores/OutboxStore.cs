using System.Data.Common;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The outbox table. A row is claimed by one statement, whose own condition says that it is free.</summary>
internal sealed class OutboxStore(IDatabase database, ISeal seal, TimeProvider clock) : IOutbox
{
    // What was never put off is due whatever the clock says, and a lease longer than any that is given was taken before the clock was
    // put back: a correction of the clock by an hour holds nothing up for an hour.
    private const string IsDue =
        "SettledAt IS NULL AND (NotBefore <= @now OR NotBefore <= CreatedAt) AND (LeasedUntil IS NULL OR LeasedUntil <= @now OR LeasedUntil > @never)";

    // Free, due, and nothing before it in its conversation is still to be sent.
    private const string IsNext = $"""
        {IsDue}
        AND NOT EXISTS (SELECT 1 FROM Outbox AS before
            WHERE before.ConversationKey = Outbox.ConversationKey AND before.SettledAt IS NULL AND before.Id < Outbox.Id)
        """;

    private const string ClaimOnSqlite = $"""
        UPDATE Outbox SET LeasedUntil = @until, Attempts = Attempts + 1
        WHERE Id IN (SELECT Id FROM Outbox WHERE {IsNext} AND (@conversation IS NULL OR ConversationKey = @conversation) ORDER BY NotBefore LIMIT @most)
        RETURNING Id, ConversationKey, Operation, TargetId, Activity, Attempts
        """;

    private const string ClaimOnSqlServer = $"""
        UPDATE TOP (@most) Outbox SET LeasedUntil = @until, Attempts = Attempts + 1
        OUTPUT inserted.Id, inserted.ConversationKey, inserted.Operation, inserted.TargetId, inserted.Activity, inserted.Attempts
        WHERE {IsNext} AND (@conversation IS NULL OR ConversationKey = @conversation)
        """;

    private const string AnythingDue = $"SELECT COUNT(*) FROM Outbox WHERE {IsDue}";

    // A target of ours stands for the id that the channel gave when it was sent.
    private const string Target =
        "SELECT ChannelActivityId FROM Outbox WHERE ConversationKey = @conversation AND LocalId = @target AND Operation = 0";

    private const string Settle = "UPDATE Outbox SET SettledAt = @now, ChannelActivityId = @id, Failure = @failure, LeasedUntil = NULL WHERE Id = @row";

    private const string GiveUp = "UPDATE Outbox SET SettledAt = @now, Failure = @failure, LeasedUntil = NULL WHERE Id = @row";

    private const string Postpone = "UPDATE Outbox SET NotBefore = @until, LeasedUntil = NULL WHERE Id = @row";

    // Not when the conversation has gone on since: the person may have come back while this was on its way.
    private const string Park = "UPDATE Conversations SET ParkedAt = @now WHERE KeyHash = @conversation AND ChangedAt <= @claimed";

    private const string SettleWaiting = """
        UPDATE Outbox SET SettledAt = @now, Failure = @failure, LeasedUntil = NULL WHERE ConversationKey = @conversation AND SettledAt IS NULL
        """;

    private const string SweepSettled = "DELETE FROM Outbox WHERE SettledAt < @settled";

    private const string SweepHandled = "DELETE FROM HandledActivities WHERE HandledAt < @handled";

    private DateTime Now => InstantConverter.ToStored(Instant.FromDateTimeOffset(clock.GetUtcNow()));

    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default) =>
        ClaimAsync(null, most, lease, cancellationToken);

    public async Task<OutboxItem?> ClaimNextAsync(OutboxItem after, TimeSpan lease, CancellationToken cancellationToken = default) =>
        (await ClaimAsync(after.ConversationKey.ToArray(), 1, lease, cancellationToken)).SingleOrDefault();

    public Task DeliveredAsync(OutboxItem item, string? channelActivityId) => WriteAsync(
        Settle, command => command.Add("@now", Now).Add("@id", channelActivityId).Add("@failure", (object?)null).Add("@row", item.Id));

    public Task GiveUpAsync(OutboxItem item, string reason) => WriteAsync(
        GiveUp, command => command.Add("@now", Now).Add("@failure", reason).Add("@row", item.Id));

    public async Task<bool> ParkAsync(OutboxItem item, string reason)
    {
        var parked = false;
        await database.WriteAsync(async (connection, transaction) =>
        {
            // The conversation first, as every turn's commit does: whoever comes second sees what the first has done.
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Park;
            command.Add("@now", Now).Add("@conversation", item.ConversationKey.ToArray())
                .Add("@claimed", InstantConverter.ToStored(Instant.FromDateTimeOffset(item.ClaimedAt))).Add("@failure", reason).Add("@row", item.Id);
            parked = await command.ExecuteNonQueryAsync() == 1;
            command.CommandText = parked ? SettleWaiting : GiveUp;
            await command.ExecuteNonQueryAsync();
            return true;
        });
        return parked;
    }

    public Task PostponeAsync(OutboxItem item, TimeSpan wait) => WriteAsync(
        Postpone, command => command.Add("@until", Now + wait).Add("@row", item.Id));

    public async Task SweepAsync(TimeSpan outboxAge, TimeSpan handledAge, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WriteAsync(SweepSettled, command => command.Add("@settled", Now - outboxAge));
        await WriteAsync(SweepHandled, command => command.Add("@handled", Now - handledAge));
    }

    private async Task<IReadOnlyList<OutboxItem>> ClaimAsync(byte[]? conversation, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!await IsAnythingDueAsync(lease, cancellationToken))
            return [];
        // Still sealed: opening may have to read and write keys, and must not do so within a write.
        var claimed = new List<(OutboxItem Item, byte[] Sealed)>();
        await database.WriteAsync(async (connection, transaction) =>
        {
            claimed.Clear();
            var now = clock.GetUtcNow();
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = database.Dialect == Dialect.SqlServer ? ClaimOnSqlServer : ClaimOnSqlite;
            command.Add("@now", Now).Add("@until", Now + lease).Add("@never", Now + (2 * lease)).Add("@conversation", conversation).Add("@most", most);
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                    claimed.Add(ItemOf(reader, now));
            }

            for (var i = 0; i < claimed.Count; i++)
                claimed[i] = (await ResolvedAsync(connection, transaction, claimed[i].Item), claimed[i].Sealed);
            return true;
        });
        return [.. claimed.Select(row => row.Item with { ActivityJson = seal.Open(row.Sealed) })];
    }

    // Looking costs no write, and most looks find nothing.
    private Task<bool> IsAnythingDueAsync(TimeSpan lease, CancellationToken cancellationToken) =>
        database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = AnythingDue;
            command.Add("@now", Now).Add("@never", Now + (2 * lease));
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null) > 0;
        }, cancellationToken);

    private static (OutboxItem Item, byte[] Sealed) ItemOf(DbDataReader reader, DateTimeOffset now) => (new OutboxItem
    {
        Id = reader.GetInt64(0),
        ConversationKey = reader.GetFieldValue<byte[]>(1),
        Operation = (OutgoingOperation)reader.GetInt32(2),
        TargetId = reader.IsDBNull(3) ? null : reader.GetString(3),
        ActivityJson = default,
        ClaimedAt = now,
        Attempt = reader.GetInt32(5),
    }, reader.GetFieldValue<byte[]>(4));

    private static async Task<OutboxItem> ResolvedAsync(DbConnection connection, DbTransaction transaction, OutboxItem item)
    {
        if (item.TargetId is null || !item.TargetId.StartsWith(OutgoingActivity.LocalPrefix, StringComparison.Ordinal))
            return item;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Target;
        command.Add("@conversation", item.ConversationKey.ToArray()).Add("@target", item.TargetId);
        return item with { TargetId = await command.ExecuteScalarAsync() as string };
    }

    private Task<bool> WriteAsync(string sql, Action<DbCommand> bind) => database.WriteAsync(async (connection, transaction) =>
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        bind(command);
        await command.ExecuteNonQueryAsync();
        return true;
    });
}
