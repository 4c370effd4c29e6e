using NodaTime;
using SleepCoachBot.Reports.Import;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>Takes the nights of a file into the diary: all of them in one commit, or none.</summary>
internal sealed class ImportTaken(IDiaries diaries, ILogbooks logs, IPeople people, IProfiles profiles, IClock clock) : IPageWork
{
    public const string Invoke = "sleepcoach/page/import";
    public const string Outcome = "imported";

    private const int DaysAround = 2;

    public string Name => Invoke;

    public async Task<PageAnswer> DoAsync(
        IReadOnlyDictionary<string, object> rows, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if ((await profiles.OfAsync(rows, cancellationToken)).Consent is null || Visitor.ZoneOf(people.Of(rows)) is not { } zone)
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.NotAgreed));
        return await TakeAsync(
            rows, fields.GetValueOrDefault(ImportFields.Text, ""), ImportFields.Read(fields), zone, fields.GetValueOrDefault(ImportFields.Conflicts) == ImportFields.Replace, cancellationToken)
            is { } taken
            ? PageAnswer.Done(Outcome) with { Nights = taken.Nights, Evening = PageShell.Iso(taken.Latest) }
            : PageAnswer.Asks(new FormProblem("", FormProblemKind.FileHasErrors));
    }

    /// <summary>Takes what a file tells, within a turn of its person.</summary>
    /// <param name="text">The file.</param>
    /// <param name="choices">What its owner has said about it.</param>
    /// <param name="zone">Where its times are meant.</param>
    /// <param name="replaces">A night that the diary holds otherwise becomes that of the file. Else it stays.</param>
    /// <returns>How many nights, and the evening of the latest. Null: something in the file stands in the way, and nothing is taken.</returns>
    public async Task<(int Nights, LocalDate Latest)?> TakeAsync(
        IReadOnlyDictionary<string, object> rows, string text, ImportChoices choices, DateTimeZone zone, bool replaces, CancellationToken cancellationToken)
    {
        var (diary, log, now) = (diaries.Of(rows), logs.Of(rows), clock.GetCurrentInstant());
        var reading = DiaryImport.Read(text, choices, zone, now);
        var dryRun = reading.IsWhole ? await DryAsync(reading, diary, cancellationToken) : null;
        if (dryRun is not { Errors.Count: 0 })
            return null;

        var taken = new TakenIds();
        foreach (var night in dryRun.Added)
        {
            diary.Record(night.Entry);
            taken.Nights.Add(night.Entry.Id);
        }
        foreach (var (night, stored) in replaces ? dryRun.Conflicts : [])
        {
            diary.Record(night.Entry with { Id = stored.Id, ToldAt = stored.ToldAt, ChangedAt = now });
            taken.Nights.Add(stored.Id);
        }
        await KeepWhatIsBesideAsync(dryRun.Added, log, now, taken, cancellationToken);
        if (taken.Nights.Count > 0)
            log.Record(new LogEntry(Guid.CreateVersion7(now.ToDateTimeOffset()), LogKind.Import, now.InZone(zone).Date, taken.Nights.Count, taken.Write(), now));
        var latest = dryRun.Added.Count > 0 ? dryRun.Added.Max(night => night.Entry.Night.Evening) : now.InZone(zone).Date;
        return (taken.Nights.Count, latest);
    }

    /// <summary>What taking the file would do.</summary>
    public static async Task<DryRun> DryAsync(ImportReading reading, IDiary diary, CancellationToken cancellationToken)
    {
        if (reading.Nights.Count == 0)
            return DryRun.Of([], []);
        var (first, last) = (reading.Nights.Min(night => night.Entry.Night), reading.Nights.Max(night => night.Entry.Night));
        return DryRun.Of(reading.Nights, await diary.BetweenAsync(
            new NightDate(first.Evening.PlusDays(-DaysAround)), new NightDate(last.Evening.PlusDays(DaysAround)), cancellationToken));
    }

    // What was told of a day here stands before what a file says of it.
    private static async Task KeepWhatIsBesideAsync(
        IReadOnlyList<ImportedNight> nights, ILogbook log, Instant now, TakenIds taken, CancellationToken cancellationToken)
    {
        if (nights.Count == 0)
            return;
        LogKind[] kinds = [LogKind.Caffeine, LogKind.Alcohol, LogKind.Nap, LogKind.Spasms, LogKind.Stress];
        var told = (await log.BetweenAsync(nights.Min(night => night.Entry.Night.Evening), nights.Max(night => night.Entry.Night.Evening), kinds, cancellationToken))
            .Select(entry => (entry.Day, entry.Kind)).ToHashSet();
        foreach (var night in nights)
        {
            var (day, beside) = (night.Entry.Night.Evening, night.Beside);
            (LogKind Kind, double? Number)[] numbers =
            [
                (LogKind.Caffeine, beside.CaffeineDrinks), (LogKind.Alcohol, beside.AlcoholDrinks), (LogKind.Nap, beside.NapTotal?.TotalMinutes),
                (LogKind.Spasms, beside.Spasms), (LogKind.Stress, beside.Stress),
            ];
            foreach (var (kind, number) in numbers)
            {
                if (number is null || !told.Add((day, kind)))
                    continue;
                var entry = new LogEntry(Guid.CreateVersion7(now.ToDateTimeOffset()), kind, day, number, null, night.Entry.ToldAt);
                log.Record(entry);
                taken.Logs.Add(entry.Id);
            }
        }
    }
}
