using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Where the program makes no files: the bot says so.</summary>
internal sealed class NoReportFiles : IReportFiles
{
    public Task<FileLink?> PageAsync(Said said, PageOrder order, CancellationToken cancellationToken) => Task.FromResult<FileLink?>(null);

    public Task<IReadOnlyList<FileLink>> TablesAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FileLink>>([]);

    public Task<FileLink?> FhirAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<FileLink?>(null);
}
