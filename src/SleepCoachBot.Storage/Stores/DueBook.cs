using Microsoft.EntityFrameworkCore;
using NodaTime;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Storage.Conversions;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>What falls due for one person, in one turn: found anew when the turn changed what it follows from, or was itself due.</summary>
internal sealed class DueBook(TurnWork work, IClock clock, CheckInTimes times) : IDueBook, ITurnPart
{
    /// <summary>Two questions of a kind are never closer, also when their time was moved in between.</summary>
    private static readonly Duration s_apart = Duration.FromHours(12);

    private static readonly DueKind[] s_kinds = Enum.GetValues<DueKind>();

    /// <summary>What this turn set once. Null: taken back.</summary>
    private readonly Dictionary<DueKind, Instant?> _once = [];

    private List<Change> _changes = [];

    /// <summary>Whether the turn said anything: a due time that passes in silence asked nothing.</summary>
    public bool Said { get; set; }

    public bool HasChanges => _once.Count > 0 || work.ChangesRhythm || work.Firing is not null;

    public void SetOnce(DueKind kind, Instant at) => _once[kind] = Stored(at);

    public void Cancel(DueKind kind) => _once[kind] = null;

    public async Task PrepareAsync()
    {
        var touched = s_kinds.Where(kind => work.ChangesRhythm || work.Firing?.Kind == kind || _once.ContainsKey(kind)).ToList();
        var profile = await work.Part(turn => new ProfilePart(turn)).ReadAsync(CancellationToken.None);
        // Opening a plan is the dear part, and only its steps remind.
        var plan = touched.Contains(DueKind.EveOfStep) ? await work.Part(turn => new PlanBook(turn)).CurrentAsync() : null;
        var rhythm = Rhythm.Of(work.Person, profile, plan, times);
        var now = Stored(clock.GetCurrentInstant());
        await using var context = work.Database.CreateContext();
        var rows = await context.DuesOf(work.Person.Id).ToDictionaryAsync(row => row.Kind);
        _changes = [.. touched.Select(kind => ChangeOf(kind, rows.GetValueOrDefault(kind), rhythm, now))];
    }

    public async Task ApplyAsync(SleepCoachContext context)
    {
        var me = work.Person.Id;
        foreach (var change in _changes)
        {
            var rows = context.Set<Due>().Where(row => row.PersonId == me && row.Kind == change.Kind);
            // Whoever else dealt with this time came first: then this turn has nothing to ask.
            if (work.Firing is { } firing && firing.Kind == change.Kind)
            {
                if (await PutAsync(rows.Where(row => row.DueAt == firing.DueAt), change) == 0)
                    throw new DbUpdateConcurrencyException("What was due is not due any more.");
            }
            else if (await PutAsync(rows, change) == 0 && change.DueAt is { } due)
            {
                context.Add(new Due
                {
                    PersonId = me, Kind = change.Kind, DueAt = due, Once = change.Once, Attempts = 0, AskedAt = change.AskedAt,
                });
            }
        }
    }

    private static Task<int> PutAsync(IQueryable<Due> rows, Change change) => change.DueAt is { } due
        ? rows.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DueAt, due).SetProperty(row => row.Once, change.Once).SetProperty(row => row.AskedAt, change.AskedAt)
            .SetProperty(row => row.FreeAt, (DateTime?)null).SetProperty(row => row.Attempts, 0))
        : rows.ExecuteDeleteAsync();

    private Change ChangeOf(DueKind kind, Due? row, Rhythm? rhythm, Instant now)
    {
        var isFiring = work.Firing?.Kind == kind;
        var askedAt = isFiring && Said ? now : row?.AskedAt;
        if (_once.TryGetValue(kind, out var set) && set is { } once)
            return new Change(kind, once, true, askedAt);
        // What was set once stays, unless its kind is wanted no more.
        if (row is { Once: true } && !isFiring && !_once.ContainsKey(kind)
            && (kind == DueKind.AlarmFollowUp || (rhythm is not null && CheckInSchedule.Next(kind, rhythm, now) is not null)))
            return new Change(kind, row.DueAt, true, askedAt);
        return new Change(kind, rhythm is null ? null : OwnTime(kind, row, rhythm, askedAt, now), false, askedAt);
    }

    private Instant? OwnTime(DueKind kind, Due? row, Rhythm rhythm, Instant? askedAt, Instant now)
    {
        Instant? due;
        if (work.Firing is { } firing && firing.Kind == kind)
            due = CheckInSchedule.NextUseful(kind, rhythm, firing.DueAt, now);
        else if (row is { Once: false } && row.DueAt <= now && CheckInSchedule.Has(kind, rhythm, row.DueAt))
            due = row.DueAt;   // about to be asked
        else
            due = CheckInSchedule.Next(kind, rhythm, now);

        while (kind != DueKind.EveOfStep && due is { } at && at - askedAt < s_apart)
            due = CheckInSchedule.Next(kind, rhythm, at);
        return due;
    }

    private static Instant Stored(Instant instant) => InstantConverter.FromStored(InstantConverter.ToStored(instant));

    /// <param name="DueAt">Null: nothing of this kind is due any more.</param>
    private sealed record Change(DueKind Kind, Instant? DueAt, bool Once, Instant? AskedAt);
}
