using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Brings a diary in that was kept elsewhere. Connected by the program; by the same rules as on its page.</summary>
public interface IDiaryImports
{
    /// <summary>Gets hold of a file that was attached, and keeps it for a day under this conversation. Of the diary nothing is changed.</summary>
    Task<AttachedFile> KeepAsync(Said said, Attachment attachment, CancellationToken cancellationToken);

    /// <summary>What taking a kept file would do.</summary>
    /// <param name="file">Its key.</param>
    /// <param name="answers">By the key of a question, whether the first of its two answers holds.</param>
    /// <returns>Null: the file is no longer kept.</returns>
    Task<ImportLook?> LookAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken);

    /// <summary>Takes all nights of a kept file that the diary does not hold; all of it commits with the turn, or nothing.</summary>
    /// <returns>How many. Null: it cannot be taken as it is, and nothing was.</returns>
    Task<int?> TakeAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken);

    /// <summary>Takes the latest import out again, as a whole; nights that were changed since stay.</summary>
    /// <returns>How many went, and how many stayed. Null: there is none.</returns>
    Task<(int Gone, int Stayed)?> UndoAsync(Said said, CancellationToken cancellationToken);
}
