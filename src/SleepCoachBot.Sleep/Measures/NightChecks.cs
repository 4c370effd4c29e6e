using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Finds what contradicts what in a night, before it is saved. A rule speaks only when all of its answers are known.</summary>
/// <remarks>
/// Order is into bed ≤ tried to sleep ≤ sleep onset ≤ final wake ≤ out of bed. The limits are this project's own and lenient: a person
/// who was ill may well have spent 15 hours in bed, and is asked, not corrected.
/// </remarks>
public static class NightChecks
{
    /// <summary>The rule of a night of more than 14 hours in bed: it may be so, and is asked.</summary>
    public const string UnusuallyLong = "length.over-14-hours";

    /// <summary>The rule of a night of less than 2 hours in bed: it may be so, and is asked.</summary>
    public const string UnusuallyShort = "length.under-2-hours";

    private static readonly Duration s_longest = Duration.FromHours(24);
    private static readonly Duration s_unusuallyLong = Duration.FromHours(14);
    private static readonly Duration s_unusuallyShort = Duration.FromHours(2);

    private sealed record Check(NightItem Ask, NightItem Against, string Rule, bool Impossible, Func<DiaryEntry, ExpandedAnswers, bool> Fails);

    // Comparisons with an unknown answer are false, so that a rule is silent then.
    private static readonly Check[] s_checks =
    [
        new(NightItem.TriedToSleep, NightItem.IntoBed, "order.tried-before-into-bed", true, (e, _) => e.TriedToSleep < e.IntoBed),
        new(NightItem.FinalWake, NightItem.TriedToSleep, "order.final-wake-before-tried", true, (e, _) => e.FinalWake < e.TriedToSleep),
        new(NightItem.FinalWake, NightItem.IntoBed, "order.final-wake-before-into-bed", true, (e, _) => e.FinalWake < e.IntoBed),
        new(NightItem.OutOfBed, NightItem.FinalWake, "order.out-of-bed-before-final-wake", true, (e, _) => e.OutOfBed < e.FinalWake),
        new(NightItem.OutOfBed, NightItem.TriedToSleep, "order.out-of-bed-before-tried", true, (e, _) => e.OutOfBed < e.TriedToSleep),
        new(NightItem.OutOfBed, NightItem.IntoBed, "order.out-of-bed-before-into-bed", true, (e, _) => e.OutOfBed < e.IntoBed),
        new(NightItem.SleepLatency, NightItem.FinalWake, "order.final-wake-before-sleep-onset", true,
            (e, x) => !x.NeverSlept && e.FinalWake < Onset(e)),
        new(NightItem.AwakeTotal, NightItem.FinalWake, "awake.longer-than-the-sleep-period", true,
            (e, x) => !x.NeverSlept && EarliestOnset(e) <= e.FinalWake && e.AwakeTotal > e.FinalWake - EarliestOnset(e)),
        new(NightItem.Awakenings, NightItem.AwakeTotal, "awake.without-an-awakening", true,
            (e, _) => e.Awakenings == 0 && e.AwakeTotal > Duration.Zero),
        new(NightItem.SleepLatency, NightItem.SleepLatency, "awake.negative-latency", true, (e, _) => e.SleepLatency < Duration.Zero),
        new(NightItem.AwakeTotal, NightItem.AwakeTotal, "awake.negative-total", true, (e, _) => e.AwakeTotal < Duration.Zero),
        new(NightItem.Awakenings, NightItem.Awakenings, "awake.negative-count", true, (e, _) => e.Awakenings < 0),
        new(NightItem.TryingAfterFinalWake, NightItem.OutOfBed, "awake.trying-past-rising", true,
            (e, x) => x.TryingAfterFinalWake < Duration.Zero || x.TryingAfterFinalWake > e.OutOfBed - e.FinalWake),
        new(NightItem.OutOfBed, NightItem.IntoBed, "length.over-24-hours", true, (e, _) => e.OutOfBed - e.IntoBed > s_longest),
        new(NightItem.OutOfBed, NightItem.IntoBed, UnusuallyLong, false,
            (e, _) => e.OutOfBed - e.IntoBed > s_unusuallyLong && e.OutOfBed - e.IntoBed <= s_longest),
        new(NightItem.OutOfBed, NightItem.IntoBed, UnusuallyShort, false,
            (e, _) => e.OutOfBed >= e.IntoBed && e.OutOfBed - e.IntoBed < s_unusuallyShort),
    ];

    /// <summary>Every rule that the night breaks, impossible ones first. Empty: it fits together as far as it was told.</summary>
    public static IReadOnlyList<NightFinding> Of(DiaryEntry entry, ExpandedAnswers? expanded = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var more = expanded ?? ExpandedAnswers.Nothing;
        return [.. from check in s_checks
                   where check.Fails(entry, more)
                   select new NightFinding(check.Ask, check.Against, check.Rule, check.Impossible)];
    }

    // Where it is not told how long they took, they have slept from the beginning at the earliest.
    private static Instant? EarliestOnset(DiaryEntry entry) => entry.TriedToSleep + (entry.SleepLatency ?? Duration.Zero);

    private static Instant? Onset(DiaryEntry entry) => entry.TriedToSleep + entry.SleepLatency;
}
