namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Something that a dialog, or one of those that started it, may want to handle.</summary>
public class DialogEvent
{
    /// <summary>Whether it goes on to the parent when nobody here handles it.</summary>
    public bool Bubble { get; set; }

    /// <summary>What happened; see <see cref="DialogEvents"/>.</summary>
    public string? Name { get; set; }

    /// <summary>What came with it.</summary>
    public object? Value { get; set; }
}
