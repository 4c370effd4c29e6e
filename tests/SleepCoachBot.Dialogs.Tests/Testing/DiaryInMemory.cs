using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Tests.Testing;

/// <summary>One person's diary without a database, with history.</summary>
internal sealed class DiaryInMemory : IDiaries, IDiary
{
    private readonly Dictionary<Guid, Stack<DiaryEntry>> _versions = [];

    public IReadOnlyList<DiaryEntry> Entries => _versions.Values.Select(versions => versions.Peek()).OrderBy(Start).ToList();

    public IDiary Of(IReadOnlyDictionary<string, object> turnState) => this;

    public Task<DiaryEntry?> LatestAsync(CancellationToken cancellationToken = default) => Task.FromResult(Entries is [.., var latest] ? latest : null);

    public Task<IReadOnlyList<DiaryEntry>> BetweenAsync(NightDate from, NightDate to, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<DiaryEntry>>(Entries.Where(entry => entry.Night >= from && entry.Night <= to).ToList());

    public Task<IReadOnlyList<DiaryEntry>> OverlappingAsync(Interval span, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<DiaryEntry>>(Entries.Where(entry => Start(entry) < span.End && End(entry) > span.Start).ToList());

    public void Record(DiaryEntry entry)
    {
        if (!_versions.TryGetValue(entry.Id, out var versions))
            _versions[entry.Id] = versions = new Stack<DiaryEntry>();
        versions.Push(entry);
    }

    public Task<DiaryEntry?> UndoAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        if (!_versions.TryGetValue(entryId, out var versions))
            return Task.FromResult<DiaryEntry?>(null);
        versions.Pop();
        if (versions.Count > 0)
            return Task.FromResult<DiaryEntry?>(versions.Peek());
        _versions.Remove(entryId);
        return Task.FromResult<DiaryEntry?>(null);
    }

    public Task<IReadOnlyList<DiaryEntry>> EarlierAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<DiaryEntry>>([.. _versions.Values.SelectMany(versions => versions.Skip(1).Reverse())]);

    private static Instant Start(DiaryEntry entry) => entry.IntoBed ?? entry.TriedToSleep ?? entry.FinalWake ?? entry.OutOfBed ?? entry.ToldAt;

    private static Instant End(DiaryEntry entry) => entry.OutOfBed ?? entry.FinalWake ?? entry.TriedToSleep ?? entry.IntoBed ?? entry.ToldAt;
}
