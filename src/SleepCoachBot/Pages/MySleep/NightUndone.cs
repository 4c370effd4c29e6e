using NodaTime.Text;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>Puts a night back to the version before its last change; a night of one version goes.</summary>
internal sealed class NightUndone(IDiaries diaries) : IPageWork
{
    public const string Invoke = "sleepcoach/page/undo";
    public const string PutBack = "undone";
    public const string Removed = "removed";

    public string Name => Invoke;

    public async Task<PageAnswer> DoAsync(
        IReadOnlyDictionary<string, object> rows, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var (form, diary) = (new NightForm(fields), diaries.Of(rows));
        if (await StoredNights.FindAsync(diary, form, cancellationToken) is not { } stored)
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.Gone));
        if (form[NightForm.Changed] != NightForm.Version(stored))
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.ChangedMeanwhile));
        var left = await diary.UndoAsync(stored.Id, cancellationToken);
        return PageAnswer.Done(left is null ? Removed : PutBack) with { Evening = LocalDatePattern.Iso.Format((left ?? stored).Night.Evening) };
    }
}
