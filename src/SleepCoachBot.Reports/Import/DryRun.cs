using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Reports.Import;

/// <summary>What an import would do to a diary, before it does anything.</summary>
public sealed record DryRun
{
    // A night's label lies within a day of those of the nights that it can share time with.
    private const int DaysAround = 2;

    /// <summary>Nights that the diary does not hold.</summary>
    public IReadOnlyList<ImportedNight> Added { get; private init; } = [];

    /// <summary>Nights that the diary holds already, as the file tells them.</summary>
    public IReadOnlyList<ImportedNight> AlreadyThere { get; private init; } = [];

    /// <summary>Nights that the diary holds otherwise, each with the entry that it holds.</summary>
    public IReadOnlyList<(ImportedNight Night, DiaryEntry Stored)> Conflicts { get; private init; } = [];

    /// <summary>Lines that cover each other's time and tell it otherwise.</summary>
    public IReadOnlyList<ImportError> Errors { get; private init; } = [];

    /// <summary>Holds the nights of a file against the entries of a diary, and against one another.</summary>
    public static DryRun Of(IReadOnlyList<ImportedNight> nights, IReadOnlyList<DiaryEntry> diary)
    {
        ArgumentNullException.ThrowIfNull(nights);
        ArgumentNullException.ThrowIfNull(diary);
        var (stored, earlier) = (ByLabel(diary, entry => entry), new Dictionary<NightDate, List<ImportedNight>>());
        var (added, there, conflicts, errors) = (new List<ImportedNight>(), new List<ImportedNight>(), new List<(ImportedNight, DiaryEntry)>(), new List<ImportError>());
        foreach (var night in nights)
        {
            var twin = Around(earlier, night.Entry.Night).FirstOrDefault(other => Shares(other.Entry, night.Entry));
            if (twin is not null)
            {
                if (Tells(night.Entry, twin.Entry))
                    there.Add(night);
                else
                    errors.Add(new ImportError(night.Line, "", ImportErrorKind.OverlapsALine, twin.Line.ToString(CultureInfo.InvariantCulture)));
                continue;
            }
            if (!earlier.TryGetValue(night.Entry.Night, out var same))
                earlier.Add(night.Entry.Night, same = []);
            same.Add(night);
            var held = Around(stored, night.Entry.Night).FirstOrDefault(other => Shares(other, night.Entry));
            if (held is null)
                added.Add(night);
            else if (Tells(night.Entry, held))
                there.Add(night);
            else
                conflicts.Add((night, held));
        }
        return new DryRun { Added = added, AlreadyThere = there, Conflicts = conflicts, Errors = errors };
    }

    private static Dictionary<NightDate, List<T>> ByLabel<T>(IEnumerable<T> items, Func<T, DiaryEntry> entry) =>
        items.GroupBy(item => entry(item).Night).ToDictionary(same => same.Key, same => same.ToList());

    private static IEnumerable<T> Around<T>(Dictionary<NightDate, List<T>> byLabel, NightDate label) =>
        Enumerable.Range(-DaysAround, 2 * DaysAround + 1).SelectMany(days => byLabel.GetValueOrDefault(new NightDate(label.Evening.PlusDays(days)), []));

    // As the diary finds what a telling corrects: by time that both cover; without any time, by the label.
    private static bool Shares(DiaryEntry one, DiaryEntry other) => (Span(one), Span(other)) is ({ } first, { } second)
        ? first.Start < second.End && second.Start < first.End || first.Start == second.Start
        : one.Night == other.Night;

    private static (Instant Start, Instant End)? Span(DiaryEntry entry)
    {
        Instant?[] known = [entry.IntoBed, entry.TriedToSleep, entry.FinalWake, entry.OutOfBed];
        return known.Min() is { } first && known.Max() is { } last ? (first, last) : null;
    }

    /// <summary>Everything that a file tells of a night is in the entry; what it leaves out is no difference.</summary>
    private static bool Tells(DiaryEntry told, DiaryEntry held) =>
        Same(told.IntoBed, held.IntoBed) && (told.TriedToSleepAssumed || Same(told.TriedToSleep, held.TriedToSleep)) && Same(told.FinalWake, held.FinalWake)
        && Same(told.OutOfBed, held.OutOfBed) && Same(told.SleepLatency, held.SleepLatency) && Same(told.AwakeTotal, held.AwakeTotal)
        && (told.Awakenings is null || told.Awakenings == held.Awakenings) && (told.Quality is null || told.Quality == held.Quality);

    // To the minute: tables are written in minutes.
    private static bool Same(Instant? told, Instant? held) => told is null || (held is { } has && Math.Abs((told.Value - has).TotalMinutes) < 1);

    private static bool Same(Duration? told, Duration? held) => told is null || (held is { } has && Math.Abs((told.Value - has).TotalMinutes) < 1);
}
