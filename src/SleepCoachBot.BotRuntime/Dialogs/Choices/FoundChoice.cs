namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>A choice that a person made.</summary>
public class FoundChoice
{
    /// <summary>The choice's value.</summary>
    public string? Value { get; set; }

    /// <summary>Its place among the choices; 0 for the first.</summary>
    public int Index { get; set; }

    /// <summary>How sure it is; 1 for certain.</summary>
    public float Score { get; set; }

    /// <summary>The word that it was found by; null when it was found by its number.</summary>
    public string? Synonym { get; set; }
}
