using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>Answers a question about symptoms from the reviewed ones, and asks whether it is happening now: people ask before they tell.</summary>
public sealed partial class SymptomQuestionDialog : AskingDialog<SymptomQuestion>
{
    private static readonly HashSet<string> Acknowledged = new(StringComparer.Ordinal) { "ok", "okay", "fine", "right", "thats fine", "ok thanks", "ok thank you", "all good", "good to know" };

    private readonly ReviewedAnswers _answers;
    private readonly SafetyAnswers _safety;
    private readonly ILogbooks _logs;
    private readonly Kept<Talk> _talk;

    public SymptomQuestionDialog(ReviewedAnswers answers, SafetyAnswers safety, ILogbooks logs, Listener listener, ConversationState conversation)
        : base(nameof(SymptomQuestionDialog), listener, conversation)
    {
        (_answers, _safety, _logs) = (answers, safety, logs);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    /// <remarks>Silence is no "no" to whether something is happening now.</remarks>
    protected override bool MayStayOpen => false;

    protected override Task<SymptomQuestion> BeginAsync(Said said, string? options, SymptomQuestion? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Task.FromResult(new SymptomQuestion { Topic = options ?? "", Asked = said.Text });
    }

    protected override Task<SymptomQuestion?> TellAsync(Said said, SymptomQuestion now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = AnswerTexts.In(said.Speaker.Culture);
        // "Ok" and "thanks" are said to an answer; they tell of nothing that happens.
        var told = Acknowledged.Contains(Commands.Plain(said.Text)) || said.Intent == Intent.Thanks ? now with { Happening = "no" }
            : said.Command == Command.Yes || Happens().IsMatch(said.Text) ? now with { Happening = "yes" }
            : said.Command is Command.No or Command.Skip or Command.Cancel || said.Is(texts.JustAskingButton) || HappensNot().IsMatch(said.Text) ? now with { Happening = "no" }
            : null;
        return Task.FromResult(told);
    }

    protected override Task<Question?> NextAsync(Said said, SymptomQuestion now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Happening.Length > 0)
            return Task.FromResult<Question?>(null);
        var texts = AnswerTexts.In(said.Speaker.Culture);
        var answer = _answers.Named(now.Topic);
        var text = answer is null ? texts.NoReviewedAnswer : answer.InWords(texts);
        return Task.FromResult<Question?>(new Question("happening", Replies.Say($"{text} {texts.IsItHappening}", texts.YesButton, texts.JustAskingButton)));
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, SymptomQuestion now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = AnswerTexts.In(said.Speaker.Culture);
        if (now.Happening == "no")
            return [Replies.Say(texts.GoodJustAsking)];
        var answer = _answers.Named(now.Topic);
        var level = answer?.Now switch { "emergency" => SafetyLevel.Emergency, "urgent" => SafetyLevel.Urgent, "pump" when HasPump(said) => SafetyLevel.Emergency, _ => SafetyLevel.Clear };
        var country = JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, cancellationToken), said.Profile);
        if (level != SafetyLevel.Clear)
            return [_safety.For(new SafetyReading(level, [answer!.Sign ?? "told"], SafetySubject.Writer, SafetyTime.Now), country, said.Speaker.Culture)];
        if (said.Profile.Consent is not null && answer?.Now is not ("drowsy" or "missed"))
            Log(said, now);
        return answer?.Now switch
        {
            "drowsy" => [Replies.Say(texts.DrowsyNow)],
            "missed" => [Replies.Say(texts.MissedNow)],
            "sleep" => [Replies.Say(texts.SleepNow, texts.AddToListButton)],
            _ => [Replies.Say(said.Profile.Consent is null ? texts.ToTell : $"{texts.NotedToday} {texts.ToTell}", texts.AddToListButton)],
        };
    }

    [GeneratedRegex(@"^\s*(?:yes|yeah|yep|yup)\b(?!.*\bbut\b)|^\s*(?:it'?s|it is|its) happening(?: now)?\b|^\s*(?:right now|happening now)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Happens();

    [GeneratedRegex(@"^\s*(?:no|nope|nah)\b(?!.*\bbut\b)|^\s*(?:not (?:now|at the moment|really|yet)|just (?:asking|wondering|curious|want(?:ed)? to know))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HappensNot();

    private static bool HasPump(Said said) => said.Profile.Form is Sleep.People.BaclofenForm.Pump or Sleep.People.BaclofenForm.Both;

    private void Log(Said said, SymptomQuestion now) => _logs.Of(said.Turn.TurnState)
        .Record(new LogEntry(Guid.NewGuid(), LogKind.Symptom, said.Speaker.Now.Date, null, now.Asked, said.Speaker.Instant));
}
