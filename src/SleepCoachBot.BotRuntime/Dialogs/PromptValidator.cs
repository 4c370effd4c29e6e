namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Decides whether an answer to a prompt is taken. It may change the value, and may say itself what is wrong.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
/// <param name="promptContext">What was recognised, and in which attempt.</param>
/// <param name="cancellationToken">Ends the work early.</param>
/// <returns>True to end the prompt with the value; false to ask again.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
