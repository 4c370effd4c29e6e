namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>The words and marks between choices in text. What is not set is as in English.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Everything as in English.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <param name="inlineSeparator">Between two of many.</param>
    /// <param name="inlineOr">Between the only two.</param>
    /// <param name="inlineOrMore">Before the last of many.</param>
    /// <param name="includeNumbers">Whether choices are numbered.</param>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers) =>
        (InlineSeparator, InlineOr, InlineOrMore, IncludeNumbers) = (inlineSeparator, inlineOr, inlineOrMore, includeNumbers);

    /// <summary>Between two of many; ", " unless set.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between the only two; " or " unless set.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of many; ", or " unless set.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; they are unless set.</summary>
    public bool? IncludeNumbers { get; set; }
}
