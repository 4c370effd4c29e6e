using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One person's log in one turn: what is stored, and laid over it what this turn has told and taken out.</summary>
internal sealed class Logbook(TurnWork work) : ILogbook, ITurnPart
{
    /// <summary>Rows looked up by one query: well under the parameters that a database takes.</summary>
    private const int AtOnce = 500;

    /// <summary>By entry, what this turn left of it. Null: taken out.</summary>
    private readonly Dictionary<Guid, Told?> _changes = [];

    private readonly Dictionary<Guid, byte[]> _sealed = [];
    private int _places;

    public bool HasChanges => _changes.Count > 0;

    public async Task<IReadOnlyList<LogEntry>> BetweenAsync(
        LocalDate from, LocalDate to, IReadOnlyCollection<LogKind>? kinds = null, CancellationToken cancellationToken = default)
    {
        var (first, last) = (StorableBounds.Of(from), StorableBounds.Of(to));
        if (kinds is { Count: 0 })
            kinds = null;
        await using var context = work.Database.CreateContext();
        var stored = await context.LogOf(work.Person.Id).Between(first, last, kinds).ToListAsync(cancellationToken);
        return
        [
            .. stored.Where(row => !_changes.ContainsKey(row.EntryId)).Select(row => new Told(EntryOf(row), row.Place))
                .Concat(_changes.Values.OfType<Told>().Where(told => told.Entry.Day >= first && told.Entry.Day <= last
                    && (kinds is null || kinds.Contains(told.Entry.Kind))))
                .OrderBy(told => told.Entry.Day).ThenBy(told => told.Entry.ToldAt).ThenBy(told => told.Place)
                .Select(told => told.Entry),
        ];
    }

    public void Record(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _changes[entry.Id] = new Told(entry, _places++);
    }

    public void Remove(Guid entryId) => _changes[entryId] = null;

    public Task PrepareAsync()
    {
        foreach (var entry in _changes.Values.OfType<Told>().Select(told => told.Entry).Where(entry => entry.Text is not null))
            _sealed[entry.Id] = work.Seal.Close(Encoding.UTF8.GetBytes(entry.Text!));
        return Task.CompletedTask;
    }

    public async Task ApplyAsync(SleepCoachContext context)
    {
        // Together: an import tells thousands at once.
        var (me, stored) = (work.Person.Id, new Dictionary<Guid, LogRow>());
        foreach (var some in _changes.Keys.Chunk(AtOnce))
        {
            await foreach (var row in context.Set<LogRow>().Where(row => row.PersonId == me && some.Contains(row.EntryId)).AsAsyncEnumerable())
                stored.Add(row.EntryId, row);
        }

        foreach (var (id, told) in _changes)
        {
            var row = stored.GetValueOrDefault(id);
            if (told is null)
            {
                if (row is not null)
                    context.Remove(row);
                continue;
            }

            var entry = told.Entry;
            if (row is null)
            {
                context.Add(row = new LogRow
                {
                    PersonId = me, EntryId = id, Kind = entry.Kind, Day = entry.Day, ToldAt = entry.ToldAt, Place = told.Place,
                });
            }

            (row.Kind, row.Day, row.Number, row.ToldAt, row.Place) = (entry.Kind, entry.Day, entry.Number, entry.ToldAt, told.Place);
            row.Text = entry.Text is null ? null : _sealed[id];
        }
    }

    private LogEntry EntryOf(LogRow row) => new(
        row.EntryId, row.Kind, row.Day, row.Number, row.Text is null ? null : Encoding.UTF8.GetString(work.Seal.Open(row.Text)), row.ToldAt);

    private sealed record Told(LogEntry Entry, int Place);
}
