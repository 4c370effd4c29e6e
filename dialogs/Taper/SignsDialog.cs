using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>The six danger signs in one tap, on a morning after a step. What is typed of them has passed the safety screen before.</summary>
public sealed class SignsDialog : AskingDialog<SignsTold>
{
    private const string Any = "any";

    private const int ShortNo = 3;   // words

    private readonly TaperRecords _records;
    private readonly SafetyAnswers _safety;
    private readonly Kept<Talk> _talk;

    public SignsDialog(Listener listener, ConversationState conversation, TaperRecords records, SafetyAnswers safety)
        : base(nameof(SignsDialog), listener, conversation) => (_records, _safety, _talk) = (records, safety, new Kept<Talk>(conversation, nameof(Talk)));

    /// <param name="options">ISO date of the step.</param>
    /// <inheritdoc/>
    protected override Task<SignsTold> BeginAsync(Said said, string? options, SignsTold? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null && left is not null ? left : new SignsTold { Step = options ?? "" });

    /// <inheritdoc/>
    protected override Task<SignsTold?> TellAsync(Said said, SignsTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var phrases = Phrases.Of(said.Text);
        return Task.FromResult(asked != Any ? null
            : said.Is(texts.NoneButton) || said.Command == Command.No || MeansNone(phrases) ? now with { Any = false }
            : said.Command == Command.Yes || phrases.Begins("yes", "yeah", "yep", "one of them", "some") ? now with { Any = true }
            : null);
    }

    // "None but my heart is racing", or "no fever" alone, is no "none": it is asked once more.
    private static bool MeansNone(Phrases phrases) =>
        phrases.Begins(TaperPhrases.NoneOfThem) && !phrases.HasWords(TaperPhrases.Except)
        && (phrases.Begins(TaperPhrases.PlainlyNone) || phrases.Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= ShortNo);

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, SignsTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        return Task.FromResult(now.Any is not null || now.Step.Length == 0 ? null : new Question(
            Any,
            Replies.Say(texts.SignsAsk(new TaperWords(texts).Weekday(PlanTold.Day(now.Step))), texts.NoneButton, JourneyTexts.In(said.Speaker.Culture).YesButton),
            texts.WhySigns));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, SignsTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Any is not { } any)
            return [];
        var texts = TaperTexts.In(said.Speaker.Culture);
        await _records.KeepAsync(said, LogKind.DangerSigns, any ? 1 : 0, null, cancellationToken);
        if (!any)
            return [Replies.Say(texts.SignsNone)];
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        await _talk.KeepAsync(said.Turn, talk with { AlarmAt = InstantPattern.General.Format(said.Speaker.Instant), AlarmIsCrisis = false, AlarmIsGuess = false }, cancellationToken);
        // Which of them is not known yet: the number comes first all the same.
        var alarm = _safety.For(
            new SafetyReading(SafetyLevel.Emergency, ["sign-after-step"], SafetySubject.Writer, SafetyTime.Now),
            JourneyDialog.CountryOf(said.Speaker, talk, said.Profile), said.Speaker.Culture);
        alarm.Text = $"{alarm.Text} {texts.SignsWhich}";
        return [alarm];
    }
}
