namespace SleepCoachBot.Understanding.Grammar;

/// <summary>What the words around a value speak of.</summary>
internal enum CueKind
{
    /// <summary>"in bed", "turned in".</summary>
    IntoBed,
    /// <summary>"lights out", "tried to sleep".</summary>
    TriedToSleep,
    /// <summary>"asleep in", "asleep by", "nodded off at".</summary>
    FellAsleep,
    /// <summary>"took", "latency": a length follows.</summary>
    Took,
    /// <summary>"to drop off", "to fall asleep": a length stands before it.</summary>
    ToFallAsleep,
    /// <summary>"woke": a time, a count or a length may follow.</summary>
    Woke,
    /// <summary>"woke for good", "final wake".</summary>
    FinalWake,
    /// <summary>"slept through till": a time, and no awakening.</summary>
    ThroughUntil,
    /// <summary>"awake": a length or a count, or a time.</summary>
    Awake,
    /// <summary>"lay there till": asleep then, or out of bed, as they have not slept yet or have.</summary>
    AwakeUntil,
    /// <summary>"up": a count, a length, or the time of getting up.</summary>
    Up,
    /// <summary>"out of bed", "got up".</summary>
    OutOfBed,
    /// <summary>"wakeups": a count stands before or after it.</summary>
    Awakenings,
    /// <summary>"quality", "rated".</summary>
    Quality,
    /// <summary>"nap", "dozed".</summary>
    Nap,
    /// <summary>"went back to sleep": a waking told before was not the last.</summary>
    BackToSleep,
    /// <summary>"back off within": a length follows.</summary>
    BackIn,
    /// <summary>"out": of bed at a time, or asleep in a length.</summary>
    Out,
    /// <summary>"alarm at": the final wake, where nothing better is told.</summary>
    Alarm,
    /// <summary>Something else with a time or a length of its own: dinner, a pill, the telly, an alarm.</summary>
    Other,
    /// <summary>The same, and it ended then: "read till".</summary>
    OtherUntil,
}
