using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Dialogs.Recognition;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Asks for a number, in figures or in words; units beside it are passed over.</summary>
/// <typeparam name="T">An int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
{
    /// <param name="dialogId">The id in its set.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    /// <exception cref="NotSupportedException">The type is none of those that can be asked for.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Type.GetTypeCode(typeof(T)) is not (TypeCode.Int32 or TypeCode.Int64 or TypeCode.Single or TypeCode.Double or TypeCode.Decimal)
            || typeof(T).IsEnum)
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' not supported");
        DefaultLocale = defaultLocale;
    }

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
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
            return Task.FromResult(result);

        var culture = PromptLocale.Heard(options, turnContext.Activity, DefaultLocale, PromptLocale.Supported);
        if (FirstNumber(text, culture) is { } first && As(first) is T value)
            (result.Succeeded, result.Value) = (true, value);
        return Task.FromResult(result);
    }

    // "3,14" falls apart in English: a prompt made for a language where it is one number reads it as that.
    private decimal? FirstNumber(string text, string culture)
    {
        var numbers = NumberReader.Read(text, culture);
        if (numbers.Count > 1 && DefaultLocale is not null
            && NumberReader.Read(text, PromptCultureModels.MapToNearestLanguage(DefaultLocale)) is [var whole])
            return whole.Value;
        return numbers.Count > 0 ? numbers[0].Value : null;
    }

    // A whole number is not made of a broken one, nor of one that is too large.
    private static object? As(decimal number) => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Int32 => IsWhole(number, int.MinValue, int.MaxValue) ? (int)number : null,
        TypeCode.Int64 => IsWhole(number, long.MinValue, long.MaxValue) ? (long)number : null,
        TypeCode.Single => (float)number,
        TypeCode.Double => (double)number,
        _ => number,
    };

    private static bool IsWhole(decimal number, decimal least, decimal most) =>
        number >= least && number <= most && decimal.Truncate(number) == number;
}
