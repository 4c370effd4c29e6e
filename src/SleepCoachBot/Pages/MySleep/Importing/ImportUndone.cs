using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>Takes an import out again: what it added goes, what it replaced is as it was. A night that was changed since stays.</summary>
internal sealed class ImportUndone(IDiaries diaries, ILogbooks logs, IPeople people, IClock clock) : IPageWork
{
    public const string Invoke = "sleepcoach/page/import-undo";
    public const string Outcome = "takenout";
    public const string Import = "import";

    /// <summary>How long an import can be taken out as a whole.</summary>
    public const int DaysToUndo = 30;

    private static readonly NightDate s_first = new(new LocalDate(1900, 1, 1));
    private static readonly NightDate s_last = new(new LocalDate(2200, 1, 1));

    public string Name => Invoke;

    public async Task<PageAnswer> DoAsync(
        IReadOnlyDictionary<string, object> rows, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var today = clock.GetCurrentInstant().InZone(Visitor.ZoneOf(people.Of(rows)) ?? DateTimeZone.Utc).Date;
        var imports = await ImportsAsync(rows, today, cancellationToken);
        if (!Guid.TryParse(fields.GetValueOrDefault(Import), out var id) || imports.FirstOrDefault(entry => entry.Id == id) is not { } import)
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.Gone));
        var (undone, left) = await UndoAsync(rows, import, cancellationToken);
        return PageAnswer.Done(Outcome) with { Nights = undone, Left = left };
    }

    /// <summary>The imports that can be taken out.</summary>
    public async Task<IReadOnlyList<LogEntry>> ImportsAsync(IReadOnlyDictionary<string, object> rows, LocalDate today, CancellationToken cancellationToken) =>
        [.. (await logs.Of(rows).BetweenAsync(today.PlusDays(-DaysToUndo), today.PlusDays(1), [LogKind.Import], cancellationToken)).Where(entry => entry.Text is not null)];

    /// <summary>Takes an import out.</summary>
    /// <returns>How many nights went or are as they were, and how many stay since they were changed.</returns>
    public async Task<(int Gone, int Stayed)> UndoAsync(IReadOnlyDictionary<string, object> rows, LogEntry import, CancellationToken cancellationToken)
    {
        var (diary, log) = (diaries.Of(rows), logs.Of(rows));
        var taken = TakenIds.Read(import.Text ?? "");
        var entries = (await diary.BetweenAsync(s_first, s_last, cancellationToken)).ToDictionary(entry => entry.Id);
        var (undone, left) = (0, 0);
        foreach (var night in taken.Nights)
        {
            if (!entries.TryGetValue(night, out var entry))
                continue;
            if (entry.ChangedAt > import.ToldAt)
            {
                left++;
                continue;
            }
            await diary.UndoAsync(night, cancellationToken);
            undone++;
        }
        foreach (var beside in taken.Logs)
            log.Remove(beside);
        log.Remove(import.Id);
        return (undone, left);
    }
}
