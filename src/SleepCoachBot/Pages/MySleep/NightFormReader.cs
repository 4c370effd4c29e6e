using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>Reads a filled-in form into a night. Pure: what the diary holds beside it is not looked at.</summary>
/// <remarks>
/// A form asks for clock times alone; their dates follow from the evening and from one another (<see cref="NightClock"/>). A time that was left
/// as it stood keeps its stored instant.
/// </remarks>
internal static class NightFormReader
{
    private const int MostMinutes = 24 * 60;
    private const int MostAwakenings = 99;
    private static readonly LocalTimePattern[] s_clocks =
        [LocalTimePattern.CreateWithInvariantCulture("H:mm"), LocalTimePattern.CreateWithInvariantCulture("H:mm:ss")];

    /// <summary>Reads the form.</summary>
    /// <param name="form">What was filled in.</param>
    /// <param name="before">The stored night that it changes. Null: a new one.</param>
    /// <param name="zone">Where the person lives; a stored night keeps its own zones.</param>
    /// <param name="now">When it is recorded.</param>
    /// <returns>The night, or what to ask; never both.</returns>
    public static (DiaryEntry? Entry, IReadOnlyList<FormProblem> Problems) Read(NightForm form, DiaryEntry? before, DateTimeZone zone, Instant now)
    {
        var problems = new List<FormProblem>();
        if (form.Of is not { } evening)
            return (null, [new FormProblem("", FormProblemKind.NothingFilledIn)]);
        var moments = Moments(form, before, zone, evening, problems);
        var latency = Number(form, NightForm.SleepLatency, 0, MostMinutes, problems);
        var awakenings = Number(form, NightForm.Awakenings, 0, MostAwakenings, problems);
        var awake = Number(form, NightForm.AwakeTotal, 0, MostMinutes, problems);
        var quality = Number(form, NightForm.Quality, 1, 5, problems);
        if (problems.Count > 0)
            return (null, problems);
        if (moments.Count == 0 && latency is null && awakenings is null && awake is null && quality is null)
            return (null, [new FormProblem("", FormProblemKind.NothingFilledIn)]);

        var isAssumed = !moments.ContainsKey(NightForm.TriedToSleep) && moments.ContainsKey(NightForm.IntoBed);
        var entry = new DiaryEntry
        {
            Id = before?.Id ?? Guid.CreateVersion7(now.ToDateTimeOffset()),
            Night = Label(moments, evening, before?.Zone ?? zone.Id, before?.RisingZone),
            Zone = before?.Zone ?? zone.Id,
            RisingZone = before?.RisingZone,
            IntoBed = At(NightForm.IntoBed),
            TriedToSleep = isAssumed ? At(NightForm.IntoBed) : At(NightForm.TriedToSleep),
            TriedToSleepAssumed = isAssumed,
            SleepLatency = Kept(before?.SleepLatency, latency),
            Awakenings = awakenings,
            AwakeTotal = awakenings == 0 && awake is null ? Duration.Zero : Kept(before?.AwakeTotal, awake),
            FinalWake = At(NightForm.FinalWake),
            OutOfBed = At(NightForm.OutOfBed),
            Quality = quality,
            ToldAt = before?.ToldAt ?? now,
            ChangedAt = now,
        };
        problems.AddRange(moments.Where(moment => moment.Value > now).Select(moment => new FormProblem(moment.Key, FormProblemKind.InTheFuture)));
        problems.AddRange(Contradictions(entry, form));
        return problems.Count > 0 ? (null, problems) : (entry, []);

        Instant? At(string field) => moments.TryGetValue(field, out var moment) ? moment : null;
    }

    // The one that cannot be right is asked about first and alone: what else looks odd may follow from it.
    private static IEnumerable<FormProblem> Contradictions(DiaryEntry entry, NightForm form)
    {
        var findings = NightChecks.Of(entry);
        return findings.FirstOrDefault(finding => finding.Impossible) is { } first
            ? [new FormProblem(NightForm.FieldOf(first.Ask), FormProblemKind.Impossible, first.Rule)]
            : findings.Where(finding => finding.Rule != form[NightForm.Sure])
                .Select(finding => new FormProblem(NightForm.FieldOf(finding.Ask), FormProblemKind.Unusual, finding.Rule)).Take(1);
    }

