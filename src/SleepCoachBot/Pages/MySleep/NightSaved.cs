using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>Saves a night that was changed or added on the page: by the rules of a correction in the chat, and with its history kept.</summary>
internal sealed class NightSaved(IDiaries diaries, IPeople people, IProfiles profiles, IClock clock) : IPageWork
{
    public const string Invoke = "sleepcoach/page/night";
    public const string Outcome = "saved";

    public string Name => Invoke;

    public async Task<PageAnswer> DoAsync(
        IReadOnlyDictionary<string, object> rows, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var (form, diary) = (new NightForm(fields), diaries.Of(rows));
        if ((await profiles.OfAsync(rows, cancellationToken)).Consent is null || Visitor.ZoneOf(people.Of(rows)) is not { } zone)
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.NotAgreed));
        var before = await StoredNights.FindAsync(diary, form, cancellationToken);
        if (form.EntryId is not null && before is null)
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.Gone));
        if (before is not null && form[NightForm.Changed] != NightForm.Version(before))
            return PageAnswer.Asks(new FormProblem("", FormProblemKind.ChangedMeanwhile));

        var (entry, problems) = NightFormReader.Read(form, before, zone, clock.GetCurrentInstant());
        if (entry is null)
            return PageAnswer.Asks(problems);
        if (await ClashAsync(diary, entry, form, cancellationToken) is { } clash)
            return PageAnswer.Asks(clash);
        diary.Record(entry);
        return PageAnswer.Done(Outcome) with { Evening = Iso(entry) };
    }

    private static async Task<FormProblem?> ClashAsync(IDiary diary, DiaryEntry entry, NightForm form, CancellationToken cancellationToken)
    {
        if (StoredNights.SpanOf(entry) is { } span)
        {
            var overlapping = await diary.OverlappingAsync(span, cancellationToken);
            if (overlapping.FirstOrDefault(other => other.Id != entry.Id) is { } other)
                return new FormProblem(NightForm.IntoBed, FormProblemKind.Overlaps, Iso(other));
        }
        if (form.EntryId is not null || form[NightForm.Another] == NightForm.Yes)
            return null;
        return (await diary.BetweenAsync(entry.Night, entry.Night, cancellationToken)).Count > 0
            ? new FormProblem("", FormProblemKind.BesideAnother) : null;
    }

    private static string Iso(DiaryEntry entry) => LocalDatePattern.Iso.Format(entry.Night.Evening);
}
