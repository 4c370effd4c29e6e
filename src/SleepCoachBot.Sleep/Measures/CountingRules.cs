using NodaTime;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Which wakings count as awakenings and as time awake in the night. Clinicians differ, so a report prints the rules it was made by.</summary>
/// <remarks>
/// The rules change what is shown as awakenings (NWAK) and time awake (WASO), never the sleep itself: total sleep time and both efficiencies
/// stay what was told. Papers differ on the last waking (Carney et al., Sleep 2012;35:287–302, discussion of WASO); the default is the diary's own wording.
/// </remarks>
public sealed record CountingRules
{
    /// <summary>A waking shorter than this is a short one.</summary>
    public static Duration Short { get; } = Duration.FromMinutes(5);

    /// <summary>As the diary asks: the final waking is no awakening, and every waking that was told counts.</summary>
    public static CountingRules AsTheDiaryAsks { get; } = new();

    /// <summary>The final waking counts as one more awakening, and the time from it to rising as time awake.</summary>
    public bool LastWakingCounts { get; init; }

    /// <summary>Wakings of under <see cref="Short"/> count.</summary>
    /// <remarks>The diary knows how many wakings there were and how long they were in all, not how long each was: when short ones do not
    /// count, a night whose wakings were shorter than that on average counts as one without awakenings.</remarks>
    public bool ShortWakingsCount { get; init; } = true;

    /// <summary>Awakenings of a night by these rules. Null where an ingredient is unknown.</summary>
    public int? Awakenings(NightMeasures night)
    {
        ArgumentNullException.ThrowIfNull(night);
        return IsWithoutSleep(night) ? null : (HasOnlyShortWakings(night) ? 0 : night.Awakenings) + (LastWakingCounts ? 1 : 0);
    }

    /// <summary>Time awake in a night by these rules. Null where an ingredient is unknown.</summary>
    public Duration? AwakeTotal(NightMeasures night)
    {
        ArgumentNullException.ThrowIfNull(night);
        var inTheNight = HasOnlyShortWakings(night) ? Duration.Zero : night.AwakeTotal;
        return LastWakingCounts ? inTheNight + night.TerminalWakefulness : inTheNight;
    }

    private static bool IsWithoutSleep(NightMeasures night) => night.TotalSleepTime == Duration.Zero && night.SleepOnset is null;

    private bool HasOnlyShortWakings(NightMeasures night) =>
        !ShortWakingsCount && night is { Awakenings: > 0 and var times, AwakeTotal: { } total } && total / times < Short;
}
