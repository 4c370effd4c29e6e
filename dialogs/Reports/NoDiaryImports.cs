using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Where the program takes no files in: the bot says so.</summary>
internal sealed class NoDiaryImports : IDiaryImports
{
    public Task<AttachedFile> KeepAsync(Said said, Attachment attachment, CancellationToken cancellationToken) => Task.FromResult<AttachedFile>(new AttachedFile.NotFetched());

    public Task<ImportLook?> LookAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken) => Task.FromResult<ImportLook?>(null);

    public Task<int?> TakeAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    public Task<(int Gone, int Stayed)?> UndoAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<(int, int)?>(null);
}
