using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One person's dose log in one turn: what is stored, and laid over it what this turn has told and taken out.</summary>
internal sealed class DoseLog(TurnWork work) : IDoseLog, ITurnPart
{
    /// <summary>By dose, what this turn did with it, in order. Null: taken out.</summary>
    private readonly Dictionary<Guid, List<Told?>> _changes = [];

    private int _places;

    public bool HasChanges => _changes.Count > 0;

    public async Task<IReadOnlyList<KeptDose>> BetweenAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        var (first, last) = (StorableBounds.Of(from), StorableBounds.Of(to));
        await using var context = work.Database.CreateContext();
        var stored = await context.DosesOf(work.Person.Id).Between(first, last).ToListAsync(cancellationToken);
        var told = _changes.Values.Select(change => change[^1]).OfType<Told>().Select(change => RowOf(change, version: 0));
        return
        [
            .. stored.Where(row => !_changes.ContainsKey(row.DoseId))
                .Concat(told.Where(row => row.CountsOn >= first && row.CountsOn <= last))
                .OrderBy(row => row.CountsOn).ThenBy(row => row.ToldAt).ThenBy(row => row.Place)
                .Select(KeptOf),
        ];
    }

    public void Record(KeptDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        ChangesOf(dose.Id).Add(new Told(dose, _places++));
    }

    public void Remove(Guid doseId) => ChangesOf(doseId).Add(null);

    public Task PrepareAsync() => Task.CompletedTask;

    public async Task ApplyAsync(SleepCoachContext context)
    {
        var me = work.Person.Id;
        foreach (var (id, changes) in _changes)
        {
            var before = await context.Set<DoseVersion>().Where(row => row.PersonId == me && row.DoseId == id).ToListAsync();
            before.ForEach(row => row.Holds = false);
            var version = before.Select(row => row.Version).DefaultIfEmpty(0).Max();
            foreach (var told in changes.OfType<Told>())
            {
                var row = RowOf(told, ++version);
                row.Holds = told == changes[^1];
                context.Add(row);
            }
        }
    }

    private List<Told?> ChangesOf(Guid doseId)
    {
        if (!_changes.TryGetValue(doseId, out var changes))
            _changes.Add(doseId, changes = []);
        return changes;
    }

    private DoseVersion RowOf(Told told, int version)
    {
        var (dose, place) = told;
        return new DoseVersion
        {
            PersonId = work.Person.Id,
            DoseId = dose.Id,
            Version = version,
            Holds = true,
            CountsOn = dose.Event.Day ?? dose.ToldAt.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(dose.Zone) ?? DateTimeZone.Utc).Date,
            Kind = dose.Event.Kind,
            Amount = dose.Event.Amount?.Amount,
            Day = dose.Event.Day,
            Time = dose.Event.Time,
            Zone = dose.Zone,
            ToldAt = dose.ToldAt,
            Place = place,
        };
    }

    private static KeptDose KeptOf(DoseVersion row) => new(
        row.DoseId, new DoseEvent(row.Kind, row.Amount is { } amount ? new Milligrams(amount) : null, row.Day, row.Time), row.Zone, row.ToldAt);

    private sealed record Told(KeptDose Dose, int Place);
}
