namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>A value that was found in a sentence.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>The index that it was listed under.</summary>
    public int Index { get; set; }

    /// <summary>How sure it is; 1 for certain.</summary>
    public float Score { get; set; }
}