    private static Dictionary<string, Instant> Moments(NightForm form, DiaryEntry? before, DateTimeZone home, LocalDate evening, List<FormProblem> problems)
    {
        var moments = new Dictionary<string, Instant>();
        LocalDateTime? previous = null;
        foreach (var field in NightForm.Moments)
        {
            if (form[field] is not { Length: > 0 } text)
                continue;
            if (Clock(text) is not { } time)
            {
                problems.Add(new FormProblem(field, FormProblemKind.NotATime));
                continue;
            }
            var (stored, zoneId) = Stored(before, field);
            var zone = zoneId is null ? home : DateTimeZoneProviders.Tzdb[zoneId];
            if (stored is { } kept && kept.InZone(zone).LocalDateTime is var wall && new LocalTime(wall.Hour, wall.Minute) == time)
            {
                moments.Add(field, kept);
                previous = wall;
                continue;
            }
            var local = NightClock.Place(time, previous, evening, isEnd: field is NightForm.FinalWake or NightForm.OutOfBed);
            previous = local;
            var mapping = zone.MapLocal(local);
            if (mapping.Count == 0)
                problems.Add(new FormProblem(field, FormProblemKind.NeverWas));
            else if (mapping.Count == 1)
                moments.Add(field, mapping.Single().ToInstant());
            else if (form[NightForm.Again(field)] is (NightForm.First or NightForm.Second) and { } which)
                moments.Add(field, (which == NightForm.First ? mapping.First() : mapping.Last()).ToInstant());
            else
                problems.Add(new FormProblem(field, FormProblemKind.HappenedTwice));
        }
        return moments;
    }

    private static (Instant? Moment, string? Zone) Stored(DiaryEntry? before, string field) => before is null ? (null, null) : field switch
    {
        NightForm.IntoBed => (before.IntoBed, before.Zone),
        NightForm.TriedToSleep => (before.TriedToSleepAssumed ? null : before.TriedToSleep, before.Zone),
        NightForm.FinalWake => (before.FinalWake, before.RisingZone ?? before.Zone),
        _ => (before.OutOfBed, before.RisingZone ?? before.Zone),
    };

    // As everywhere: the evening before noon's sleep; without a time of trying, the evening before the day on which it ended.
    private static NightDate Label(Dictionary<string, Instant> moments, LocalDate evening, string zone, string? rising)
    {
        if ((Local(NightForm.TriedToSleep, zone) ?? Local(NightForm.IntoBed, zone)) is { } tried)
            return NightDate.Of(tried);
        return (Local(NightForm.FinalWake, rising ?? zone) ?? Local(NightForm.OutOfBed, rising ?? zone)) is { } end
            ? new NightDate(end.Date.PlusDays(-1)) : new NightDate(evening);

        LocalDateTime? Local(string field, string place) =>
            moments.TryGetValue(field, out var moment) ? moment.InZone(DateTimeZoneProviders.Tzdb[place]).LocalDateTime : null;
    }

    // A form shows whole minutes; what it did not change stays what it was.
    private static Duration? Kept(Duration? stored, int? minutes) =>
        minutes is not { } told ? null : stored is { } was && (int)Math.Round(was.TotalMinutes) == told ? was : Duration.FromMinutes(told);

    private static LocalTime? Clock(string text) =>
        s_clocks.Select(pattern => pattern.Parse(text)).FirstOrDefault(reading => reading.Success) is { } read
            ? new LocalTime(read.Value.Hour, read.Value.Minute) : null;

    private static int? Number(NightForm form, string field, int least, int most, List<FormProblem> problems)
    {
        if (form[field] is not { Length: > 0 } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add(new FormProblem(field, FormProblemKind.NotANumber, $"{least.ToString(CultureInfo.InvariantCulture)}-{most.ToString(CultureInfo.InvariantCulture)}"));
        return null;
    }
}
