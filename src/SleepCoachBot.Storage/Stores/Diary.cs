using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Rows;
using Columns = SleepCoachBot.Storage.Configurations.DiaryEntryConfiguration;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One person's diary in one turn: the stored entries, and this turn's changes laid over them.</summary>
internal sealed class Diary(TurnWork work) : IDiary, ITurnPart
{
    /// <summary>Nights looked up by one query: well under the parameters that a database takes.</summary>
    private const int AtOnce = 500;

    private readonly Dictionary<Guid, NightTrail> _trails = [];

    public bool HasChanges => _trails.Values.Any(trail => trail.HasChanges);

    public async Task<DiaryEntry?> LatestAsync(CancellationToken cancellationToken = default)
    {
        // One more than this turn may have taken away.
        var enough = _trails.Count + 1;
        var stored = await ReadAsync(mine => mine.Latest(enough), cancellationToken);
        return Overlay(stored, _ => true).LastOrDefault();
    }

    public async Task<IReadOnlyList<DiaryEntry>> BetweenAsync(NightDate from, NightDate to, CancellationToken cancellationToken = default)
    {
        var (first, last) = (StorableBounds.Of(from), StorableBounds.Of(to));
        return Overlay(
            await ReadAsync(mine => mine.Between(first, last), cancellationToken),
            e => e.Night >= first && e.Night <= last);
    }

    public async Task<IReadOnlyList<DiaryEntry>> OverlappingAsync(Interval span, CancellationToken cancellationToken = default)
    {
        var (from, to) = StorableBounds.Of(span);
        return Overlay(
            await ReadAsync(mine => mine.Overlapping(from, to), cancellationToken),
            e => NightSpan.Of(e).Overlaps(from, to));
    }

    public void Record(DiaryEntry entry)
    {
        if (!_trails.TryGetValue(entry.Id, out var trail))
            _trails.Add(entry.Id, trail = new NightTrail());
        trail.Tell(entry);
    }

