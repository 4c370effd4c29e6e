using System.Data.Common;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The statements for the rows that every turn touches, written by hand: one round trip to load, few to commit.</summary>
/// <remarks>All of it is plain enough to be the same on SQLite and on SQL Server.</remarks>
internal static class TurnSql
{
    // The conversation's version comes first: what another turn commits between these reads then shows as a conflict.
    private const string Load = """
        SELECT Version, LastSeq, LastStamp, PersonId FROM Conversations WHERE KeyHash = @conversation;
        SELECT Answer FROM HandledActivities WHERE KeyHash = @handled;
        SELECT p.Id, p.Version, p.Zone, p.Culture, p.UsualLightsOut, p.UsualRising
        FROM Accounts a INNER JOIN Persons p ON p.Id = a.PersonId WHERE a.KeyHash = @account;
        """;

    private const string IsHandled = "SELECT COUNT(*) FROM HandledActivities WHERE KeyHash = @handled";

    private const string IsDue = "SELECT COUNT(*) FROM Dues WHERE PersonId = @person AND Kind = @kind AND DueAt = @due";

    private const string AddPerson = """
        INSERT INTO Persons (Id, Zone, Culture, UsualLightsOut, UsualRising, Version)
        VALUES (@person, @zone, @culture, @lightsOut, @rising, 1);
        INSERT INTO Accounts (KeyHash, PersonId, ChannelId, UserId, TenantId, AadObjectId, FirstSeen)
        VALUES (@account, @person, @channel, @user, @tenant, @aad, @now)
        """;

    private const string ChangePerson = """
        UPDATE Persons SET Zone = @zone, Culture = @culture, UsualLightsOut = @lightsOut, UsualRising = @rising, Version = Version + 1
        WHERE Id = @person AND Version = @version
        """;

    private const string AddConversation = """
        INSERT INTO Conversations (KeyHash, PersonId, ChannelId, ConversationId, Version, LastSeq, LastStamp, Reference, HeardAt, ChangedAt)
        VALUES (@conversation, @person, @channel, @id, 1, @seq, @stamp, @reference, @heard, @now)
        """;

    private const string ChangeConversation = """
        UPDATE Conversations SET Version = Version + 1, LastSeq = @seq, LastStamp = @stamp, Reference = @reference, ChangedAt = @now,
            HeardAt = COALESCE(@heard, HeardAt), ParkedAt = CASE WHEN @isBack = 1 THEN NULL ELSE ParkedAt END
        WHERE KeyHash = @conversation AND Version = @version
        """;

    private const string AddState =
        "INSERT INTO States (KeyHash, PersonId, Version, Document, ChangedAt) VALUES (@state, @person, 1, @document, @now)";

    private const string ChangeState = """
        UPDATE States SET Document = @document, Version = Version + 1, ChangedAt = @now WHERE KeyHash = @state AND Version = @version
        """;

    private const string AddHandled =
        "INSERT INTO HandledActivities (KeyHash, PersonId, Answer, HandledAt) VALUES (@handled, @person, @answer, @now)";

    private const string AddRow =
        "INSERT INTO Transcript (ConversationKey, Seq, PersonId, Activity) VALUES (@conversation, @seq, @person, @activity)";

    // In a parked conversation it is settled from the start: a person who comes back is not told what is long over.
    private const string AddOutgoing = """
        INSERT INTO Outbox (ConversationKey, PersonId, LocalId, Operation, TargetId, Activity, CreatedAt, NotBefore, Attempts, SettledAt, Failure)
        SELECT @conversation, @person, @local, @operation, @target, @activity, @now, @now, 0,
            CASE WHEN ParkedAt IS NULL THEN NULL ELSE @now END, CASE WHEN ParkedAt IS NULL THEN NULL ELSE 'parked' END
        FROM Conversations WHERE KeyHash = @conversation
        """;

