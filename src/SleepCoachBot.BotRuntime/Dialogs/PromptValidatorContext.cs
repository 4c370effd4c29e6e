using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a validator is given.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn, for instance to say what is wrong with the answer.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was recognised; its value may be changed.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the prompt keeps between attempts; a validator may keep something there too.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often an answer was tried, this one included: 1 for the first.</summary>
    public int AttemptCount => StoredValue.Number(State, PromptState.AttemptCount) ?? 0;
}
