using NodaTime;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Testing;

/// <summary>One person's profile, plans, doses and log without a database.</summary>
internal sealed class StoresInMemory : IProfiles, IPlans, IPlanBook, IDoses, IDoseLog, ILogbooks, ILogbook, IDues, IDueBook, IForgetting
{
    private readonly List<KeptPlan> _plans = [];
    private readonly Dictionary<Guid, KeptDose> _doses = [];
    private readonly Dictionary<Guid, LogEntry> _log = [];

    public Profile Profile { get; set; } = new();

    public KeptPlan? Plan => _plans.Count > 0 && _plans[^1].Status != PlanStatus.Ended ? _plans[^1] : null;

    public IReadOnlyList<KeptPlan> PlanVersions => _plans;

    public IReadOnlyList<KeptDose> Doses => [.. _doses.Values];

    public IReadOnlyList<LogEntry> Log => [.. _log.Values];

    /// <summary>What was set to fall due once.</summary>
    public Dictionary<DueKind, Instant> Dues { get; } = [];

    public bool Forgotten { get; private set; }

    public Task<Profile> OfAsync(IReadOnlyDictionary<string, object> turnState, CancellationToken cancellationToken = default) => Task.FromResult(Profile);

    public void Keep(IReadOnlyDictionary<string, object> turnState, Profile profile) => Profile = profile;

    IPlanBook IPlans.Of(IReadOnlyDictionary<string, object> turnState) => this;

    IDoseLog IDoses.Of(IReadOnlyDictionary<string, object> turnState) => this;

    ILogbook ILogbooks.Of(IReadOnlyDictionary<string, object> turnState) => this;

    IDueBook IDues.Of(IReadOnlyDictionary<string, object> turnState) => this;

    public void SetOnce(DueKind kind, Instant at) => Dues[kind] = at;

    public void Cancel(DueKind kind) => Dues.Remove(kind);

    public Task<KeptPlan?> CurrentAsync(CancellationToken cancellationToken = default) => Task.FromResult(Plan);

    public Task<IReadOnlyList<KeptPlan>> HistoryAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<KeptPlan>>([.. _plans]);

    public void Record(KeptPlan plan) => _plans.Add(plan);

    public Task<KeptPlan?> UndoAsync(Guid planId, CancellationToken cancellationToken = default)
    {
        if (_plans.FindLastIndex(plan => plan.Id == planId) is >= 0 and var last)
            _plans.RemoveAt(last);
        return Task.FromResult(_plans.LastOrDefault(plan => plan.Id == planId));
    }

    Task<IReadOnlyList<KeptDose>> IDoseLog.BetweenAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptDose>>([.. _doses.Values.Where(dose => DayOf(dose) >= from && DayOf(dose) <= to).OrderBy(DayOf)]);

    public void Record(KeptDose dose) => _doses[dose.Id] = dose;

    void IDoseLog.Remove(Guid doseId) => _doses.Remove(doseId);

    Task<IReadOnlyList<LogEntry>> ILogbook.BetweenAsync(LocalDate from, LocalDate to, IReadOnlyCollection<LogKind>? kinds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LogEntry>>(
            [.. _log.Values.Where(entry => entry.Day >= from && entry.Day <= to && kinds?.Contains(entry.Kind) != false).OrderBy(entry => entry.Day).ThenBy(entry => entry.ToldAt)]);

    public void Record(LogEntry entry) => _log[entry.Id] = entry;

    void ILogbook.Remove(Guid entryId) => _log.Remove(entryId);

    public void Forget(IReadOnlyDictionary<string, object> turnState)
    {
        (Profile, Forgotten) = (new Profile(), true);
        _plans.Clear();
        _doses.Clear();
        _log.Clear();
    }

    private static LocalDate DayOf(KeptDose dose) => dose.Event.Day ?? dose.ToldAt.InZone(DateTimeZoneProviders.Tzdb[dose.Zone]).Date;
}
