using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a prompt is begun with. It is kept until the prompt ends.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was not taken; without it the first one is put again.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>What can be chosen.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style when not set.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything that a validator needs.</summary>
    public object? Validations { get; set; }

    /// <summary>The language that answers are read in, where it is not the activity's.</summary>
    public string? RecognizeLanguage { get; set; }
}
