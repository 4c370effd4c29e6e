namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>A value to look for, and what it stands for.</summary>
public class SortedValue
{
    /// <summary>The words to look for.</summary>
    public string? Value { get; set; }

    /// <summary>What they stand for: several values may share an index.</summary>
    public int Index { get; set; }
}
