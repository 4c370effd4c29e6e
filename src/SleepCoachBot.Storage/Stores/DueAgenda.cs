using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The due table as the dispatcher sees it: claims by one statement, and looks at each claim before it is said.</summary>
/// <remarks>What is due goes by the person's clock, claims and waits by the system's.</remarks>
internal sealed partial class DueAgenda(IDatabase database, ISeal seal, IClock people, TimeProvider system, CheckInTimes times, ILogger<DueAgenda> log)
    : IAgenda
{
    // Nothing is ever kept for so long: what seems to be was taken, or put off, before the clock was put back.
    private const string IsFree = "(FreeAt IS NULL OR FreeAt <= @free OR FreeAt > @never)";

    private const string FirstDue = $"SELECT MIN(DueAt) FROM Dues WHERE DueAt <= @now AND {IsFree}";

    private const string ClaimOnSqlite = $"""
        UPDATE Dues SET FreeAt = @until, Attempts = Attempts + 1
        WHERE rowid IN (SELECT rowid FROM Dues WHERE DueAt <= @now AND {IsFree} ORDER BY DueAt LIMIT @most)
        RETURNING PersonId, Kind, DueAt, Once, Attempts, AskedAt
        """;

    private const string ClaimOnSqlServer = $"""
        UPDATE TOP (@most) Dues SET FreeAt = @until, Attempts = Attempts + 1
        OUTPUT inserted.PersonId, inserted.Kind, inserted.DueAt, inserted.Once, inserted.Attempts, inserted.AskedAt
        WHERE DueAt <= @now AND {IsFree}
        """;

    private const string Facts = """
        SELECT Zone FROM Persons WHERE Id = @person;
        SELECT Document FROM Profiles WHERE PersonId = @person;
        SELECT ChannelId, Reference, HeardAt, ParkedAt, KeyHash FROM Conversations
        WHERE PersonId = @person AND Reference IS NOT NULL ORDER BY HeardAt DESC
        """;

    // An earlier message that its channel has put off: this one would only stand behind it.
    private const string PutOff = "SELECT MAX(NotBefore) FROM Outbox WHERE ConversationKey = @conversation AND SettledAt IS NULL AND Attempts > 0";

    private const string Wait = "UPDATE Dues SET FreeAt = @until, Attempts = Attempts - @untried WHERE PersonId = @person AND Kind = @kind AND DueAt = @due";

    private const string Move = """
        UPDATE Dues SET DueAt = @next, Once = 0, FreeAt = NULL, Attempts = 0 WHERE PersonId = @person AND Kind = @kind AND DueAt = @due
        """;

    private const string End = "DELETE FROM Dues WHERE PersonId = @person AND Kind = @kind AND DueAt = @due";

    private Instant Now => people.GetCurrentInstant();

    private DateTime SystemNow => InstantConverter.ToStored(Instant.FromDateTimeOffset(system.GetUtcNow()));

    public async Task<ProactiveBatch> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!await IsAnythingDueAsync(lease, cancellationToken))
            return new ProactiveBatch([], 0);
        var claims = new List<DueClaim>();
        await database.WriteAsync(async (connection, transaction) =>
        {
            claims.Clear();
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = database.Dialect == Dialect.SqlServer ? ClaimOnSqlServer : ClaimOnSqlite;
            var free = SystemNow;
            command.Add("@now", InstantConverter.ToStored(Now)).Add("@free", free).Add("@never", free + Never(lease)).Add("@until", free + Longest(lease)).Add("@most", most);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                claims.Add(ClaimOf(reader));
            return true;
        });
        return new ProactiveBatch(await LookAtAsync(claims, lease, cancellationToken), claims.Count);
    }

    public Task PostponeAsync(ProactiveItem item, TimeSpan wait, TimeSpan lease, bool wasTried) =>
        WriteAsync(Wait, DueOccurrence.Of(item.ActivityId)!.Value, command =>
            command.Add("@until", Earlier(SystemNow + wait, SystemNow + Longest(lease))).Add("@untried", wasTried ? 0 : 1));

    public async Task GiveUpAsync(ProactiveItem item)
    {
        var due = DueOccurrence.Of(item.ActivityId)!.Value;
        var (facts, _) = await database.ReadAsync((connection, cancel) => FactsOfAsync(connection, due, cancel), CancellationToken.None);
        await DropAsync(due, facts, DropReason.Failed);
    }

    // With a clock put back just so far that a claim does not yet seem to be of the time before, it lasts that much longer: within the lease.
    private static TimeSpan Longest(TimeSpan lease) => lease * 3 / 4;

    // So much further may the clocks of two replicas differ before one takes the other's claims. A turn that is run twice by that does
    // nothing the second time.
    private static TimeSpan Never(TimeSpan lease) => Longest(lease) + (lease / 6);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    // Looking costs no write, and most looks find nothing.
    private Task<bool> IsAnythingDueAsync(TimeSpan lease, CancellationToken cancellationToken) => database.ReadAsync(async (connection, cancel) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = FirstDue;
        command.Add("@now", InstantConverter.ToStored(Now)).Add("@free", SystemNow).Add("@never", SystemNow + Never(lease));
        return await command.ExecuteScalarAsync(cancel) is not (null or DBNull);
    }, cancellationToken);

    private static DueClaim ClaimOf(DbDataReader reader) => new(
        new DueOccurrence(reader.GetGuid(0), (DueKind)reader.GetInt32(1), InstantConverter.FromStored(reader.GetDateTime(2))),
        reader.GetBoolean(3), reader.GetInt32(4), reader.IsDBNull(5) ? null : InstantConverter.FromStored(reader.GetDateTime(5)));

    private async Task<IReadOnlyList<ProactiveItem>> LookAtAsync(List<DueClaim> claims, TimeSpan lease, CancellationToken cancellationToken)
    {
        var items = new List<ProactiveItem>();
        foreach (var claim in claims)
        {
            var (rhythm, places) = await database.ReadAsync((connection, cancel) => FactsOfAsync(connection, claim.Due, cancel), cancellationToken);
            var place = places.FirstOrDefault(known => known.ParkedAt is null);
            if (WhyNot(claim, rhythm, places, place) is { } reason)
                await DropAsync(claim.Due, rhythm, reason);
            else if (await PutOffAsync(place!, cancellationToken) is { } until)
                await WriteAsync(Wait, claim.Due, command => command.Add("@until", Earlier(until, SystemNow + Longest(lease))).Add("@untried", 1));
            else
                items.Add(ItemOf(claim, place!));
        }

        return items;
    }

    private DropReason? WhyNot(DueClaim claim, Rhythm? rhythm, IReadOnlyList<Place> places, Place? place)
    {
        var (kind, due, now) = (claim.Due.Kind, claim.Due.DueAt, Now);
        var isWanted = claim.Once
            ? kind == DueKind.AlarmFollowUp || rhythm is not null
            : rhythm is not null && CheckInSchedule.Has(kind, rhythm, due);
        if (!isWanted)
            return DropReason.NotAnyMore;
        var zone = rhythm?.ZoneAt(due) ?? DateTimeZone.Utc;
        if (now > CheckInSchedule.UsefulUntil(kind, due, zone))
            return DropReason.TooLate;
        if (kind != DueKind.AlarmFollowUp && now.InZone(zone).Date < rhythm!.QuietUntil)
            return DropReason.Quiet;
        if (place is null)
            return places.Count > 0 ? DropReason.Blocked : DropReason.Nowhere;
        return IsFolded(claim, place) ? DropReason.Unanswered : null;
    }

    // A page keeps what it was told until somebody looks: one open question is enough. What is about a certain day or an alarm is said anyway.
    private static bool IsFolded(DueClaim claim, Place place) =>
        claim.Due.Kind is DueKind.MorningCheckIn or DueKind.WindDown or DueKind.WeekCheck
        && WebChannel.Is(place.ChannelId)
        && claim.AskedAt is { } asked && (place.HeardAt is not { } heard || heard < asked);

    private ProactiveItem ItemOf(DueClaim claim, Place place) => new()
    {
        ActivityId = claim.Due.ActivityId,
        Name = DueOccurrence.EventName,
        Value = claim.Due.Kind.ToString(),
        Reference = JsonSerializer.Deserialize<ConversationReference>(seal.Open(place.Reference), ActivityJson.Options)!,
        DueFor = (Now - claim.Due.DueAt).ToTimeSpan(),
        Attempt = claim.Attempt,
    };

    private async Task<(Rhythm? Rhythm, IReadOnlyList<Place> Places)> FactsOfAsync(
        DbConnection connection, DueOccurrence due, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Facts;
        command.Add("@person", due.PersonId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var zone = await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? reader.GetString(0) : null;
        await reader.NextResultAsync(cancellationToken);
        var profile = await reader.ReadAsync(cancellationToken) ? ProfileDocument.Read(seal.Open(reader.GetFieldValue<byte[]>(0))) : new Profile();
        await reader.NextResultAsync(cancellationToken);
        var places = new List<Place>();
        while (await reader.ReadAsync(cancellationToken))
        {
            places.Add(new Place(
                reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? null : InstantConverter.FromStored(reader.GetDateTime(2)),
                reader.IsDBNull(3) ? null : reader.GetDateTime(3), reader.GetFieldValue<byte[]>(4)));
        }

        var person = new Person { Id = due.PersonId, Zone = zone };
        // Only the evening before a step follows from the plan.
        var plan = due.Kind == DueKind.EveOfStep ? await new PlanBook(new TurnWork(person, 1, database, seal)).CurrentAsync(cancellationToken) : null;
        return (Rhythm.Of(person, profile, plan, times), places);
    }

    private async Task<DateTime?> PutOffAsync(Place place, CancellationToken cancellationToken)
    {
        if (WebChannel.Is(place.ChannelId))
            return null;
        var until = await database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = PutOff;
            command.Add("@conversation", place.Key);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await reader.ReadAsync(cancel) && !reader.IsDBNull(0) ? reader.GetDateTime(0) : (DateTime?)null;
        }, cancellationToken);
        return until > SystemNow ? until : null;
    }

    private async Task DropAsync(DueOccurrence due, Rhythm? rhythm, DropReason reason)
    {
        LogDropped(due.Kind, reason);
        // What may be asked again comes at its next time; what was put aside for good is not looked for in the past.
        var next = rhythm is null ? null : CheckInSchedule.NextUseful(due.Kind, rhythm, due.DueAt, Now);
        if (next is { } at)
            await WriteAsync(Move, due, command => command.Add("@next", InstantConverter.ToStored(at)));
        else
            await WriteAsync(End, due, _ => { });
    }

    private Task<bool> WriteAsync(string sql, DueOccurrence due, Action<DbCommand> bind) => database.WriteAsync(async (connection, transaction) =>
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Add("@person", due.PersonId).Add("@kind", (int)due.Kind).Add("@due", InstantConverter.ToStored(due.DueAt));
        bind(command);
        // None: somebody else has dealt with it meanwhile.
        await command.ExecuteNonQueryAsync();
        return true;
    });

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "A due {Kind} was not said: {Reason}")]
    private partial void LogDropped(DueKind kind, DropReason reason);

    private sealed record DueClaim(DueOccurrence Due, bool Once, int Attempt, Instant? AskedAt);

    private sealed record Place(string ChannelId, byte[] Reference, Instant? HeardAt, DateTime? ParkedAt, byte[] Key);
}
