namespace SleepCoachBot.Sleep.Logs;

/// <summary>The danger signs of the body that the morning check asks for, and what was told beside them.</summary>
public enum DangerSign
{
    SeeingOrHearingThings, Fit, Fever, NewConfusion, RacingHeart, MuchStiffer,
    /// <summary>Another emergency of the body, such as hard breathing.</summary>
    Other,
    /// <summary>One of the six, and it was not told which.</summary>
    NotSaid,
}
