using System.Text.RegularExpressions;
using System.Text.Json;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>"How has my sleep been since the dose change?": the answer, then what else was different; follow-ups are understood.</summary>
public sealed partial class QuestionsStep : IStep
{
    private const int LongestFollowUp = 60;   // characters
    private const int NightsLookedBack = 28;  // for the best and the worst of them

    private static readonly string[] FollowUpOpenings = ["and ", "what about", "how about", "or ", "same for", "same with", "but ", "ok and", "okay and", "without ", "excluding ", "leave out", "leaving out", "not counting", "ignore ", "ignoring ", "just ", "only "];

    private readonly QuestionReader _reader;
    private readonly DiaryComparing _comparing;
    private readonly DiaryAnswers _answers;
    private readonly IPictures _pictures;
    private readonly Kept<Talk> _talk;

    public QuestionsStep(QuestionReader reader, DiaryComparing comparing, DiaryAnswers answers, IPictures pictures, ConversationState conversation)
    {
        (_reader, _comparing, _answers, _pictures) = (reader, comparing, answers, pictures);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    public IReadOnlyList<Dialog> Dialogs => [];

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Command != Command.None)
            return null;
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        var previous = Remembered.Read(talk.LastQuestion);
        var texts = QuestionTexts.In(said.Speaker.Culture);
        if (previous is not null && said.Is(texts.EachNightButton))
            return await EachNightAsync(said, previous.Question, cancellationToken);
        // "Show me a graph": of what was asked last, or of the last weeks.
        if (AsksForAPicture().IsMatch(said.Text))
            return await AnswerAsync(said, talk, previous?.IsFresh(said.Speaker.Instant) == true ? previous.Question : new DiaryQuestion(Measure.TotalSleep), cancellationToken);
        if (AsksForExtremes().IsMatch(said.Text))
            return await ExtremesAsync(said, cancellationToken);
        // "Without the weekend?" after an answer narrows it; by itself it sets the two kinds of night side by side.
        if (previous?.IsFresh(said.Speaker.Instant) == true && LooksLikeAFollowUp(said)
            && _reader.Read(said.Text, said.Speaker.Context()) is not Reading<DiaryQuestion>.Says
            && _reader.ReadFollowUp(said.Text, previous.Question with { Only = null }, said.Speaker.Context()) is Reading<DiaryQuestion>.Says { Value: { Only: not null } narrowed })
            return await AnswerAsync(said, talk, narrowed, cancellationToken);
        if (FactCues.Of(said.Text) is { } fact)
            return await ApartAsync(said, fact, cancellationToken);
        if (said.Intent is Intent.SleepQuestion or Intent.SymptomQuestion && _reader.Read(said.Text, said.Speaker.Context()) is Reading<DiaryQuestion>.Says { Value: { } asked })
            return await AnswerAsync(said, talk, SinceADay(asked, said), cancellationToken);
        if (previous is null || !previous.IsFresh(said.Speaker.Instant) || !LooksLikeAFollowUp(said))
            return null;
        return _reader.ReadFollowUp(said.Text, previous.Question, said.Speaker.Context()) is Reading<DiaryQuestion>.Says { Value: { } next } && next != previous.Question
            ? await AnswerAsync(said, talk, next, cancellationToken)
            : null;
    }

    [GeneratedRegex(@"^\s*(?:can|could|please|show|give|let|i|want|a|the|me|you|see|to|do|have|get|draw|make|of|my|sleep|nights?|it|that|as|in|for|this|last|week|month|diary|'d|like|would|\s)*\b(?:graph|chart|plot|picture|diagram)\b(?:\s+(?:of|for|my|the|sleep|nights?|it|that|please|this|last|week|month|diary|so far|then|instead))*\s*[?.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForAPicture();

    // "Best night?", "which was my worst night this month": asked, never told ("worst night ever, bed at 11").
    [GeneratedRegex(
        @"^\s*(?:(?:and |so |ok |okay |then )*(?:what|which|when|whats|what's|show me|tell me)\b.{0,30}\b(?:(?:best|worst|longest|shortest)(?: and (?:best|worst|longest|shortest))? nights?(?=\s*(?:$|[?.!]|this|last|since|so far|in|of|i|was|were|for|yet|ever|and|from))|(?:slept|sleep) (?:the )?(?:best|worst|longest|shortest|most|least)\b|(?:longest|shortest) (?:i|i've|ive|i have) slept).{0,40}|(?:and |my |the )*(?:best|worst|longest|shortest)(?: and (?:best|worst|longest|shortest))? nights?(?: this| last| so far| of| since)?[^.,!\d]{0,30}\?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForExtremes();

    private async Task<Move> ExtremesAsync(Said said, CancellationToken ct)
    {
        var question = _reader.Read(said.Text, said.Speaker.Context()) is Reading<DiaryQuestion>.Says { Value: var asked } ? asked : new DiaryQuestion(Measure.TotalSleep);
        var from = question.From ?? new NightDate(said.Speaker.Now.Date.PlusDays(-NightsLookedBack));
        var found = await _comparing.FindAsync(said, new DiaryQuestion(Measure.TotalSleep, from, question.To) { Only = question.Only }, ct);
        var words = new ComparisonWords(found, QuestionTexts.In(said.Speaker.Culture));
        return new Move.Answer(Replies.Say(found.Entries.Count == 0 ? MonitorTexts.In(said.Speaker.Culture).NoNights : words.Extremes ?? words.Answer));
    }

    // "Since 2 March" also asks how it was before.
    private static DiaryQuestion SinceADay(DiaryQuestion asked, Said said) =>
        asked is { From: not null, To: null } && said.Text.Contains("since", StringComparison.OrdinalIgnoreCase) ? asked with { ComparedWithBefore = true } : asked;

    // "and awakenings?", "what about last month", "without the weekends".
    private static bool LooksLikeAFollowUp(Said said) =>
        said.Text.Length <= LongestFollowUp
        && (said.Intent is Intent.None or Intent.SleepQuestion or Intent.DiaryShow
            || FollowUpOpenings.Any(opening => Commands.Plain(said.Text).StartsWith(opening, StringComparison.Ordinal)));

    private async Task<Move> AnswerAsync(Said said, Talk talk, DiaryQuestion question, CancellationToken ct)
    {
        await _talk.KeepAsync(said.Turn, talk with { LastQuestion = Remembered.Write(question, said.Speaker.Instant) }, ct);
        var texts = QuestionTexts.In(said.Speaker.Culture);
        var found = await _comparing.FindAsync(said, question, ct);
        if (found.Entries.Count == 0 && found.Values.Count == 0)
            return new Move.Answer(Replies.Say(MonitorTexts.In(said.Speaker.Culture).NoNights));
        if (found.DayIsUnknown)
            return new Move.Answer(Replies.Say(question.SinceDose is null ? texts.ChangeNotKnown : texts.DoseNotInPlan));
        var words = new ComparisonWords(found, texts);
        var answer = Replies.Say(words.Answer);
        if (await _pictures.OfAsync(said, found, ct) is { } picture)
            answer.Attachments = [PictureReplies.Of(said.Turn, picture)];
        var buttons = question.Measure is Measure.Overall or Measure.TotalSleep ? [texts.AwakeningsButton, texts.EachNightButton] : new[] { texts.HoursButton, texts.EachNightButton };
        if (words.Beside is not { } beside)
            return new Move.Answer(WithButtons(answer, buttons));
        return new Move.Answer(answer, Replies.Say(beside, buttons));
    }

    private async Task<Move> ApartAsync(Said said, NightFact fact, CancellationToken ct)
    {
        var texts = QuestionTexts.In(said.Speaker.Culture);
        var question = _reader.Read(said.Text, said.Speaker.Context()) is Reading<DiaryQuestion>.Says { Value: var asked } ? asked : new DiaryQuestion(Measure.TotalSleep);
        // "With coffee" names what the nights are set apart by, not what is measured; and a weekend is no span of days here.
        question = question with
        {
            Measure = question.Measure == Measure.Caffeine ? Measure.TotalSleep : question.Measure,
            From = fact == NightFact.Weekend ? null : question.From,
            To = fact == NightFact.Weekend ? null : question.To,
        };
        var found = await _comparing.FindApartAsync(said, question, fact, ct);
        if (found.Entries.Count == 0)
            return new Move.Answer(Replies.Say(MonitorTexts.In(said.Speaker.Culture).NoNights));
        var words = new FactWords(found, texts);
        return words.Beside is { } beside ? new Move.Answer(Replies.Say(words.Answer), Replies.Say(beside)) : new Move.Answer(Replies.Say(words.Answer));
    }

    private async Task<Move> EachNightAsync(Said said, DiaryQuestion question, CancellationToken ct)
    {
        var found = await _comparing.FindAsync(said, question, ct);
        return new Move.Answer(await _answers.TableAsync(said.Turn, said.Speaker, found.From, found.To, ct));
    }

    private static Activity WithButtons(Activity activity, IReadOnlyList<string> buttons)
    {
        activity.SuggestedActions = Replies.Say("", buttons).SuggestedActions;
        return activity;
    }

    // A question as the conversation keeps it: plain, and only for as long as somebody may still mean it.
    private sealed record Remembered(DiaryQuestion Question, Instant At)
    {
        private static readonly Duration Meant = Duration.FromMinutes(30);

        public bool IsFresh(Instant now) => now - At <= Meant;

        public static string Write(DiaryQuestion question, Instant now) => JsonSerializer.Serialize(
            new Plain(
                question.Measure.ToString(), Day(question.From), Day(question.To), question.Since?.ToString(), question.ComparedWithBefore, question.SinceDose?.Amount,
                question.Only?.Fact.ToString(), question.Only?.IsSo ?? false,
                NodaTime.Text.InstantPattern.General.Format(now)),
            JsonSerializerOptions.Web);

        public static Remembered? Read(string? json)
        {
            if (string.IsNullOrEmpty(json))
                return null;
            try
            {
                var plain = JsonSerializer.Deserialize<Plain>(json, JsonSerializerOptions.Web)!;
                return new Remembered(
                    new DiaryQuestion(
                        Enum.Parse<Measure>(plain.Measure), Night(plain.From), Night(plain.To), plain.Since is null ? null : Enum.Parse<SinceWhen>(plain.Since), plain.Before)
                    {
                        SinceDose = plain.Dose is { } dose ? new Milligrams(dose) : null,
                        Only = plain.Kind is { } fact ? new NightKind(Enum.Parse<NightFact>(fact), plain.IsSo) : null,
                    },
                    NodaTime.Text.InstantPattern.General.Parse(plain.At).Value);
            }
            // Written by another version: the next question stands for itself.
            catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or NodaTime.Text.UnparsableValueException)
            {
                return null;
            }
        }

        private static string? Day(NightDate? night) => night is { } some ? NodaTime.Text.LocalDatePattern.Iso.Format(some.Evening) : null;

        private static NightDate? Night(string? day) => day is null ? null : new NightDate(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        private sealed record Plain(string Measure, string? From, string? To, string? Since, bool Before, decimal? Dose, string? Kind, bool IsSo, string At);
    }
}
