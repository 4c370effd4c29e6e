using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Some nights in a row, summed up: what was told, of how many nights, and what is missing.</summary>
/// <remarks>
/// Averages are over sleeps that were told; a night without an entry is counted as missing and never filled in. Two sleeps under one
/// label are one told night and two values. Sleep efficiency is the mean of the nightly efficiencies (the other way, mean sleep over
/// mean time in bed, gives nearly the same: both of its inputs are here).
/// </remarks>
public sealed record SpanSummary
{
    /// <summary>A latency or a time awake above this is counted as a long one (UK primary-care teaching).</summary>
    public static Duration Long { get; } = Duration.FromMinutes(30);

    private const int DaysOfWeek = 7;

    private SpanSummary() { }

    /// <summary>Sums up the nights from one label to another, both included.</summary>
    /// <param name="entries">Entries of this person, told by the core diary alone; those outside the span are left out.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static SpanSummary Of(IEnumerable<DiaryEntry> entries, NightDate from, NightDate to)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Of(entries.Select(ToldNight.Of), from, to, CountingRules.AsTheDiaryAsks);
    }

    /// <summary>Sums up the nights from one label to another, both included, by the rules of whoever reads it.</summary>
    /// <param name="told">Nights of this person; those outside the span are left out.</param>
    /// <param name="rules">Which wakings count.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static SpanSummary Of(IEnumerable<ToldNight> told, NightDate from, NightDate to, CountingRules rules)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(rules);
        if (to < from)
            throw new ArgumentException($"The span ends on {to.Evening}, before it begins on {from.Evening}.", nameof(to));
        ToldNight[] inside = [.. told.Where(night => night.Entry.Night >= from && night.Entry.Night <= to)];
        DiaryEntry[] entries = [.. inside.Select(night => night.Entry)];
        NightMeasures[] nights = [.. inside.Select(night => night.Measured())];
        var labels = entries.Select(entry => entry.Night).ToHashSet();
        var passed = Period.DaysBetween(from.Evening, to.Evening) + 1;
        return new SpanSummary
        {
            From = from,
            To = to,
            NightsPassed = passed,
            NightsTold = labels.Count,
            Missing = [.. Enumerable.Range(0, passed).Select(day => new NightDate(from.Evening.PlusDays(day))).Where(night => !labels.Contains(night))],
            TotalSleepTime = Minutes(nights.Select(night => night.TotalSleepTime)),
            TimeInBed = Minutes(nights.Select(night => night.TimeInBed)),
            SleepLatency = Minutes(nights.Select(night => night.SleepLatency)),
            AwakeTotal = Minutes(nights.Select(rules.AwakeTotal)),
            TerminalWakefulness = Minutes(nights.Select(night => night.TerminalWakefulness)),
            EarlyMorningAwakening = Minutes(nights.Select(night => night.EarlyMorningAwakening)),
            Awakenings = NumberSummary.Of(nights.Select(night => (double?)rules.Awakenings(night))),
            SleepEfficiency = NumberSummary.Of(nights.Select(night => night.SleepEfficiency)),
            SleepEfficiencyOfEpisode = NumberSummary.Of(nights.Select(night => night.SleepEfficiencyOfEpisode)),
            Quality = NumberSummary.Of(entries.Select(entry => (double?)entry.Quality)),
            Spasms = NumberSummary.Of(inside.Select(night => (double?)night.More.Spasms)),
            Bedtime = ClockSummary.Of(entries.Select(entry => WallClock(entry.IntoBed, entry.Zone)).OfType<LocalTime>()),
            WakeTime = ClockSummary.Of(entries.Select(entry => WallClock(entry.FinalWake, entry.RisingZone ?? entry.Zone)).OfType<LocalTime>()),
            RisingTime = ClockSummary.Of(entries.Select(entry => WallClock(entry.OutOfBed, entry.RisingZone ?? entry.Zone)).OfType<LocalTime>()),
            LongLatencies = nights.Count(night => night.SleepLatency > Long),
            LongTimesAwake = nights.Count(night => rules.AwakeTotal(night) > Long),
            LongEither = nights.Count(night => night.SleepLatency > Long || rules.AwakeTotal(night) > Long),
            Rules = rules,
        };
    }

    public NightDate From { get; private init; }
    public NightDate To { get; private init; }

    /// <summary>Nights of the span, told or not.</summary>
    public int NightsPassed { get; private init; }

    /// <summary>Nights of which anything was told.</summary>
    public int NightsTold { get; private init; }

    /// <summary>Nights of which nothing was told, in order.</summary>
    public IReadOnlyList<NightDate> Missing { get; private init; } = [];

    /// <summary>In minutes.</summary>
    public required NumberSummary TotalSleepTime { get; init; }

    /// <summary>In minutes.</summary>
    public required NumberSummary TimeInBed { get; init; }

    /// <summary>In minutes.</summary>
    public required NumberSummary SleepLatency { get; init; }

    /// <summary>In minutes, by <see cref="Rules"/>.</summary>
    public required NumberSummary AwakeTotal { get; init; }

    /// <summary>In minutes: from the final wake to rising.</summary>
    public required NumberSummary TerminalWakefulness { get; init; }

    /// <summary>In minutes: how much earlier than planned.</summary>
    public required NumberSummary EarlyMorningAwakening { get; init; }

    /// <summary>By <see cref="Rules"/>.</summary>
    public required NumberSummary Awakenings { get; init; }

    /// <summary>In percent, over time in bed.</summary>
    public required NumberSummary SleepEfficiency { get; init; }

    /// <summary>In percent, over the sleep episode (Reed and Sacco): known only of nights whose time of trying after the final wake was told.</summary>
    public required NumberSummary SleepEfficiencyOfEpisode { get; init; }

    /// <summary>1 very poor to 5 very good.</summary>
    public required NumberSummary Quality { get; init; }

    /// <summary>0 none to 10 the worst.</summary>
    public required NumberSummary Spasms { get; init; }

    public required ClockSummary Bedtime { get; init; }
    public required ClockSummary WakeTime { get; init; }
    public required ClockSummary RisingTime { get; init; }

    /// <summary>The rules by which wakings were counted.</summary>
    public CountingRules Rules { get; private init; } = CountingRules.AsTheDiaryAsks;

    /// <summary>Sleeps with a latency over <see cref="Long"/>; of as many as <see cref="SleepLatency"/> counts.</summary>
    public int LongLatencies { get; private init; }

    /// <summary>Sleeps with a time awake over <see cref="Long"/>; of as many as <see cref="AwakeTotal"/> counts.</summary>
    public int LongTimesAwake { get; private init; }

    /// <summary>Sleeps with either over <see cref="Long"/>.</summary>
    public int LongEither { get; private init; }

    /// <summary>The weeks of a span, the last of which may be short.</summary>
    /// <param name="told">Nights of this person, in any order; those outside the span are left out.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public static IReadOnlyList<SpanSummary> Weeks(IEnumerable<ToldNight> told, NightDate from, NightDate to, CountingRules rules)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (to < from)
            throw new ArgumentException($"The span ends on {to.Evening}, before it begins on {from.Evening}.", nameof(to));
        var byWeek = told.Where(night => night.Entry.Night >= from && night.Entry.Night <= to).ToLookup(night => WeekOf(night.Entry.Night));
        return [.. Enumerable.Range(0, WeekOf(to) + 1).Select(week => Of(byWeek[week], First(week), Last(week), rules))];

        int WeekOf(NightDate night) => Period.DaysBetween(from.Evening, night.Evening) / DaysOfWeek;
        NightDate First(int week) => new(from.Evening.PlusDays(week * DaysOfWeek));
        NightDate Last(int week) => First(week + 1) is var next && next > to ? to : new NightDate(next.Evening.PlusDays(-1));
    }

    private static NumberSummary Minutes(IEnumerable<Duration?> lengths) => NumberSummary.Of(lengths.Select(length => length?.TotalMinutes));

    private static LocalTime? WallClock(Instant? moment, string zone) => moment?.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay;
}
