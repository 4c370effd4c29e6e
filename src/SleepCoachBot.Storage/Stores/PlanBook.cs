using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One person's plans in one turn: the stored versions without those taken back, and then what this turn has told.</summary>
/// <remarks>A person has few versions of few plans: all are read at once, and only those that are asked for are opened.</remarks>
internal sealed class PlanBook(TurnWork work) : IPlanBook, ITurnPart
{
    private readonly List<KeptPlan> _told = [];
    private readonly HashSet<int> _takenBack = [];
    private List<PlanVersion>? _stored;
    private PlanVersion[] _added = [];

    public bool HasChanges => _told.Count > 0 || _takenBack.Count > 0;

    public async Task<KeptPlan?> CurrentAsync(CancellationToken cancellationToken = default)
    {
        var left = await LeftAsync(cancellationToken);
        // Of each plan the newest version, the plan changed last first.
        return _told.AsEnumerable().Reverse()
            .Concat(left.AsEnumerable().Reverse().DistinctBy(version => version.PlanId).Select(Open))
            .DistinctBy(plan => plan.Id)
            .FirstOrDefault(plan => plan.Status != PlanStatus.Ended);
    }

    public async Task<IReadOnlyList<KeptPlan>> HistoryAsync(CancellationToken cancellationToken = default) =>
        [.. (await LeftAsync(cancellationToken)).Select(Open), .. _told];

    public void Record(KeptPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _told.Add(plan);
    }

    public async Task<KeptPlan?> UndoAsync(Guid planId, CancellationToken cancellationToken = default)
    {
        var told = _told.FindLastIndex(plan => plan.Id == planId);
        if (told >= 0)
            _told.RemoveAt(told);
        else if ((await LeftAsync(cancellationToken)).LastOrDefault(version => version.PlanId == planId) is { } last)
            _takenBack.Add(last.Number);

        return _told.LastOrDefault(plan => plan.Id == planId)
            ?? ((await LeftAsync(cancellationToken)).LastOrDefault(version => version.PlanId == planId) is { } before ? Open(before) : null);
    }

    public async Task PrepareAsync()
    {
        var left = await LeftAsync(CancellationToken.None);
        var next = (left.Count == 0 ? 0 : left[^1].Number) + 1;
        var before = new Dictionary<Guid, byte[]>();
        _added =
        [
            .. _told.Select((plan, i) => new PlanVersion
            {
                PersonId = work.Person.Id, Number = next + i, PlanId = plan.Id, Document = work.Seal.Close(before[plan.Id] = DocumentOf(plan, left, before)),
            }),
        ];
    }

    public async Task ApplyAsync(SleepCoachContext context)
    {
        var me = work.Person.Id;
        foreach (var number in _takenBack)
            await context.Set<PlanVersion>().Where(version => version.PersonId == me && version.Number == number).ExecuteDeleteAsync();
        context.AddRange(_added);
    }

    // A version takes over from the one before it what only a newer program knows.
    private byte[] DocumentOf(KeptPlan plan, List<PlanVersion> left, Dictionary<Guid, byte[]> before)
    {
        var document = PlanDocument.Write(plan);
        if (!before.TryGetValue(plan.Id, out var stored) && left.LastOrDefault(version => version.PlanId == plan.Id) is { } last)
            stored = work.Seal.Open(last.Document);
        return stored is null ? document : NewerMembers.Keep(stored, PlanDocument.Write(PlanDocument.Read(stored)), document);
    }

    private KeptPlan Open(PlanVersion version) => PlanDocument.Read(work.Seal.Open(version.Document));

    private async Task<List<PlanVersion>> LeftAsync(CancellationToken cancellationToken)
    {
        if (_stored is null)
        {
            await using var context = work.Database.CreateContext();
            _stored = await context.PlanVersionsOf(work.Person.Id).ToListAsync(cancellationToken);
        }

        return _takenBack.Count == 0 ? _stored : [.. _stored.Where(version => !_takenBack.Contains(version.Number))];
    }
}
