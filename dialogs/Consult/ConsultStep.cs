using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Who decides, whom to ring, what to ask them: the first minutes, then one question a day, and whatever of it is told at any time.</summary>
public sealed partial class ConsultStep : IStep
{
    private const string Rest = "rest";   // among what was offered: to finish the first minutes
    private static readonly Duration FirstVisit = Duration.FromHours(2);
    private static readonly LocalTime DayFrom = new(7, 0);
    private static readonly LocalTime DayUntil = new(22, 0);

    private readonly FirstMinutesDialog _first;
    private readonly ProfileKeeping _keeping;
    private readonly ProfileTelling _telling;
    private readonly PlanReader _plans;
    private readonly IDiaries _diaries;
    private readonly NightHearing _hearing;
    private readonly HelpNumbers _numbers;
    private readonly Listener _listener;
    private readonly Kept<Talk> _talk;
    private readonly Kept<ConsultTalk> _consult;

    public ConsultStep(
        FirstMinutesDialog first, ProfileKeeping keeping, ProfileTelling telling, PlanReader plans, IDiaries diaries, NightHearing hearing, HelpNumbers numbers,
        Listener listener, ConversationState conversation)
    {
        (_first, _keeping, _telling, _plans, _diaries, _hearing, _numbers, _listener) = (first, keeping, telling, plans, diaries, hearing, numbers, listener);
        Dialogs = [first];
        (_talk, _consult) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<ConsultTalk>(conversation, nameof(ConsultTalk)));
    }

    /// <inheritdoc/>
    public bool ComesLast => true;

    public IReadOnlyList<Dialog> Dialogs { get; }

    public async Task OverhearAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        // The question of the day is answered by the very next message or not at all.
        var consult = await _consult.OfAsync(said.Turn, cancellationToken);
        if (consult.Asked is not null || consult.Answering is not null)
        {
            var isToday = consult.AskedOn == LocalDatePattern.Iso.Format(said.Speaker.Now.Date);
            await _consult.KeepAsync(said.Turn, consult with { Asked = null, Answering = isToday ? consult.Asked : null }, cancellationToken);
        }
        if (said.Command != Command.None || said.Text.Length > 2_000)
            return;
        var profile = said.Profile;
        var plan = FirstMinutesDialog.HoldsAPlan(_plans, said);
        // Of somebody who is only thinking about it, or has cut down alone, the taper asks first whether the prescriber is in it.
        if (plan && profile.Situation is null)
            profile = profile with { Situation = Situation.Reducing };
        if ((plan || SituationWords.SituationIn(said.Text) == Situation.Reducing) && _telling.Outright(said.Text, said.Speaker.Context()).Count == 0
            && PrescriberName.In(said.Text) is { } name && (profile.Prescriber is null || (IsAName(name) && !IsAName(profile.Prescriber))))
        {
            profile = profile with { Prescriber = name };
        }
        if (profile != said.Profile)
            _listener.Keep(said.Turn, profile);
    }

    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = ConsultTexts.In(said.Speaker.Culture);
        var consult = await _consult.OfAsync(said.Turn, cancellationToken);
        if (consult.Answering is { } field && await AnswerAsync(said, field, consult, texts, cancellationToken) is { } answered)
            return answered;
        if (said.Command != Command.None)
            return null;
        if (QuestionList.Read(said.Text) is { } list)
            return await ListAsync(said, list, texts, cancellationToken);
        if (WhoDoIRing().IsMatch(said.Text.Trim()))
            return new Move.Answer(await WhoToRingAsync(said, texts, cancellationToken));
        if (MyNote().IsMatch(said.Text.Trim()))
            return new Move.Answer(await NoteAsync(said, texts, cancellationToken));
        var told = _telling.Outright(said.Text, said.Speaker.Context());
        if (told.Count > 0)
            return await TakenAsync(said, told, texts, cancellationToken);
        // A prescriber who takes over: before the step that keeps plans, which asks for one only then.
        if (said.Profile.Situation is not (null or Situation.Reducing) && said.Text.Length < 200 && !said.Text.Contains('?', StringComparison.Ordinal)
            && !FirstMinutesDialog.HoldsAPlan(_plans, said) && SituationWords.SituationIn(said.Text) == Situation.Reducing)
        {
            await _keeping.ChangeAsync(said.Turn, new Dictionary<string, string?> { [nameof(Profile.Situation)] = nameof(Situation.Reducing) }, cancellationToken);
            return new Move.Answer(Replies.Say(texts.ReducingTaken)) { Stores = true };
        }
        return null;
    }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = ConsultTexts.In(said.Speaker.Culture);
        var consult = await _consult.OfAsync(said.Turn, cancellationToken);
        switch (said.Command)
        {
            case Command.Undo when await _keeping.UndoAsync(said.Turn, cancellationToken) is { } back:
                return new Move.Answer(Replies.Say(ReadBack(back, texts, texts.TakenBack)));
            case Command.Yes or Command.No or Command.Skip when await IsCutOffAsync(said, consult, cancellationToken):
                return new Move.Begin(nameof(FirstMinutesDialog));
            case Command.Resume when consult is { Begun: true, Finished: false }:
                return new Move.Begin(nameof(FirstMinutesDialog));
            case not Command.None:
                return null;
        }
        if (said.Text.Length > 600 || said.Text.Contains('?', StringComparison.Ordinal))
            return null;
        var carer = SituationWords.IsCarer(said.Text) && !said.Profile.IsCarer;
        if (!consult.Finished && !IsToldElsewhere(said.Profile) && (carer || (said.Intent == Intent.Consult && !FirstMinutesDialog.HoldsAPlan(_plans, said)) || IsGreetedBack(said, consult)))
            return new Move.Begin(nameof(FirstMinutesDialog)) { Stores = true };
        if (carer)
        {
            await _keeping.KeepAsync(said.Turn, [KeyValuePair.Create<string, string?>(nameof(Profile.IsCarer), "true")], cancellationToken);
            return new Move.Answer(Replies.Say(texts.CarerTaken)) { Stores = true };
        }
        if (ProfileTelling.Plainly(said.Text) is { Count: > 0 } told)
            return await TakenAsync(said, told, texts, cancellationToken);
        // A morning is greeted with the question of the morning.
        return said.Intent == Intent.Greet && !await IsMorningToTellAsync(said, cancellationToken) && await DailyAsync(said, consult, texts, cancellationToken) is { } daily
            ? new Move.Answer(Replies.Say(texts.HelloAgain), daily)
            : null;
    }

    // Urgent words came in the middle of the first minutes. A yes to them, or whatever ends next, leads back to the question that was open.
    private async Task<bool> IsCutOffAsync(Said said, ConsultTalk consult, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(said.Turn, ct);
        if (!talk.CutOff || talk.AlarmAt is not null || consult is not { Begun: true, Finished: false })
            return false;
        await _talk.KeepAsync(said.Turn, talk with { CutOff = false }, ct);
        return true;
    }

    // Somebody who has told it elsewhere, on another channel, is not asked again.
    private static bool IsToldElsewhere(Profile profile) => profile is { Form: not null, Situation: not null };

    public async Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Profile.Consent is not { } consent)
            return null;
        var (consult, now) = (await _consult.OfAsync(said.Turn, cancellationToken), said.Speaker.Now);
        if (await IsCutOffAsync(said, consult, cancellationToken))
            return new Move.Begin(nameof(FirstMinutesDialog));
        if (!consult.Begun)
        {
            if (IsToldElsewhere(said.Profile))
                return null;
            // Somebody who came to tell a night is not held up by setting up; it follows at the next visit. At night nothing is asked that can wait.
            var toldANight = await _diaries.Of(said.Turn.TurnState).LatestAsync(cancellationToken) is not null;
            var justAgreed = consent.At == said.Speaker.Instant && said.Command == Command.Yes;
            return toldANight ? IsDay(now) && said.Speaker.Instant - consent.At > FirstVisit ? new Move.Begin(nameof(FirstMinutesDialog)) : null
                : justAgreed || IsDay(now) ? new Move.Begin(nameof(FirstMinutesDialog))
                : null;
        }
        if (!consult.Finished)
        {
            if (!IsDue(said, consult) || consult.Offered.Contains(Rest))
                return null;
            await _consult.KeepAsync(
                said.Turn, consult with { Offered = [.. consult.Offered, Rest], AskedOn = LocalDatePattern.Iso.Format(now.Date) }, cancellationToken);
            return new Move.Begin(nameof(FirstMinutesDialog));
        }
        return await DailyAsync(said, consult, ConsultTexts.In(said.Speaker.Culture), cancellationToken) is { } daily ? new Move.Answer(daily) : null;
    }

    // One thing a day by itself, by day, and never within an alarm.
    private async Task<Activity?> DailyAsync(Said said, ConsultTalk consult, ConsultTexts texts, CancellationToken ct)
    {
        if (!consult.Finished || said.Profile.Consent is null || !IsDue(said, consult) || (await _talk.OfAsync(said.Turn, ct)).AlarmAt is not null)
            return null;
        var today = LocalDatePattern.Iso.Format(said.Speaker.Now.Date);
        var starters = texts.Starters.Split('|');
        // While they are thinking about it the list for the first talk fills itself, in turn with the questions.
        if (said.Profile.Situation == Situation.Thinking && consult.Starters < starters.Length && consult.Starters <= consult.Offered.Count)
        {
            var question = starters[consult.Starters];
            await _consult.KeepAsync(said.Turn, consult with { Starters = consult.Starters + 1, AskedOn = today }, ct);
            await _keeping.ChangeAsync(
                said.Turn, Field(nameof(Profile.Questions), string.Join(ProfileFields.Line, said.Profile.Asking(question).Questions)), ct);
            return Replies.Say(texts.StarterAdded(question), texts.MyListButton, MonitorTexts.In(texts.Culture).UndoButton);
        }
        if (DailyQuestions.Next(said.Profile, said.Speaker.Person, consult.Offered) is not { } next)
            return null;
        await _consult.KeepAsync(said.Turn, consult with { Asked = next, AskedOn = today, Offered = [.. consult.Offered, next] }, ct);
        return DailyQuestions.Ask(next, texts);
    }

    private async Task<Move?> AnswerAsync(Said said, string field, ConsultTalk consult, ConsultTexts texts, CancellationToken ct)
    {
        switch (said.Command)
        {
            case Command.Why:
                await _consult.KeepAsync(said.Turn, consult with { Asked = field, Answering = null }, ct);
                var again = DailyQuestions.Ask(field, texts);
                again.Text = $"{DailyQuestions.Why(field, texts)} {again.Text}";
                return new Move.Answer(again);
            case Command.Skip or Command.Cancel:
                return new Move.Answer(Replies.Say(texts.DailySkipped));
        }
        if (field == nameof(Profile.BadNightNote) && (said.Is(texts.NoNoteButton) || said.Command == Command.No))
        {
            await AddAsync(said, texts.QuestionBadNight, ct);
            return new Move.Answer(Replies.Say(texts.NoNoteTaken(texts.QuestionBadNight), texts.MyListButton, MonitorTexts.In(texts.Culture).UndoButton));
        }
        if (said.Command == Command.No && field is not nameof(Profile.OtherMedicines) && !Enum.TryParse<BodyFact>(field, out _))
            return new Move.Answer(Replies.Say(texts.DailySkipped));
        // A whole night, or the list, is not the answer, however long the question has stood.
        if (QuestionList.Read(said.Text) is not null || _telling.Outright(said.Text, said.Speaker.Context()).Count > 0
            || _hearing.Hear(NightHearing.Fresh(said.Speaker), said.Text, said.Speaker) is { Told.Count: >= 3 }
            || said.Intent is Intent.DataDelete or Intent.Human or Intent.Greet or Intent.Thanks or Intent.Goodbye or Intent.AwakeNow or Intent.WindDown)
        {
            return null;
        }
        return DailyQuestions.Answer(field, said) is { } value ? await TakenAsync(said, new Dictionary<string, string> { [field] = value }, texts, ct) : null;
    }

    // Keeps what was told, and reads it back.
    private async Task<Move> TakenAsync(Said said, IReadOnlyDictionary<string, string> told, ConsultTexts texts, CancellationToken ct)
    {
        if (said.Profile.Consent is null)
            return new Move.Answer() { Stores = true };
        var fields = told.ToDictionary(
            field => field.Key,
            // Lines of the prescriber's are added to those before; everything else takes the place of what was told.
            field => field.Key == nameof(Profile.RingMeIf)
                ? string.Join(ProfileFields.Line, said.Profile.RingMeIf.Append(field.Value.ReplaceLineEndings(" ")).Distinct())
                : (string?)field.Value);
        await _keeping.ChangeAsync(said.Turn, fields, ct);
        List<Activity> says = [Replies.Say($"{ReadBack(fields, texts, texts.Noted)} {texts.NotedAfter}", MonitorTexts.In(texts.Culture).UndoButton)];
        if (fields.GetValueOrDefault(nameof(Profile.Form)) is nameof(BaclofenForm.Pump) or nameof(BaclofenForm.Both))
            says.Insert(0, await _first.PumpPageAsync(said, ct));
        return new Move.Answer(says) { Stores = true };
    }

    private string ReadBack(IEnumerable<KeyValuePair<string, string?>> fields, ConsultTexts texts, Func<string, string, string> first)
    {
        var words = new ProfileWords(texts, _numbers);
        var pairs = fields.Select(field => (Label: words.Label(field.Key), Value: words.Value(field.Key, field.Value))).ToList();
        return string.Join("; ", pairs.Skip(1).Select(pair => texts.NotedPair(pair.Label, pair.Value)).Prepend(first(pairs[0].Label, pairs[0].Value))) + ".";
    }

    private async Task<Move> ListAsync(Said said, QuestionList list, ConsultTexts texts, CancellationToken ct)
    {
        var (questions, undo) = (said.Profile.Questions, MonitorTexts.In(texts.Culture).UndoButton);
        var lastTalkedOf = (await _talk.OfAsync(said.Turn, ct)).LastSymptom;
        switch (list)
        {
            case QuestionList.Show:
                return new Move.Answer(await SheetAsync(said, texts, ct));
            case QuestionList.AddThat when lastTalkedOf is null:
                return new Move.Answer(Replies.Say(texts.ListNothingToAdd));
            case QuestionList.AddThat or QuestionList.Add when said.Profile.Consent is null:
                return new Move.Answer() { Stores = true };
            case QuestionList.AddThat or QuestionList.Add:
                var question = (list as QuestionList.Add)?.Question ?? lastTalkedOf!;
                var number = await AddAsync(said, question, ct);
                return new Move.Answer(Replies.Say(texts.ListAdded(number.ToString(texts.Culture), question), texts.MyListButton, undo)) { Stores = true };
            case QuestionList.Clear:
                await _keeping.ChangeAsync(said.Turn, Field(nameof(Profile.Questions), null), ct);
                return new Move.Answer(Replies.Say(texts.ListCleared, undo));
            case QuestionList.Remove remove:
                var place = remove.Number ?? questions.Count;
                if (place < 1 || place > questions.Count)
                    return new Move.Answer(Replies.Say(texts.ListNotThere(place.ToString(texts.Culture)), texts.MyListButton));
                var left = questions.Where((_, i) => i != place - 1).ToList();
                await _keeping.ChangeAsync(said.Turn, Field(nameof(Profile.Questions), left.Count == 0 ? null : string.Join(ProfileFields.Line, left)), ct);
                return new Move.Answer(Replies.Say(texts.ListRemoved(questions[place - 1]), texts.MyListButton, undo));
            default:
                throw new InvalidOperationException("There is no other wish.");
        }
    }

    // The place of the question on the list, from 1.
    private async Task<int> AddAsync(Said said, string question, CancellationToken ct)
    {
        var asking = said.Profile.Asking(question).Questions;
        await _keeping.ChangeAsync(said.Turn, Field(nameof(Profile.Questions), string.Join(ProfileFields.Line, asking)), ct);
        return asking.ToList().IndexOf(question) + 1;
    }

    private async Task<Activity> SheetAsync(Said said, ConsultTexts texts, CancellationToken ct)
    {
        var questions = said.Profile.Questions;
        // "What should I ask?" deserves more than an empty list.
        if (questions.Count == 0)
            return Replies.Say(string.Join('\n', [texts.ListEmpty, texts.ListStarters, .. texts.Starters.Split('|').Select(question => texts.ListStarter(question))]));
        var nights = (await _diaries.Of(said.Turn.TurnState).BetweenAsync(
            new NightDate(said.Speaker.Now.Date.PlusYears(-3)), new NightDate(said.Speaker.Now.Date), ct)).Count;
        var lines = questions.Select((question, i) => texts.ListLine((i + 1).ToString(texts.Culture), question)).Prepend(texts.ListIs);
        if (nights > 0)
            lines = lines.Append(texts.ListNights(nights == 1 ? texts.ListNightsOne : texts.ListNightsMany(nights.ToString(texts.Culture))));
        return Replies.Say(string.Join('\n', lines.Append(texts.ListHow)));
    }

    private async Task<Activity> WhoToRingAsync(Said said, ConsultTexts texts, CancellationToken ct)
    {
        var (profile, words) = (said.Profile, new ProfileWords(texts, _numbers));
        var place = _numbers.In(JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, ct), profile));
        var now = WhoToRing.Now(profile, said.Speaker.Now);
        string[] known = [nameof(Profile.DayNumber), nameof(Profile.NightNumber), nameof(Profile.WeekendNumber)];
        string[] lines =
        [
            now is null ? texts.RingNone : texts.RingNow(now),
            .. known.Where(field => ProfileFields.Get(profile, said.Speaker.Person, field) is not null)
                .Select(field => $"{texts.NotedPair(words.Label(field), ProfileFields.Get(profile, said.Speaker.Person, field)!)}."),
            place?.Health is { } health ? texts.RingLine(health.Number) : "",
            texts.RingEmergency(place?.Emergency ?? SafetyAnswers.AnyEmergency),
            now is null ? IsDay(said.Speaker.Now) ? texts.RingHowByDay : texts.RingHow : "",
        ];
        return Replies.Say(string.Join('\n', lines.Where(line => line.Length > 0)));
    }

    private async Task<Activity> NoteAsync(Said said, ConsultTexts texts, CancellationToken ct)
    {
        if (said.Profile.BadNightNote is { } note)
            return Replies.Say(said.Profile.Prescriber is { } who ? texts.DoseNoteOf(char.ToUpper(who[0], texts.Culture) + who[1..], note) : texts.DoseNote(note));
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, ct) with { LastSymptom = texts.QuestionBadNight }, ct);
        return Replies.Say($"{texts.NoteNone} {texts.DoseOfferBadNight}", texts.PutOnListButton);
    }

    private async Task<bool> IsMorningToTellAsync(Said said, CancellationToken ct)
    {
        var night = NightHearing.CurrentNight(said.Speaker);
        return MorningQuestions.IsMorning(said.Speaker.Now) && (await _diaries.Of(said.Turn.TurnState).BetweenAsync(night, night, ct)).Count == 0;
    }

    // "Hello" from somebody whose first minutes were never begun, by day.
    private static bool IsGreetedBack(Said said, ConsultTalk consult) =>
        said.Intent == Intent.Greet && !consult.Begun && said.Profile.Consent is { } consent && said.Speaker.Instant - consent.At > FirstVisit && IsDay(said.Speaker.Now);

    private static bool IsDue(Said said, ConsultTalk consult) =>
        IsDay(said.Speaker.Now) && consult.AskedOn != LocalDatePattern.Iso.Format(said.Speaker.Now.Date)
        && said.Profile.Consent is { } consent && said.Speaker.Instant - consent.At > FirstVisit;

    private static bool IsDay(LocalDateTime now) => now.TimeOfDay >= DayFrom && now.TimeOfDay < DayUntil;

    // "Dr Shah" is a name, "my neurologist" is not.
    private static bool IsAName(string prescriber) => char.IsUpper(prescriber[0]);

    private static Dictionary<string, string?> Field(string field, string? value) => new() { [field] = value };

    [GeneratedRegex(@"(?:^|[,.;]\s*|\bso\s+)(?:who|whom|which number|what number)\s+(?:do|can|should|could|shall)\s+i\s+(?:ring|call|phone)(?:\s+.{0,40})?\??$|^(?:show (?:me )?)?my (?:phone )?numbers\??$|^who (?:to|can i) (?:ring|call)\??$|^what(?:'s| is) (?:my|the) (?:night|day|weekend|clinic) number\??$|^(?:the |my )?clinic(?:'?s)? (?:phone )?number\??$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoDoIRing();

    [GeneratedRegex(@"^(?:(?:show|read|give)\s+(?:me\s+)?|what does\s+|what's\s+|what is\s+|where(?:'s| is)\s+)?(?:in\s+)?(?:my|the|[\p{L}. ]{2,30}['’]s)\s+(?:bad[- ]?nights? )?note(?: for bad nights?)?(?:\s+say)?\??$|^what (?:can|may|should|do) i do (?:on|in) a bad (?:spasm )?night\??$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MyNote();
}