    public static async Task<StoredTurn> LoadAsync(
        DbConnection connection, TurnKeys keys, DueOccurrence? firing, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Load + string.Concat(keys.States.Select((_, i) => $"SELECT Version, Document FROM States WHERE KeyHash = @state{i};"));
        command.Add("@conversation", keys.Conversation).Add("@handled", keys.Handled).Add("@account", keys.Account);
        foreach (var (key, i) in keys.States.Select((state, i) => (state.Key, i)))
            command.Add($"@state{i}", key);

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var turn = new StoredTurn();
        if (await reader.ReadAsync(cancellationToken))
        {
            turn.ConversationVersion = reader.GetInt64(0);
            turn.LastSeq = reader.GetInt64(1);
            turn.LastStamp = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetDateTime(2);
            turn.ConversationPersonId = reader.GetGuid(3);
        }

        await reader.NextResultAsync(cancellationToken);
        turn.IsHandled = await reader.ReadAsync(cancellationToken);
        turn.Answer = turn.IsHandled && !reader.IsDBNull(0) ? reader.GetFieldValue<byte[]>(0) : null;

        await reader.NextResultAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken))
        {
            turn.PersonVersion = reader.GetInt64(1);
            turn.Person = new Person
            {
                Id = reader.GetGuid(0),
                Zone = reader.IsDBNull(2) ? null : reader.GetString(2),
                Culture = reader.IsDBNull(3) ? null : reader.GetString(3),
                UsualLightsOut = TimeAt(reader, 4),
                UsualRising = TimeAt(reader, 5),
            };
        }

        foreach (var (name, _) in keys.States)
        {
            await reader.NextResultAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
                turn.States.Add(name, (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }

        await reader.CloseAsync();
        if (firing is { } due)
            turn.IsDue = turn.Person?.Id == due.PersonId && await IsDueAsync(connection, due, cancellationToken);
        return turn;
    }

    private static async Task<bool> IsDueAsync(DbConnection connection, DueOccurrence due, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = IsDue;
        command.Add("@person", due.PersonId).Add("@kind", (int)due.Kind).Add("@due", InstantConverter.ToStored(due.DueAt));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), null) > 0;
    }

    /// <returns>False when something that the turn started from no longer holds.</returns>
    /// <exception cref="DbException">Also when a row that the turn believed new is there already.</exception>
    public static async Task<bool> CommitAsync(DbConnection connection, DbTransaction transaction, SealedTurn turn, Oblivion oblivion)
    {
        if (await IsHandledAsync(connection, transaction, turn.Keys) || !await WritePersonAsync(connection, transaction, turn))
            return false;
        if (turn.Forgets)
            await oblivion.ForgetAsync(connection, transaction, turn.Person.Id, turn.Keys.Conversation);
        return await WriteConversationAsync(connection, transaction, turn)
            && await WriteStatesAsync(connection, transaction, turn)
            && await WriteRowsAsync(connection, transaction, turn);
    }

    private static async Task<bool> IsHandledAsync(DbConnection connection, DbTransaction transaction, TurnKeys keys)
    {
        await using var command = connection.On(transaction, IsHandled);
        command.Add("@handled", keys.Handled);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null) > 0;
    }

    private static async Task<bool> WritePersonAsync(DbConnection connection, DbTransaction transaction, SealedTurn turn)
    {
        var isNew = turn.PersonVersion == 0;
        if (!isNew && !turn.PersonChanged)
            return true;
        await using var command = connection.On(transaction, isNew ? AddPerson : ChangePerson);
        var person = turn.Person;
        command.Add("@person", person.Id).Add("@zone", person.Zone).Add("@culture", person.Culture)
            .Add("@lightsOut", person.UsualLightsOut?.ToTimeOnly()).Add("@rising", person.UsualRising?.ToTimeOnly());
        if (!isNew)
            return await command.Add("@version", turn.PersonVersion).ExecuteNonQueryAsync() == 1;

        command.Add("@account", turn.Keys.Account).Add("@channel", WebChannel.Canonical(turn.Address.ChannelId)).Add("@user", turn.Address.UserId)
            .Add("@tenant", turn.Address.TenantId).Add("@aad", turn.Address.AadObjectId).Add("@now", turn.Now);
        await command.ExecuteNonQueryAsync();
        return true;
    }

    private static async Task<bool> WriteConversationAsync(DbConnection connection, DbTransaction transaction, SealedTurn turn)
    {
        var isNew = turn.ConversationVersion == 0;
        await using var command = connection.On(transaction, isNew ? AddConversation : ChangeConversation);
        command.Add("@conversation", turn.Keys.Conversation).Add("@seq", turn.FirstSeq + turn.Transcript.Count - 1)
            .Add("@stamp", turn.LastStamp).Add("@reference", turn.Reference).Add("@heard", turn.HeardAt).Add("@now", turn.Now);
        if (isNew)
            command.Add("@person", turn.Person.Id).Add("@channel", WebChannel.Canonical(turn.Address.ChannelId)).Add("@id", turn.Address.ConversationId);
        else
            command.Add("@version", turn.ConversationVersion).Add("@isBack", turn.IsBack ? 1 : 0);
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private static async Task<bool> WriteStatesAsync(DbConnection connection, DbTransaction transaction, SealedTurn turn)
    {
        foreach (var state in turn.States)
        {
            await using var command = connection.On(transaction, state.Version == 0 ? AddState : ChangeState);
            command.Add("@state", state.Key).Add("@document", state.Document).Add("@now", turn.Now);
            if (state.Version == 0)
                command.Add("@person", turn.Person.Id);
            else
                command.Add("@version", state.Version);
            if (await command.ExecuteNonQueryAsync() != 1)
                return false;
        }

        return true;
    }

    private static async Task<bool> WriteRowsAsync(DbConnection connection, DbTransaction transaction, SealedTurn turn)
    {
        await using (var handled = connection.On(transaction, AddHandled))
        {
            handled.Add("@handled", turn.Keys.Handled).Add("@person", turn.Person.Id).Add("@answer", turn.Answer).Add("@now", turn.Now);
            await handled.ExecuteNonQueryAsync();
        }

        foreach (var (activity, i) in turn.Transcript.Select((activity, i) => (activity, i)))
        {
            await using var row = connection.On(transaction, AddRow);
            row.Add("@conversation", turn.Keys.Conversation).Add("@seq", turn.FirstSeq + i).Add("@person", turn.Person.Id).Add("@activity", activity);
            await row.ExecuteNonQueryAsync();
        }

        foreach (var (outgoing, activity) in turn.Outbox)
        {
            await using var row = connection.On(transaction, AddOutgoing);
            row.Add("@conversation", turn.Keys.Conversation).Add("@person", turn.Person.Id).Add("@local", outgoing.LocalId)
                .Add("@operation", (int)outgoing.Operation).Add("@target", outgoing.TargetId).Add("@activity", activity).Add("@now", turn.Now);
            await row.ExecuteNonQueryAsync();
        }

        return true;
    }

    private static DbCommand On(this DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static LocalTime? TimeAt(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : LocalTime.FromTimeOnly(reader.GetFieldValue<TimeOnly>(column));
}
