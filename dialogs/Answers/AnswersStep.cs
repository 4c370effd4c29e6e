using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>Questions about symptoms and medicine, and symptoms told to be kept.</summary>
public sealed partial class AnswersStep : IStep
{
    private const string Sudden = "sudden";
    private const int DayFrom = 6;     // at night nobody is asked for a number
    private const int DayUntil = 21;

    private static readonly string[] Askings = ["what", "whats", "is", "are", "can", "could", "does", "do", "did", "why", "how", "when", "will", "would", "should", "shall", "may"];

    private readonly ReviewedAnswers _answers;
    private readonly ILogbooks _logs;
    private readonly Listener _listener;
    private readonly Kept<Talk> _talk;

    public AnswersStep(ReviewedAnswers answers, ILogbooks logs, Listener listener, SymptomQuestionDialog dialog, ConversationState conversation)
    {
        (_answers, _logs, _listener, Dialogs) = (answers, logs, listener, [dialog]);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    // "Is that the tablets?" asks about what was just told, and tells of no dose.
    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Command != Command.None)
            return null;
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        // "My daughter says I should just stop": told or asked, it has its answer.
        if (ThinksOfStopping().IsMatch(said.Text) && !SaysThePrescriber().IsMatch(said.Text))
            return await AnswerAsync(said, talk, _answers.Named(Sudden), said.Text, cancellationToken);
        if (!AsksForTheCause().IsMatch(said.Text))
            return null;
        var answer = (talk.LastSymptom is { } symptom ? _answers.To(symptom) : null) ?? _answers.To(said.Text);
        return await AnswerAsync(said, talk, answer, talk.LastSymptom ?? said.Text, cancellationToken);
    }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        var texts = AnswerTexts.In(said.Speaker.Culture);
        if (said.Command == Command.Undo && talk.LastChange is { } last && last.StartsWith(nameof(AnswersStep), StringComparison.Ordinal))
        {
            _logs.Of(said.Turn.TurnState).Remove(Guid.Parse(last[(nameof(AnswersStep).Length + 1)..]));
            await _talk.KeepAsync(said.Turn, talk with { LastChange = null }, cancellationToken);
            return new Move.Answer(Replies.Say(texts.TakenOut));
        }
        if (said.Command != Command.None)
            return null;
        if (said.Is(texts.AddToListButton) && talk.LastSymptom is { } symptom)
        {
            _listener.Keep(said.Turn, said.Profile.Asking(symptom));
            return new Move.Answer(Replies.Say(texts.OnTheList(symptom))) { Stores = true };
        }
        if (OnlySpasms().IsMatch(said.Text))
            return await LogAsync(said, talk, cancellationToken);
        if (IsItBad().IsMatch(Commands.Plain(said.Text)) && await SpasmsOfLateAsync(said, cancellationToken) is { } spasms)
            return await NotJudgedAsync(said, talk, spasms, texts, cancellationToken);
        if (AsksLeave().IsMatch(said.Text) && _answers.IsOfDailyLife(said.Text))
            return await AnswerAsync(said, talk, _answers.To(said.Text), said.Text, cancellationToken);
        if ((said.Intent == Intent.Help || AsksWhatToDo().IsMatch(said.Text)) && _answers.To(said.Text) is { } asked)
            return await AnswerAsync(said, talk, asked, said.Text, cancellationToken);
        if (said.Intent == Intent.SymptomQuestion && ReviewedAnswers.IsGeneral(said.Text))
            return await AnswerAsync(said, talk, _answers.To(said.Text), said.Text, cancellationToken);
        return null;
    }

    public async Task<Move?> TakeDoubtfulAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Intent == Intent.SymptomQuestion
            || (IsAsked(said.Text) && _answers.To(said.Text) is not null))
        {
            return await AnswerAsync(said, talk, _answers.To(said.Text), said.Text, cancellationToken);
        }
        return said.Intent == Intent.SymptomLog ? await LogAsync(said, talk, cancellationToken) : null;
    }

    private async Task<int?> SpasmsOfLateAsync(Said said, CancellationToken ct)
    {
        var today = said.Speaker.Now.Date;
        return await _logs.Of(said.Turn.TurnState).BetweenAsync(today.PlusDays(-1), today, [LogKind.Spasms], ct) is [.., { Number: { } number }] ? (int)number : null;
    }

    // A number is set beside their own usual one, and beside nothing else.
    private async Task<Move> NotJudgedAsync(Said said, Talk talk, int spasms, AnswerTexts texts, CancellationToken ct)
    {
        var number = spasms.ToString(texts.Culture);
        await _talk.KeepAsync(said.Turn, talk with { LastSymptom = texts.SpasmsAsked(number) }, ct);
        var beside = said.Profile.UsualSpasms is not { } usual ? texts.UsualNotKnown
            : spasms > usual ? texts.AboveUsual((spasms - usual).ToString(texts.Culture), usual.ToString(texts.Culture))
            : spasms < usual ? texts.BelowUsual((usual - spasms).ToString(texts.Culture), usual.ToString(texts.Culture))
            : texts.AtUsual;
        return new Move.Answer(Replies.Say(texts.NotJudged(number, beside, said.Profile.Prescriber ?? texts.YourPrescriber), texts.AddToListButton));
    }

    [GeneratedRegex(@"^(?:\w+ ){0,3}is (?:that|it|this|(?:a )?\d{1,2})(?: out of (?:10|ten))? (?:bad|normal|ok|okay|a lot|high|too high|too much|worrying|serious|very bad|something to worry about)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsItBad();

    [GeneratedRegex(@"\bwhat (?:can|should|could|do) (?:i|we) do (?:about|for|with|when|if)\b|\b(?:anything|something) (?:for|to help with|that helps with)\b|\bhow (?:can|do) i (?:stop|ease|calm|help) (?:the|my)\b|\bwhat helps (?:with|for)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhatToDo();

    [GeneratedRegex(@"^\s*(?:so\s+|and\s+|but\s+)?(?:can|could|may|should|is it (?:ok|okay|safe|alright|all right|fine|bad)|am i allowed|are we allowed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksLeave();

    private static bool IsAsked(string text) =>
        text.Contains('?', StringComparison.Ordinal) || Askings.Any(word => Commands.Plain(text).StartsWith(word + " ", StringComparison.Ordinal));

    private async Task<Move> AnswerAsync(Said said, Talk talk, ReviewedAnswers.Answer? answer, string about, CancellationToken ct)
    {
        await _talk.KeepAsync(said.Turn, talk with { LastSymptom = about }, ct);
        var texts = AnswerTexts.In(said.Speaker.Culture);
        // What a medicine or a drink does is nothing that happens to somebody now.
        return answer is { Now: ReviewedAnswers.Answer.JustAFact }
            ? new Move.Answer(Replies.Say($"{answer.InWords(texts)} {texts.AskNow}", texts.AddToListButton))
            : new Move.Begin(nameof(SymptomQuestionDialog), answer?.Id);
    }

    private async Task<Move> LogAsync(Said said, Talk talk, CancellationToken ct)
    {
        if (said.Profile.Consent is null)
            return new Move.Answer() { Stores = true };
        var texts = AnswerTexts.In(said.Speaker.Culture);
        var entry = new LogEntry(Guid.NewGuid(), LogKind.Symptom, said.Speaker.Now.Date, null, said.Text, said.Speaker.Instant);
        _logs.Of(said.Turn.TurnState).Record(entry);
        await _talk.KeepAsync(said.Turn, talk with { LastSymptom = said.Text, LastChange = $"{nameof(AnswersStep)}:{entry.Id}" }, ct);
        if (SpasmsDialog.IsWithoutNumber(said.Text) && said.Speaker.Now.Hour is >= DayFrom and < DayUntil)
            return new Move.Begin(nameof(SpasmsDialog), entry.Id.ToString());
        return new Move.Answer(Replies.Say(texts.Noted(said.Text.Trim()), texts.AddToListButton, texts.UndoButton));
    }

    [GeneratedRegex(@"^(?:so |and |but )?did (?:the|my|that) (?:change|step|cut|drop|tablets?|baclofen|dose change|new dose|lower dose) (?:do|cause) (?:this|that|it)\b.{0,10}$|^(?:so |and |but )?(?:is|was|are|could|can|might|would|do you think)\s+(?:it|that|this|they|these|those)(?:'?s| is| be)?(?: (?:just|maybe|all|coming|because|down|due))*(?: (?:from|of|to|the|my|about|with|cutting|coming|off|down|on))* (?:tablets?|pills?|baclofen|meds?|medicines?|medication|drug|dose|dose change|change|step|reduction|taper|withdrawal)s?\b[^.]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForTheCause();

    [GeneratedRegex(@"\b(?:should|shall|can|could|might|may|might as well|may as well|want to|wanna|tempted to|feel like|thinking (?:of|about)|what if i|why (?:not|don'?t i)|gonna|going to|i'?ll|i will)\s+(?:i\s+)?(?:just\s+(?:stop(?:ping)?|quit(?:ting)?|bin (?:it|them)|chuck (?:it|them)|come off(?: (?:it|them))?)(?!\s+(?:ask|messag|talk|writ|remind|here|the (?:chat|diary|question)|this chat|for))|(?:stop(?:ping)?|quit(?:ting)?|bin(?:ning)?|chuck(?:ing)?|com(?:e|ing) off|ditch(?:ing)?)\s+(?:taking\s+)?(?:them|these|the (?:tablets|pills|baclofen|meds)|my (?:tablets|pills|baclofen|meds)|baclofen|taking it))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThinksOfStopping();

    [GeneratedRegex(@"\b(?:dr|doctor|gp|neuro\w*|consultant|prescriber|nurse|clinic|pharmacist|hospital|ward)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysThePrescriber();

    [GeneratedRegex(@"^\s*(?:(?:my|the|bad|more|lots of|terrible|awful|some) ){0,2}spasms?(?: (?:again|today|now|are|is|bad|worse|all day|this morning|this afternoon)){0,3}\s*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlySpasms();
}
