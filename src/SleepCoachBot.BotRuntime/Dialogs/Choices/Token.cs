namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>A word of a sentence.</summary>
public class Token
{
    /// <summary>Its first character in the sentence.</summary>
    public int Start { get; set; }

    /// <summary>Its last character, which is part of it.</summary>
    public int End { get; set; }

    /// <summary>The word as it was written.</summary>
    public string Text { get; set; } = "";

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; } = "";
}
