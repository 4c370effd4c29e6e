using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>Finds a night of the diary that a form or a file is about.</summary>
internal static class StoredNights
{
    // A change moves a night's label by a day or two at most.
    private const int DaysAround = 3;

    /// <summary>The entry that the form changes. Null: it names none, or there is none any more.</summary>
    public static async Task<DiaryEntry?> FindAsync(IDiary diary, NightForm form, CancellationToken cancellationToken)
    {
        if (form is not { EntryId: { } id, Of: { } evening })
            return null;
        var around = await diary.BetweenAsync(new NightDate(evening.PlusDays(-DaysAround)), new NightDate(evening.PlusDays(DaysAround)), cancellationToken);
        return around.FirstOrDefault(entry => entry.Id == id);
    }

    /// <summary>The time that a night covers, as far as it is told. Null without any time.</summary>
    public static Interval? SpanOf(DiaryEntry entry)
    {
        Instant?[] known = [entry.IntoBed, entry.TriedToSleep, entry.FinalWake, entry.OutOfBed];
        return known.Min() is { } first && known.Max() is { } last
            ? new Interval(first, last > first ? last : first + Duration.FromMinutes(1)) : null;
    }
}
