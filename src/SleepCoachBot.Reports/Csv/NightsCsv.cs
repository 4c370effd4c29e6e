using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Csv;

/// <summary>All nights as a table: one row a sleep, as told and as derived (docs/csv.md). An empty cell was not answered; a zero was.</summary>
public static class NightsCsv
{
    /// <summary>Goes up when a column changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    internal const string NeverSlept = "never_slept";
    internal const string TriedAssumed = "tried_to_sleep_assumed";

    private sealed record Column(string Name, Func<ToldNight, NightMeasures, DailyDose?, string?> Cell);

    private static readonly Column[] s_columns =
    [
        new("schema_version", (_, _, _) => Cells.Number(SchemaVersion)),
        new("record_id", (night, _, _) => night.Entry.Id.ToString()),
        new("night_label", (night, _, _) => Cells.Day(night.Entry.Night.Evening)),
        new("zone", (night, _, _) => night.Entry.Zone),
        new("rising_zone", (night, _, _) => night.Entry.RisingZone),
        new("into_bed", (night, _, _) => Cells.Moment(night.Entry.IntoBed, night.Entry.Zone)),
        new("tried_to_sleep", (night, _, _) => Cells.Moment(night.Entry.TriedToSleep, night.Entry.Zone)),
        new("final_wake", (night, _, _) => Cells.Moment(night.Entry.FinalWake, Rising(night))),
        new("out_of_bed", (night, _, _) => Cells.Moment(night.Entry.OutOfBed, Rising(night))),
        new("sol_min", (night, _, _) => Cells.Minutes(night.Entry.SleepLatency)),
        new("awakenings", (night, _, _) => Cells.Number(night.Entry.Awakenings)),
        new("waso_min", (night, _, _) => Cells.Minutes(night.Entry.AwakeTotal)),
        new("trying_after_wake_min", (night, _, _) => Cells.Minutes(night.More.TryingAfterFinalWake)),
        new("early_min", (night, _, _) => Cells.Minutes(night.More.EarlyBy)),
        new("quality_1_5", (night, _, _) => Cells.Number(night.Entry.Quality)),
        new("rested_1_5", (night, _, _) => Cells.Number(night.More.Rested)),
        new("naps", (night, _, _) => Cells.Number(night.More.Naps)),
        new("nap_min", (night, _, _) => Cells.Minutes(night.More.NapTotal)),
        new("caffeine_drinks", (night, _, _) => Cells.Number(night.More.CaffeineDrinks)),
        new("last_caffeine", (night, _, _) => Cells.Moment(night.More.LastCaffeine, night.Entry.Zone)),
        new("alcohol_drinks", (night, _, _) => Cells.Number(night.More.AlcoholDrinks)),
        new("last_alcohol", (night, _, _) => Cells.Moment(night.More.LastAlcohol, night.Entry.Zone)),
        new("spasms_0_10", (night, _, _) => Cells.Number(night.More.Spasms)),
        new("stress_0_10", (night, _, _) => Cells.Number(night.More.Stress)),
        new("tib_min", (_, measured, _) => Cells.Minutes(measured.TimeInBed)),
        new("spt_min", (_, measured, _) => Cells.Minutes(measured.SleepPeriod)),
        new("tst_min", (_, measured, _) => Cells.Minutes(measured.TotalSleepTime)),
        new("twak_min", (_, measured, _) => Cells.Minutes(measured.TerminalWakefulness)),
        new("dse_min", (_, measured, _) => Cells.Minutes(measured.SleepEpisode)),
        new("se_tib_pct", (_, measured, _) => Cells.Share(measured.SleepEfficiency)),
        new("se_dse_pct", (_, measured, _) => Cells.Share(measured.SleepEfficiencyOfEpisode)),
        new("dose_step_mg_day", (_, _, dose) => Cells.Number(dose?.Total.Amount)),
        new("flags", (night, _, _) => Flags(night)),
        new("entered_utc", (night, _, _) => Cells.Utc(night.Entry.ToldAt)),
        new("edited_utc", (night, _, _) => Cells.Utc(night.Entry.ChangedAt)),
    ];

    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. s_columns.Select(column => column.Name)];

    /// <summary>Writes the table. Comments and names are not in it.</summary>
    /// <param name="plan">For the daily dose that the plan says for the evening of each night. Null: the column stays empty.</param>
    public static string Write(IEnumerable<ToldNight> nights, KeptPlan? plan)
    {
        ArgumentNullException.ThrowIfNull(nights);
        return CsvFile.Write(Columns, nights.Select(night =>
        {
            var (measured, dose) = (night.Measured(), plan?.DoseOn(night.Entry.Night.Evening));
            return (IReadOnlyList<string?>)[.. s_columns.Select(column => column.Cell(night, measured, dose))];
        }));
    }

    private static string Rising(ToldNight night) => night.Entry.RisingZone ?? night.Entry.Zone;

    private static string? Flags(ToldNight night)
    {
        string[] flags = [.. night.More.NeverSlept ? [NeverSlept] : Array.Empty<string>(), .. night.Entry.TriedToSleepAssumed ? [TriedAssumed] : Array.Empty<string>()];
        return flags.Length == 0 ? null : string.Join(' ', flags);
    }
}
