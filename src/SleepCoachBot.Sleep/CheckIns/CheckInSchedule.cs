using NodaTime;

namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>Finds when something falls due, and until when it is still of use.</summary>
/// <remarks>
/// Local times are brought to the time line day by day: a time that the clock skips in spring comes as much later as was skipped, one
/// that it shows twice in autumn comes the first time. So each local day has its check-in once, whatever its clock does.
/// </remarks>
public static class CheckInSchedule
{
    /// <summary>A wind-down later than this keeps somebody up.</summary>
    private static readonly Duration s_windDownLasts = Duration.FromMinutes(90);

    private static readonly Duration s_alarmLasts = Duration.FromHours(2);

    /// <summary>A day that begins late (shift work) has its question at least this long.</summary>
    private static readonly Duration s_questionLasts = Duration.FromHours(3);

    /// <summary>How long "later" waits; a second reminder is not sent.</summary>
    private static readonly Duration s_later = Duration.FromHours(2);

    /// <summary>From here on a night is asked about the next morning.</summary>
    private static readonly LocalTime s_morningEnds = new(15, 0);

    private static readonly LocalTime s_dayEnds = new(21, 0);

    // Longer than anything is of use: what fell due before is not looked at one by one.
    private static readonly Duration s_longest = Duration.FromDays(8);

    // No rhythm is rarer than a week; another week where its day is one of travel that skips the time.
    private static readonly Period s_rarest = Period.FromDays(17);

    private static readonly Duration s_least = Duration.FromNanoseconds(1);

    /// <summary>The first time that lies after a moment.</summary>
    /// <returns>Null: there is none; this kind has no time of its own, or the person wants none.</returns>
    public static Instant? Next(DueKind kind, Rhythm rhythm, Instant after)
    {
        ArgumentNullException.ThrowIfNull(rhythm);
        return kind switch
        {
            DueKind.MorningCheckIn => rhythm.CheckInAt is { } at ? NextDay(kind, rhythm, at, after, every: 1, rhythm.AsksOn) : null,
            DueKind.WindDown => rhythm.WindDownAt is { } at ? NextDay(kind, rhythm, at, after, every: 1) : null,
            DueKind.WeekCheck => rhythm.CheckInAt is null ? null : NextDay(kind, rhythm, rhythm.Times.WeekCheck, after, every: 7),
            DueKind.EveOfStep => NextEve(rhythm, after),
            _ => null,
        };
    }

    /// <summary>The first time after a moment that still lies ahead or is still of use.</summary>
    /// <param name="after">The time that was dealt with last.</param>
    /// <param name="now">The moment that it is.</param>
    public static Instant? NextUseful(DueKind kind, Rhythm rhythm, Instant after, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rhythm);
        var due = Next(kind, rhythm, Instant.Max(after, now - s_longest));
        while (due is { } at && now > UsefulUntil(kind, at, rhythm.ZoneAt(at)))
            due = Next(kind, rhythm, at);
        return due;
    }

    /// <summary>True when the rhythm has this kind at this very moment.</summary>
    public static bool Has(DueKind kind, Rhythm rhythm, Instant due) => Next(kind, rhythm, due - s_least) == due;

    /// <summary>When a morning question that was put off comes once more.</summary>
    /// <param name="asked">When it came.</param>
    /// <param name="now">When it was put off.</param>
    /// <param name="zone">Where the person is.</param>
    /// <returns>Null: by then the morning is over, and the next one has its own.</returns>
    public static Instant? Later(Instant asked, Instant now, DateTimeZone zone) =>
        now + s_later is var later && later < UsefulUntil(DueKind.MorningCheckIn, asked, zone) ? later : null;

    /// <summary>The last moment at which something that fell due is still worth saying.</summary>
    public static Instant UsefulUntil(DueKind kind, Instant due, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var day = due.InZone(zone).Date;
        return kind switch
        {
            DueKind.MorningCheckIn => Instant.Max(zone.AtLeniently(day + s_morningEnds).ToInstant(), due + s_questionLasts),
            DueKind.WindDown => due + s_windDownLasts,
            DueKind.EveOfStep => zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - s_least,
            DueKind.WeekCheck => Instant.Max(zone.AtLeniently(day + s_dayEnds).ToInstant(), due + s_questionLasts),
            DueKind.AlarmFollowUp => due + s_alarmLasts,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no other kind."),
        };
    }

    private static Instant? NextDay(DueKind kind, Rhythm rhythm, LocalTime at, Instant after, int every, Func<LocalDate, bool>? isWanted = null)
    {
        // Two days before: a skipped time may come after midnight, and another place may have another date.
        var day = after.InZone(rhythm.Zone).Date.PlusDays(-2);
        if (rhythm.QuietUntil is { } quiet && day < quiet)
            day = quiet;
        if (every == 7 && day.DayOfWeek != rhythm.WeekDay)
            day = day.Next(rhythm.WeekDay);
        for (var last = day + s_rarest; day <= last; day = day.PlusDays(every))
        {
            if (isWanted?.Invoke(day) != false && rhythm.OutsideQuiet(kind, day + at) is { } local && rhythm.At(local) is { } due && due > after)
                return due;
        }
        return null;
    }

    private static Instant? NextEve(Rhythm rhythm, Instant after)
    {
        foreach (var step in rhythm.Steps)
        {
            var eve = step.PlusDays(-1);
            if (eve < rhythm.QuietUntil)
                continue;
            if (rhythm.OutsideQuiet(DueKind.EveOfStep, eve + rhythm.Times.EveOfStep) is { } local && rhythm.At(local) is { } due && due > after)
                return due;
        }

        return null;
    }
}
