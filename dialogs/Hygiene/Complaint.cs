namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What is in the way of sleep tonight, as far as it was told.</summary>
public enum Complaint
{
    TightLegs, BusyHead, RacingHeart, Bladder, WideAwake, Nothing,
}
