namespace SleepCoachBot.Understanding.Grammar;

/// <summary>Words that change how the values around them are read.</summary>
internal enum SignKind
{
    /// <summary>"no wait", "scratch that": the value that follows stands in place of the one before.</summary>
    Correction,
    /// <summary>"no": an answer, a nought, or a correction when a value follows.</summary>
    No,
    Yes,
    /// <summary>Neither yes nor no: "maybe".</summary>
    Perhaps,
    /// <summary>"dunno", "skip".</summary>
    Skip,
    /// <summary>"none", "not once": nought of what was asked.</summary>
    Nought,
    /// <summary>"not": the value that follows is denied.</summary>
    Not,
    /// <summary>"usually", "felt like": the value that follows is not of this night.</summary>
    Otherwise,
    /// <summary>"my wife was", "felt like": the one value that follows is of another person, or none at all.</summary>
    SomebodyElse,
    /// <summary>"old time", "too late": the value before is not the one.</summary>
    Rejected,
    /// <summary>"each": the length is to be multiplied by the count.</summary>
    Each,
    /// <summary>"in all": the length is the sum already.</summary>
    InAll,
    /// <summary>"last night it was": back from what is usual to this night.</summary>
    ThisNight,
    /// <summary>"same time", "right then": the moment told just before, again.</summary>
    SameTime,
    /// <summary>"straight up": out of bed as soon as awake.</summary>
    UpAtOnce,
    /// <summary>"night shift": sleeps by day.</summary>
    DaySleeper,
    /// <summary>"slept through": no awakening.</summary>
    SleptThrough,
    /// <summary>"never slept", "still in bed": it has not happened.</summary>
    NeverHappened,
    /// <summary>"loads", "ages": no magnitude at all.</summary>
    Vague,
    /// <summary>"did", "was": it happened.</summary>
    Affirmed,
    /// <summary>"started": a date lies behind.</summary>
    InThePast,
    /// <summary>"starts": a date lies ahead.</summary>
    InTheFuture,
    /// <summary>"ok": a yes, or a fair night.</summary>
    Fine,
    /// <summary>"not at all": nought, no, or the lowest grade.</summary>
    NotAtAll,
    /// <summary>"plus", "then another": one more of the same.</summary>
    Another,
    /// <summary>"how", "can i": asks, and does not tell.</summary>
    Question,
    /// <summary>"then", "so": carries on.</summary>
    Then,
}
