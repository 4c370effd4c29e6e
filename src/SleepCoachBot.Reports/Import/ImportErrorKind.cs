namespace SleepCoachBot.Reports.Import;

/// <summary>Why a line cannot be taken.</summary>
public enum ImportErrorKind
{
    NoDate, NotADate, NotATime, NotALength, NotACount, NotAQuality, NotATen, NotAZone,
    /// <summary>The clocks jumped over it.</summary>
    NeverWas,
    /// <summary>Two of its answers cannot both be right; the rule says which.</summary>
    Impossible,
    InTheFuture,
    /// <summary>It covers time of another line, which is told otherwise.</summary>
    OverlapsALine,
    /// <summary>Nothing of a night is told.</summary>
    NothingTold,
}
