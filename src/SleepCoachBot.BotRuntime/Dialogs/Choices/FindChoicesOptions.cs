namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>How choices are looked for in a sentence.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the values themselves are not looked for.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the titles of the buttons are not looked for.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" and "two" choose the second.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" chooses the second.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
