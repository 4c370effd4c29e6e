using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Tests.Reports;

/// <summary>Notes what was ordered, and hands over an address.</summary>
internal sealed class FilesNoted : IReportFiles
{
    public List<PageOrder> Orders { get; } = [];

    public Task<FileLink?> PageAsync(Said said, PageOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        return Task.FromResult<FileLink?>(Link("sleep-page.pdf", "application/pdf"));
    }

    public Task<IReadOnlyList<FileLink>> TablesAsync(Said said, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FileLink>>([Link("nights.csv", "text/csv"), Link("doses.csv", "text/csv")]);

    public Task<FileLink?> FhirAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<FileLink?>(Link("diary.fhir.json", "application/fhir+json"));

    private static FileLink Link(string name, string type) => new(new Uri("/there/" + name, UriKind.Relative), name, type, Duration.FromHours(24));
}
