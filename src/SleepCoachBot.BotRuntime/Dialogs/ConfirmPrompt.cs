using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Dialogs.Recognition;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Asks a question that is answered by yes or no, in the language of the person.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Defaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            model => model.Locale!,
            model => (
                new Choice(model.YesInLanguage),
                new Choice(model.NoInLanguage),
                new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true)));

    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="choiceDefaults">Yes, no and the words between them, by culture in lower case.</param>
    /// <param name="validator">Decides whether an answer is taken.</param>
    /// <param name="defaultLocale">The language where the activity names none; English unless set.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How yes and no are shown.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language where the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The words between yes and no; the language's own unless set.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no; the language's own unless set.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

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
        var (choices, words) = ShownIn(PromptLocale.Spoken(activity, DefaultLocale, _choiceDefaults.Keys));
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var asked = AppendChoices(
            question, activity.ChannelId ?? "", choices, options.Style ?? Style, words,
            activity.Conversation?.ConversationType, RecipientOf(activity), cancellationToken);
        await turnContext.SendActivityAsync(asked, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text }
            && Read(text, PromptLocale.Heard(options, turnContext.Activity, DefaultLocale, _choiceDefaults.Keys)) is { } yes)
            (result.Succeeded, result.Value) = (true, yes);
        return Task.FromResult(result);
    }

    private bool? Read(string text, string culture)
    {
        var (choices, words) = ShownIn(culture);
        if (YesNoReader.Read(text, culture) is { } yes)
            return yes;

        // Numbers mean something only where they were shown; the words of the choices always do.
        var numbers = words.IncludeNumbers ?? true;
        var chosen = ChoiceRecognizers.RecognizeChoices(
            text, choices, new FindChoicesOptions { Locale = culture, RecognizeNumbers = numbers, RecognizeOrdinals = numbers });
        return chosen.Count > 0 ? chosen[0].Resolution.Index == 0 : null;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions Words) ShownIn(string culture)
    {
        var (yes, no, words) = _choiceDefaults[culture];
        return (ConfirmChoices is { } own ? [own.Item1, own.Item2] : [yes, no], ChoiceOptions ?? words);
    }

    private static List<string>? RecipientOf(Activity activity) => activity.From?.Id is { } id ? [id] : null;
}
