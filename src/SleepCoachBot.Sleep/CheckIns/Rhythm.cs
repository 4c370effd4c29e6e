using NodaTime;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>All that decides when things fall due for a person.</summary>
public sealed record Rhythm
{
    private const int DaysOfAWeek = 7;
    private const int TwoWeeks = 14;

    private static readonly Period s_before = Period.FromMinutes(-15);

    private static readonly LocalDate s_anyDay = new(2026, 1, 1);

    /// <summary>Where they live.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>A stay elsewhere, whose times count while it lasts. Null: none.</summary>
    public Stay? Stay { get; init; }

    /// <summary>How often the morning question comes. Null: every day.</summary>
    public DiaryPace? Pace { get; init; }

    /// <summary>The day from which <see cref="Pace"/> counts. Null: it counts from any day.</summary>
    public LocalDate? PaceSince { get; init; }

    /// <summary>Local time of the morning question. Null: they come to the bot, and the weekly questions are not asked either.</summary>
    public LocalTime? CheckInAt { get; init; }

    /// <summary>Local time of the wind-down. Null: none.</summary>
    public LocalTime? WindDownAt { get; init; }

    /// <summary>Nothing before this day. Null: nothing is held back.</summary>
    public LocalDate? QuietUntil { get; init; }

    /// <summary>Hours in which nothing comes by itself, but for the question after an alarm. Null: none.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Days of the week without a question. On all seven it would never come: then none is left out.</summary>
    public IReadOnlyList<IsoDayOfWeek> DaysOff { get; init; } = [];

    /// <summary>The first days of the steps of a confirmed plan, rising.</summary>
    public IReadOnlyList<LocalDate> Steps { get; init; } = [];

    public CheckInTimes Times { get; init; } = CheckInTimes.Usual;

    /// <summary>The zone whose clock they live by at a moment.</summary>
    public DateTimeZone ZoneAt(Instant moment) => Stay is { } stay && stay.Covers(moment) ? DateTimeZoneProviders.Tzdb[stay.Zone] : Zone;

    /// <summary>The moment of a local time, where they are then.</summary>
    /// <returns>Null on a day of travel that skips this time: it was not yet there where they left, and no more where they came.</returns>
    public Instant? At(LocalDateTime local)
    {
        var home = Zone.AtLeniently(local).ToInstant();
        if (Stay is not { } stay || !stay.Covers(home))
            return home;
        var there = DateTimeZoneProviders.Tzdb[stay.Zone].AtLeniently(local).ToInstant();
        return stay.Covers(there) ? there : null;
    }

    /// <summary>The day of the weekly questions: the usual one, or the first after it that is not left out.</summary>
    public IsoDayOfWeek WeekDay => Enumerable.Range(0, DaysOfAWeek)
        .Select(later => (IsoDayOfWeek)(((int)Times.WeekDay - 1 + later) % DaysOfAWeek + 1))
        .FirstOrDefault(day => !DaysOff.Contains(day), Times.WeekDay);

    /// <summary>Whether the morning question comes on a day. A weekly one whose day is left out comes on the next that is not.</summary>
    public bool AsksOn(LocalDate day)
    {
        if (DaysOff.Count is 0 or DaysOfAWeek)
            return IsOfPace(day);
        if (DaysOff.Contains(day.DayOfWeek))
            return false;
        if (IsOfPace(day))
            return true;
        for (var before = day.PlusDays(-1); DaysOff.Contains(before.DayOfWeek); before = before.PlusDays(-1))
        {
            if (IsOfPace(before))
                return Pace is DiaryPace.Weekly or DiaryPace.TwoWeeksThenWeekly;
        }
        return false;
    }

    /// <summary>When a message of a local time comes: at it, or outside of the quiet hours.</summary>
    /// <returns>Null: in the quiet hours, and of no use at another time.</returns>
    public LocalDateTime? OutsideQuiet(DueKind kind, LocalDateTime local) => QuietHours is not { } quiet || !quiet.Hold(local.TimeOfDay) ? local : kind switch
    {
        DueKind.MorningCheckIn or DueKind.WeekCheck => quiet.EndAfter(local),
        // It is of the same evening, while somebody can still be rung.
        DueKind.EveOfStep when quiet.BeginningBefore(local) is var quietFrom && quietFrom.Date == local.Date => quietFrom + s_before,
        DueKind.EveOfStep => local,
        _ => null,
    };

    private bool IsOfPace(LocalDate day)
    {
        var days = PaceSince is { } since ? Period.DaysBetween(since, day) : Period.DaysBetween(s_anyDay, day);
        return Pace switch
        {
            null => true,
            DiaryPace.EveryOtherDay => days % 2 == 0,
            DiaryPace.Weekly => days % DaysOfAWeek == 0,
            DiaryPace.TwoWeeksThenWeekly => days <= TwoWeeks || days % DaysOfAWeek == 0,
            _ => false,
        };
    }

    /// <summary>What a person has told of when to speak.</summary>
    /// <param name="plan">Null: none. Only a confirmed one reminds.</param>
    /// <returns>Null while their zone is not known: nothing can be due at a local time that nobody knows.</returns>
    public static Rhythm? Of(Person person, Profile profile, KeptPlan? plan, CheckInTimes times)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(profile);
        if (person.Zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(person.Zone) is not { } zone)
            return null;
        return new Rhythm
        {
            Zone = zone,
            Stay = profile.Stay is { } stay && DateTimeZoneProviders.Tzdb.GetZoneOrNull(stay.Zone) is not null ? stay : null,
            Pace = profile.Pace,
            PaceSince = profile.PaceSince,
            CheckInAt = profile.CheckInAt,
            WindDownAt = profile.WindDownAt,
            QuietUntil = profile.QuietUntil,
            QuietHours = profile.QuietHours,
            DaysOff = profile.DaysOff,
            Steps = plan is { Status: PlanStatus.Confirmed } ? [.. plan.Plan.Steps.Select(step => step.From)] : [],
            Times = times,
        };
    }
}
