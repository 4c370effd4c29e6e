using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Asks to choose one of several, by its words, its place or its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> Defaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            model => model.Locale!,
            model => new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true));

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="choiceDefaults">The words between choices, by culture in lower case.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How choices are shown, unless the options of a prompt say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language where the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The words between choices; the language's own unless set.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How choices are looked for.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc />
    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var words = ChoiceOptions ?? _choiceDefaults[PromptLocale.Spoken(activity, DefaultLocale, _choiceDefaults.Keys)];
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var asked = AppendChoices(
            question, activity.ChannelId ?? "", options.Choices ?? [], options.Style ?? Style, words,
            activity.Conversation?.ConversationType, activity.From?.Id is { } id ? [id] : null, cancellationToken);
        await turnContext.SendActivityAsync(asked, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
            return Task.FromResult(result);

        var culture = PromptLocale.Heard(
            options, turnContext.Activity, RecognizerOptions?.Locale ?? DefaultLocale, _choiceDefaults.Keys);
        var found = ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], HowToLook(culture));
        if (found.Count > 0)
            (result.Succeeded, result.Value) = (true, found[0].Resolution);
        return Task.FromResult(result);
    }

    // The prompt serves every conversation, so the language of one goes on a copy.
    private FindChoicesOptions HowToLook(string culture) => RecognizerOptions is not { } own
        ? new FindChoicesOptions { Locale = culture }
        : new FindChoicesOptions
        {
            AllowPartialMatches = own.AllowPartialMatches,
            Locale = culture,
            MaxTokenDistance = own.MaxTokenDistance,
            NoAction = own.NoAction,
            NoValue = own.NoValue,
            RecognizeNumbers = own.RecognizeNumbers,
            RecognizeOrdinals = own.RecognizeOrdinals,
            Tokenizer = own.Tokenizer,
        };
}
