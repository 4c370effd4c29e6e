namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>What may be said of a difference. There is no "about the same": it could never be shown with so few nights.</summary>
public enum Verdict
{
    /// <summary>A side has no night at all.</summary>
    NothingToCompare,
    /// <summary>One or two nights on the smaller side: list them, no average, no word.</summary>
    ListTheNights,
    /// <summary>Three to six: medians and ranges; too few to tell a change from ordinary ups and downs.</summary>
    TooFew,
    /// <summary>Seven or more: it may be less and it may be more. The usual, honest answer.</summary>
    CannotTell,
    /// <summary>Lower, but by less than would matter.</summary>
    SlightlyLower,
    /// <summary>Higher, but by less than would matter.</summary>
    SlightlyHigher,
    /// <summary>Lower by more than ordinary variation.</summary>
    Lower,
    /// <summary>Higher by more than ordinary variation.</summary>
    Higher,
}
