using System.Reflection;
using System.Text;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Reports.Everything;
using SleepCoachBot.Reports.Fhir;
using SleepCoachBot.Reports.Pdf;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Leaving;

/// <summary>Makes the files that leave, out of what is stored of the turn's person.</summary>
internal sealed class ReportFiles(FileHanding handing, IDiaries diaries, ILogbooks logbooks, IPlans plans, IDoses doses) : IReportFiles
{
    /// <summary>More than any diary holds.</summary>
    internal static readonly LocalDate FirstDay = new(2000, 1, 1);

    private static readonly string s_version =
        typeof(ReportFiles).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <inheritdoc/>
    public async Task<FileLink?> PageAsync(Said said, PageOrder order, CancellationToken cancellationToken)
    {
        var report = new ClinicReport
        {
            MadeAt = said.Speaker.Instant, Zone = said.Speaker.Zone!.Id, From = order.From, To = order.To, Name = order.Name,
            Questions = said.Profile.Questions,
            Plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken),
            DoseLog = await doses.Of(said.Turn.TurnState).BetweenAsync(order.From.Evening, order.To.Evening, cancellationToken),
            Nights = await NightsAsync(said, order.From, order.To, cancellationToken),
            Rules = order.Rules,
            DangerSigns = [.. order.Signs.Select(sign => new TickedSign(sign.Sign, sign.On))],
            Crisis = order.Crises is { } days ? new AgreedCrisis(days, said.Speaker.Instant) : null,
        };
        var paper = said.Speaker.Culture.Name == "en-US" ? PaperSize.Letter : PaperSize.A4;
        return await handing.KeepAsync(said.Turn, "sleep-page.pdf", "application/pdf", ClinicPage.ToPdf(report, paper, said.Speaker.Culture), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FileLink>> TablesAsync(Said said, CancellationToken cancellationToken)
    {
        var today = said.Speaker.Now.Date;
        var book = plans.Of(said.Turn.TurnState);
        (string Name, string Text)[] tables =
        [
            ("nights.csv", NightsCsv.Write(await NightsAsync(said, new NightDate(FirstDay), new NightDate(today), cancellationToken), await book.CurrentAsync(cancellationToken))),
            ("doses.csv", DosesCsv.Log(await doses.Of(said.Turn.TurnState).BetweenAsync(FirstDay, today, cancellationToken))),
            ("plan.csv", DosesCsv.Plans(await book.HistoryAsync(cancellationToken))),
        ];
        var made = new List<FileLink>();
        foreach (var (name, text) in tables)
        {
            if (await handing.KeepAsync(said.Turn, name, "text/csv", CsvFile.Bytes(text), cancellationToken) is { } link)
                made.Add(link);
        }
        if (made.Count > 0 && await handing.KeepAsync(said.Turn, "README.md", "text/markdown", EverythingZip.Columns(), cancellationToken) is { } columns)
            made.Add(columns);
        return made;
    }

    /// <inheritdoc/>
    public async Task<FileLink?> FhirAsync(Said said, CancellationToken cancellationToken)
    {
        var bundle = FhirBundle.Write(new FhirExport
        {
            MadeAt = said.Speaker.Instant, Subject = said.Speaker.Person.Id, ProgramVersion = s_version, Culture = said.Speaker.Culture, Today = said.Speaker.Now.Date,
            Nights = await NightsAsync(said, new NightDate(FirstDay), new NightDate(said.Speaker.Now.Date), cancellationToken),
            Plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken),
            Form = said.Profile.Form,
        });
        return await handing.KeepAsync(said.Turn, "diary.fhir.json", FhirBundle.ContentType, Encoding.UTF8.GetBytes(bundle), cancellationToken);
    }

    private async Task<IReadOnlyList<ToldNight>> NightsAsync(Said said, NightDate from, NightDate to, CancellationToken ct) => LoggedNights.Told(
        await diaries.Of(said.Turn.TurnState).BetweenAsync(from, to, ct),
        await logbooks.Of(said.Turn.TurnState).BetweenAsync(from.Evening, to.Evening, null, ct));
}
