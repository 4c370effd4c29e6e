using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>What follows from a diary entry. A measure of which an ingredient is unknown is null, and left out of every average.</summary>
/// <remarks>
/// Formulas as in the Consensus Sleep Diary's research use (Carney et al., Sleep 2012;35:287–302). Times are subtracted as instants,
/// so that a night on which the clocks change, or a flight, is as long as it was. Nothing is rounded here: whoever shows a number
/// rounds it. Nothing is ever negative: answers that contradict each other leave the measures built on them unknown, and
/// <see cref="Findings"/> says which to ask about.
/// </remarks>
public sealed record NightMeasures
{
    private NightMeasures() { }

    /// <summary>Derives the measures of one night.</summary>
    /// <param name="entry">What was told.</param>
    /// <param name="expanded">Answers beyond the core diary. Null: none were told.</param>
    public static NightMeasures Of(DiaryEntry entry, ExpandedAnswers? expanded = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var more = expanded ?? ExpandedAnswers.Nothing;
        var findings = NightChecks.Of(entry, more);
        return (more.NeverSlept ? Sleepless(entry) : Slept(entry, more)) with { Findings = findings };
    }

    private static NightMeasures Slept(DiaryEntry entry, ExpandedAnswers more)
    {
        var awake = entry.Awakenings == 0 && entry.AwakeTotal is null ? Duration.Zero : NotNegative(entry.AwakeTotal);
        var latency = NotNegative(entry.SleepLatency);
        var onset = entry.TriedToSleep + latency;
        var period = NotNegative(entry.FinalWake - onset);
        var terminal = NotNegative(entry.OutOfBed - entry.FinalWake);
        // No awakening and yet time awake: one of the two is wrong, and nobody but the person knows which.
        var sleep = entry.Awakenings == 0 && awake > Duration.Zero ? null : NotNegative(period - awake);
        var trying = NotNegative(more.TryingAfterFinalWake) is { } told && !(told > terminal) ? told : (Duration?)null;
        return new NightMeasures
        {
            TimeInBed = NotNegative(entry.OutOfBed - entry.IntoBed),
            SleepLatency = latency,
            SleepOnset = onset,
            SleepPeriod = period,
            Awakenings = entry.Awakenings < 0 ? null : entry.Awakenings,
            AwakeTotal = awake,
            TotalSleepTime = sleep,
            TerminalWakefulness = terminal,
            TotalWakeTime = latency + awake + terminal,
            SleepEpisode = NotNegative(entry.FinalWake - entry.TriedToSleep) + trying,
            TryingAfterFinalWake = trying,
            EarlyMorningAwakening = NotNegative(more.EarlyBy),
            BeforeTrying = NotNegative(entry.TriedToSleep - entry.IntoBed),
        };
    }

    // How long they would have taken to fall asleep is not known, only that it is longer than the night: no latency goes into an
    // average, and neither do awakenings of a sleep that was none. The sleep itself is known, and is zero.
    private static NightMeasures Sleepless(DiaryEntry entry)
    {
        var noBed = entry.IntoBed is null && entry.OutOfBed is null && entry.TriedToSleep is null;
        var trying = noBed ? Duration.Zero : NotNegative(entry.OutOfBed - entry.TriedToSleep);
        return new NightMeasures
        {
            TimeInBed = noBed ? Duration.Zero : NotNegative(entry.OutOfBed - entry.IntoBed),
            TotalSleepTime = Duration.Zero,
            SleepEpisode = trying,
            LatencyAtLeast = noBed ? null : trying,
            BeforeTrying = NotNegative(entry.TriedToSleep - entry.IntoBed),
        };
    }

    private static Duration? NotNegative(Duration? length) => length < Duration.Zero ? null : length;

    /// <summary>Answers that do not fit each other. Empty when the night fits together as far as it was told.</summary>
    public IReadOnlyList<NightFinding> Findings { get; private init; } = [];

    /// <summary>Time in bed (TIB): out of bed − into bed.</summary>
    public Duration? TimeInBed { get; private init; }

    /// <summary>Time in bed before trying to sleep: tried to sleep − into bed.</summary>
    public Duration? BeforeTrying { get; private init; }

    /// <summary>Sleep onset latency (SOL): as told, counted from trying to sleep.</summary>
    public Duration? SleepLatency { get; private init; }

    /// <summary>A night without any sleep: the latency is not known, only that it is at least this. Null for every other night.</summary>
    public Duration? LatencyAtLeast { get; private init; }

    /// <summary>When they fell asleep: tried to sleep + SOL.</summary>
    public Instant? SleepOnset { get; private init; }

    /// <summary>Sleep period (SPT): final wake − (tried to sleep + SOL).</summary>
    public Duration? SleepPeriod { get; private init; }

    /// <summary>Awakenings (NWAK): as told, the final one not counted.</summary>
    public int? Awakenings { get; private init; }

    /// <summary>Wake after sleep onset (WASO): as told, between onset and final wake. Zero when no awakening was told.</summary>
    public Duration? AwakeTotal { get; private init; }

    /// <summary>Total sleep time (TST): sleep period − WASO. Zero for a night without any sleep.</summary>
    public Duration? TotalSleepTime { get; private init; }

    /// <summary>Terminal wakefulness (TWAK): out of bed − final wake.</summary>
    public Duration? TerminalWakefulness { get; private init; }

    /// <summary>The part of <see cref="TerminalWakefulness"/> spent still trying to sleep (TASAFA): as told.</summary>
    public Duration? TryingAfterFinalWake { get; private init; }

    /// <summary>Early-morning awakening (EMA): how much earlier than planned they woke for good, as told. Zero when they say they did not.</summary>
    public Duration? EarlyMorningAwakening { get; private init; }

    /// <summary>Total wake time (TWT): SOL + WASO + TWAK.</summary>
    public Duration? TotalWakeTime { get; private init; }

    /// <summary>Duration of the sleep episode (DSE): SOL + TST + WASO + TASAFA, that is final wake − tried to sleep + TASAFA.</summary>
    /// <value>Null as long as it is not told how long they went on trying to sleep after the final wake: unknown is not zero.</value>
    /// <remarks>Reed and Sacco 2016 (PMC4751425): time in bed also holds reading and television, which is habit and not sleep.</remarks>
    public Duration? SleepEpisode { get; private init; }

    /// <summary>Sleep efficiency (SE): the share of time in bed that was spent asleep. The one that clinicians know, and that is shown.</summary>
    /// <value>Percent, 0 to 100. Null when unknown, and when no time was spent in bed: undefined.</value>
    public double? SleepEfficiency => Share(TotalSleepTime, TimeInBed);

    /// <summary>Sleep efficiency over the sleep episode (Reed and Sacco): named as such, for the report only.</summary>
    /// <value>Percent, 0 to 100. Null when unknown, and when the episode has no length.</value>
    public double? SleepEfficiencyOfEpisode => Share(TotalSleepTime, SleepEpisode);

    // More sleep than time in bed can only come of answers that contradict each other.
    private static double? Share(Duration? asleep, Duration? of) =>
        asleep is { } sleep && of is { } whole && whole > Duration.Zero && sleep <= whole ? 100 * (sleep / whole) : null;
}
