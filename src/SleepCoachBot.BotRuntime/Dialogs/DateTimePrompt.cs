using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Recognition;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Asks for a date, a time or both, and gives every meaning of what was said.</summary>
/// <remarks>Reads through the turn's <see cref="IDateTimeReader"/>; without one, plain English and ISO text against UTC.</remarks>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <param name="dialogId">The id in its set.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) =>
        DefaultLocale = defaultLocale;

    /// <summary>The language where the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc />
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc />
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
            return Task.FromResult(result);

        var culture = PromptLocale.Heard(options, turnContext.Activity, DefaultLocale, PromptLocale.Supported);
        var reader = turnContext.TurnState.Get<IDateTimeReader>() ?? PlainDateTimeReader.Instance;
        if (reader.Read(turnContext, text, culture) is { Count: > 0 } read)
            (result.Succeeded, result.Value) = (true, [.. read]);
        return Task.FromResult(result);
    }
}
