using NodaTime.Text;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Csv;

/// <summary>What was told of doses, and every version of the plan, as tables (docs/csv.md). A day that is not in the log is silent, not missed.</summary>
public static class DosesCsv
{
    /// <summary>One row for each thing that was told of a dose.</summary>
    public static string Log(IEnumerable<KeptDose> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return CsvFile.Write(["record_id", "event", "mg", "day", "time", "zone", "entered_utc"], log.Select(dose => (IReadOnlyList<string?>)
        [
            dose.Id.ToString(),
            dose.Event.Kind switch { DoseEventKind.Taken => "taken", DoseEventKind.Missed => "missed", DoseEventKind.Changed => "changed", _ => "paused" },
            Cells.Number(dose.Event.Amount?.Amount),
            dose.Event.Day is { } day ? Cells.Day(day) : null,
            dose.Event.Time is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Format(time) : null,
            dose.Zone,
            Cells.Utc(dose.ToldAt),
        ]));
    }

    /// <summary>One row for each step of each version, the oldest version first. A first row without a day is the dose to begin with.</summary>
    public static string Plans(IEnumerable<KeptPlan> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return CsvFile.Write(["version", "status", "from", "mg_per_day", "text_as_given", "told_utc", "changed_utc"], versions.SelectMany((plan, index) =>
            (plan.Plan.Start is { } start ? [(From: (string?)null, Dose: start)] : Array.Empty<(string? From, DailyDose Dose)>())
            .Concat(plan.Plan.Steps.Select(step => (From: (string?)Cells.Day(step.From), step.Dose)))
            .Select(row => (IReadOnlyList<string?>)
            [
                Cells.Number(index + 1),
                plan.Status switch { PlanStatus.Waiting => "waiting", PlanStatus.Confirmed => "confirmed", PlanStatus.Paused => "paused", _ => "ended" },
                row.From,
                Cells.Number(row.Dose.Total.Amount),
                CsvFile.Safe(plan.Verbatim),
                Cells.Utc(plan.ToldAt),
                Cells.Utc(plan.ChangedAt),
            ])));
    }
}
