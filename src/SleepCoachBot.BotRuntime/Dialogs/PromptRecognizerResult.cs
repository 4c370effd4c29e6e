namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a prompt made of a message.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the message held an answer.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer; the type's default where there is none.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether a recognised answer may still be taken as an interruption by a dialog further out.</summary>
    public bool AllowInterruption { get; set; }
}
