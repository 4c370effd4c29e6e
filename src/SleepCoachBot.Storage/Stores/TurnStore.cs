using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Turns in the database: the rows of every turn by hand-written SQL, the person's own by EF, in one transaction.</summary>
internal sealed class TurnStore(IDatabase database, ISeal seal, TimeProvider clock, IClock people, Dues dues) : ITurnStore
{
    private readonly Oblivion _oblivion = new(database);

    public async Task<LoadedTurn> LoadAsync(TurnAddress address, CancellationToken cancellationToken = default)
    {
        var keys = TurnKeys.Of(address);
        var firing = DueOccurrence.Of(address.ActivityId);
        var stored = await database.ReadAsync((connection, cancel) => TurnSql.LoadAsync(connection, keys, firing, cancel), cancellationToken);
        // Whoever is let in by mistake elsewhere still reads and writes nobody else's conversation.
        if (WebChannel.Is(address.ChannelId) && stored.ConversationPersonId is { } owner && owner != stored.Person?.Id)
            throw new UnauthorizedAccessException("The conversation belongs to somebody else.");

        var person = stored.Person ?? new Person { Id = Guid.CreateVersion7(clock.GetUtcNow()) };
        return new LoadedTurn
        {
            Address = address,
            // What was due and is not any more was dealt with, here or by another replica.
            Handled = stored.IsHandled || !stored.IsDue ? new TurnAnswer(stored.Answer is null ? [] : seal.Open(stored.Answer)) : null,
            ConversationVersion = stored.ConversationVersion,
            LastSeq = stored.LastSeq,
            LastStamp = stored.LastStamp is { } stamp ? new DateTimeOffset(stamp, TimeSpan.Zero) : null,
            States = stored.States.ToDictionary(s => s.Key, s => new LoadedState(s.Value.Version, seal.Open(s.Value.Document))),
            Work = new TurnWork(person, stored.PersonVersion, database, seal, firing),
        };
    }

    public async Task<bool> CommitAsync(TurnOutcome outcome, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (outcome.Work is TurnWork { Forgets: false } known)
            dues.Of(known).Said = outcome.Transcript.Count + outcome.Outbox.Count > 0;
        var turn = Seal(outcome);
        var changes = outcome.Work is TurnWork { Forgets: false } work ? work.Changes.ToArray() : [];
        foreach (var change in changes)
            await change.PrepareAsync();
        try
        {
            return await database.WriteAsync(async (connection, transaction) =>
            {
                if (!await TurnSql.CommitAsync(connection, transaction, turn, _oblivion))
                    return false;
                await ApplyAsync(changes, connection, transaction);
                return true;
            });
        }
        catch (Exception e) when (IsOvertaken(e))
        {
            // What the turn believed new was made by another one meanwhile.
            return false;
        }
    }

    private bool IsOvertaken(Exception failure) => failure switch
    {
        DbException e => database.IsDuplicate(e),
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException e } => database.IsDuplicate(e),
        _ => false,
    };

    private async Task ApplyAsync(ITurnPart[] changes, DbConnection connection, DbTransaction transaction)
    {
        if (changes.Length == 0)
            return;
        await using var context = database.CreateContext(connection, transaction);
        foreach (var change in changes)
            await change.ApplyAsync(context);
        await context.SaveChangesAsync();
    }

    private SealedTurn Seal(TurnOutcome outcome)
    {
        var start = outcome.Start;
        var loaded = (TurnWork)start.Work;
        var changed = outcome.Work as TurnWork;
        var keys = TurnKeys.Of(start.Address);
        var stateKeys = keys.States.ToDictionary(state => state.Name, state => state.Key);
        return new SealedTurn
        {
            Address = start.Address,
            Keys = keys,
            HeardAt = start.Address.IsFromPerson ? InstantConverter.ToStored(people.GetCurrentInstant()) : null,
            Now = InstantConverter.ToStored(Instant.FromDateTimeOffset(clock.GetUtcNow())),
            Person = changed is { Forgets: false } ? changed.Person : new Person { Id = loaded.Person.Id },
            PersonVersion = loaded.PersonVersion,
            PersonChanged = changed is { HasChanges: true },
            Forgets = changed is { Forgets: true },
            ConversationVersion = start.ConversationVersion,
            FirstSeq = start.LastSeq + 1,
            LastStamp = (outcome.LastStamp ?? start.LastStamp)?.UtcDateTime,
            IsBack = outcome.IsBack,
            Reference = changed is { Forgets: true } ? null : seal.Close(outcome.Reference),
            Answer = outcome.Answer.Json.IsEmpty ? null : seal.Close(outcome.Answer.Json),
            // What the dialogs kept was about somebody who is forgotten.
            States = changed is { Forgets: true } ? [] :
            [
                .. outcome.States.Select(state =>
                    (stateKeys[state.Key], start.States.TryGetValue(state.Key, out var before) ? before.Version : 0, seal.Close(state.Value))),
            ],
            Transcript = [.. outcome.Transcript.Select(activity => seal.Close(activity))],
            Outbox = [.. outcome.Outbox.Select(outgoing => (outgoing, seal.Close(outgoing.ActivityJson)))],
        };
    }
}
