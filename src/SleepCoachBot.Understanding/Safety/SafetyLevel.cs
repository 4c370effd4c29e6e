namespace SleepCoachBot.Understanding.Safety;

/// <summary>What must stop everything else, most pressing first.</summary>
public enum SafetyLevel
{
    /// <summary>Wanting to die, or to harm oneself or another.</summary>
    Crisis,
    /// <summary>A sign of danger now or in the last days.</summary>
    Emergency,
    /// <summary>Must be sorted today or before the next dose.</summary>
    Urgent,
    /// <summary>Asks the bot to decide a dose.</summary>
    DoseAdvice,
    Clear,
}
