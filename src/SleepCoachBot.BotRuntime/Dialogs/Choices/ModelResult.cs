namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Something that was found in a sentence, and where.</summary>
/// <typeparam name="T">What was found.</typeparam>
public class ModelResult<T>
{
    /// <summary>The part of the sentence.</summary>
    public string Text { get; set; } = "";

    /// <summary>Its first character.</summary>
    public int Start { get; set; }

    /// <summary>Its last character, which is part of it.</summary>
    public int End { get; set; }

    /// <summary>What kind of thing was found.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>What was found.</summary>
    public T Resolution { get; set; } = default!;
}
