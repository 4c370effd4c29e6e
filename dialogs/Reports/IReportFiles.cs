using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Makes the files that leave. Connected by the program; what is in them comes from what is stored of the turn's person alone.</summary>
public interface IReportFiles
{
    /// <summary>The page for the clinic.</summary>
    /// <returns>Null: no file can be handed over in this conversation.</returns>
    Task<FileLink?> PageAsync(Said said, PageOrder order, CancellationToken cancellationToken);

    /// <summary>All nights, doses and plans as tables.</summary>
    /// <returns>Empty: no file can be handed over in this conversation.</returns>
    Task<IReadOnlyList<FileLink>> TablesAsync(Said said, CancellationToken cancellationToken);

    /// <summary>All nights and the plan as a FHIR bundle.</summary>
    /// <returns>Null: no file can be handed over in this conversation.</returns>
    Task<FileLink?> FhirAsync(Said said, CancellationToken cancellationToken);
}
