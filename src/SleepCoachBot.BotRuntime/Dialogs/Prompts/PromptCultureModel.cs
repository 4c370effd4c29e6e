namespace SleepCoachBot.BotRuntime.Dialogs.Prompts;

/// <summary>The words of one language that choices and confirmations are shown and understood in.</summary>
public class PromptCultureModel
{
    /// <summary>The culture, in lower case: "en-us".</summary>
    public string? Locale { get; set; }

    /// <summary>Between two choices of many.</summary>
    public string? Separator { get; set; }

    /// <summary>Between the only two choices.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last choice of many.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Yes.</summary>
    public string? YesInLanguage { get; set; }

    /// <summary>No.</summary>
    public string? NoInLanguage { get; set; }
}