    public async Task<DiaryEntry?> UndoAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        if (!_trails.TryGetValue(entryId, out var trail))
            _trails.Add(entryId, trail = new NightTrail());
        if (!trail.TryTakeBackTold())
            await TakeBackStoredAsync(entryId, trail, cancellationToken);
        return trail.HasChanges ? trail.Current : await StoredAsync(entryId, cancellationToken);
    }

    public async Task<IReadOnlyList<DiaryEntry>> EarlierAsync(CancellationToken cancellationToken = default)
    {
        await using var context = work.Database.CreateContext();
        var me = work.Person.Id;
        var kept = await context.Set<NightVersion>().AsNoTracking()
            .Where(v => v.PersonId == me).OrderBy(v => v.EntryId).ThenBy(v => v.Version).ToListAsync(cancellationToken);
        return [.. kept.Select(version => NightDocument.Read(work.Seal.Open(version.Document)))];
    }

    public async Task PrepareAsync()
    {
        await using var context = work.Database.CreateContext();
        var told = _trails.Where(t => t.Value.Told.Count > 0).ToList();
        // Together: an import tells thousands of nights at once.
        var stored = new Dictionary<Guid, (DiaryEntry Entry, int Version)>();
        foreach (var some in told.Select(t => t.Key).Chunk(AtOnce))
        {
            var found = context.NightsOf(work.Person.Id).Where(e => some.Contains(e.Id)).Select(e => new { Entry = e, Version = EF.Property<int>(e, Columns.Version) });
            await foreach (var row in found.AsAsyncEnumerable())
                stored.Add(row.Entry.Id, (row.Entry, row.Version));
        }

        foreach (var (id, trail) in told)
        {
            var (entry, version) = stored.GetValueOrDefault(id);
            var left = Math.Max(0, version - trail.TakenBack);
            // What is overlaid goes into the history; a version that was taken back to is there already.
            IEnumerable<NightVersion> overlaid = entry is not null && left > 0 && trail.TakenBack == 0 ? [Kept(entry, left)] : [];
            trail.Kept = [.. overlaid, .. trail.Told.SkipLast(1).Select((earlier, i) => Kept(earlier, left + i + 1))];
        }
    }

    public async Task ApplyAsync(SleepCoachContext context)
    {
        var changed = _trails.Where(t => t.Value.HasChanges).ToList();
        var stored = new Dictionary<Guid, DiaryEntry>();
        foreach (var some in changed.Select(t => t.Key).Chunk(AtOnce))
        {
            await foreach (var entry in context.Set<DiaryEntry>().Where(e => some.Contains(e.Id)).AsAsyncEnumerable())
                stored.Add(entry.Id, entry);
        }

        foreach (var (id, trail) in changed)
            await ApplyAsync(context, id, trail, stored.GetValueOrDefault(id));
    }

    private async Task ApplyAsync(SleepCoachContext context, Guid id, NightTrail trail, DiaryEntry? stored)
    {
        var row = stored is null ? null : context.Entry(stored);
        if (row is not null && (Guid)row.Property(Columns.PersonId).CurrentValue! != work.Person.Id)
            throw new InvalidOperationException("The diary entry belongs to somebody else.");

        var version = row is null ? 0 : (int)row.Property(Columns.Version).CurrentValue!;
        var left = Math.Max(0, version - trail.TakenBack);
        var history = context.Set<NightVersion>();
        if (trail.TakenBack > 0)
            await history.Where(v => v.EntryId == id && v.Version > left).ExecuteDeleteAsync();

        history.AddRange(trail.Kept);
        // What becomes the entry again is history no longer.
        if (trail.Told.Count == 0)
            await history.Where(v => v.EntryId == id && v.Version == left).ExecuteDeleteAsync();

        // A record is a value: the row takes over another one's, instead of being changed itself.
        if (trail.Current is { } current)
            Put(context, row, current, left + trail.Told.Count);
        else if (stored is not null)
            context.Remove(stored);
    }

    private void Put(SleepCoachContext context, EntityEntry<DiaryEntry>? row, DiaryEntry entry, int version)
    {
        if (row is null)
            row = context.Add(entry);
        else
            row.CurrentValues.SetValues(entry);
        var span = NightSpan.Of(entry);
        row.Property(Columns.PersonId).CurrentValue = work.Person.Id;
        row.Property(Columns.Version).CurrentValue = version;
        row.Property(Columns.Began).CurrentValue = span.Began;
        row.Property(Columns.Ended).CurrentValue = span.Ended;
        row.Property(Columns.Place).CurrentValue = span.Place;
    }

    private NightVersion Kept(DiaryEntry entry, int version) => new()
    {
        EntryId = entry.Id,
        Version = version,
        PersonId = work.Person.Id,
        Document = work.Seal.Close(NightDocument.Write(entry)),
    };

    private async Task TakeBackStoredAsync(Guid entryId, NightTrail trail, CancellationToken cancellationToken)
    {
        await using var context = work.Database.CreateContext();
        var version = await context.NightsOf(work.Person.Id).Where(e => e.Id == entryId).Select(e => EF.Property<int>(e, Columns.Version)).SingleOrDefaultAsync(cancellationToken);
        var left = version - trail.TakenBack - 1;
        if (left < 0)
            return;
        var me = work.Person.Id;
        var kept = await context.Set<NightVersion>().AsNoTracking()
            .SingleOrDefaultAsync(v => v.EntryId == entryId && v.PersonId == me && v.Version == left, cancellationToken);
        trail.TakeBackStored(kept is null ? null : NightDocument.Read(work.Seal.Open(kept.Document)));
    }

    private async Task<DiaryEntry?> StoredAsync(Guid entryId, CancellationToken cancellationToken) =>
        (await ReadAsync(mine => mine.Where(e => e.Id == entryId), cancellationToken)).SingleOrDefault();

    private async Task<List<DiaryEntry>> ReadAsync(Func<IQueryable<DiaryEntry>, IQueryable<DiaryEntry>> query, CancellationToken cancellationToken)
    {
        await using var context = work.Database.CreateContext();
        return await query(context.NightsOf(work.Person.Id)).ToListAsync(cancellationToken);
    }

    private List<DiaryEntry> Overlay(List<DiaryEntry> stored, Func<DiaryEntry, bool> isMeant)
    {
        var changed = _trails.Where(t => t.Value.HasChanges).ToDictionary(t => t.Key, t => t.Value.Current);
        return
        [
            .. stored.Where(e => !changed.ContainsKey(e.Id))
                .Concat(changed.Values.OfType<DiaryEntry>().Where(isMeant))
                .OrderBy(e => NightSpan.Of(e).Place),
        ];
    }
}
