namespace SleepCoachBot.Reports.Import;

/// <summary>What a table leaves open and only its owner knows.</summary>
public enum ImportQuestion
{
    /// <summary>3/4/2026: the third of April, or March the fourth?</summary>
    DateOrder,
    /// <summary>Is a night's date that of its evening or of the morning after?</summary>
    NamedByMorning,
    /// <summary>Are bare lengths minutes or hours?</summary>
    Unit,
    /// <summary>Bedtimes from 6 to 12 without am or pm: of the evening?</summary>
    BedtimesAreEvenings,
    /// <summary>A time that came twice, on the night the clocks went back.</summary>
    TheSecondOfTwo,
}
