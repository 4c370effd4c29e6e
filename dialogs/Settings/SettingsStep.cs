using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>What is known of somebody, when they are asked, what they take away, and being forgotten.</summary>
public sealed partial class SettingsStep : IStep
{
    /// <summary>The due kind of the morning question.</summary>
    public const string MorningCheckIn = "MorningCheckIn";

    private const int LongestWish = 80;      // characters; a message that tells more is something else
    private const int QuietDays = 7;         // "not this week"
    private const int YearsOfNights = 3;
    private static readonly LocalTime EveningFrom = new(17, 0);
    private static readonly LocalTime EveningUntil = new(3, 0);

    private static readonly string[] Kept =
    [
        nameof(Profile.Form), nameof(Profile.Situation), nameof(Profile.IsCarer), nameof(Profile.Country), nameof(Profile.Prescriber), nameof(Profile.DayNumber),
        nameof(Profile.NightNumber), nameof(Profile.WeekendNumber), nameof(Profile.BadNightNote), nameof(Profile.RingMeIf), nameof(Profile.Questions),
        nameof(Profile.OtherMedicines), nameof(Profile.UsualSpasms), nameof(Person.UsualLightsOut), nameof(Person.UsualRising), nameof(Profile.CheckInAt),
        nameof(Profile.WindDownAt), nameof(Profile.QuietUntil), nameof(Profile.QuietHours), nameof(Profile.DaysOff), nameof(Profile.Pace), nameof(Profile.Stay), .. Enum.GetNames<BodyFact>(),
    ];

    private readonly ProfileKeeping _keeping;
    private readonly IForgetting _forgetting;
    private readonly IDiaries _diaries;
    private readonly IPlans _plans;
    private readonly SlotReader _slots;
    private readonly HelpNumbers _numbers;
    private readonly IDues _dues;
    private readonly QuietWishes _quiet;
    private readonly IReadOnlyList<IExports> _exports;
    private readonly Kept<Talk> _talk;
    private readonly Kept<SettingsTalk> _settings;

    public SettingsStep(
        ProfileKeeping keeping, IForgetting forgetting, IDiaries diaries, IPlans plans, SlotReader slots, HelpNumbers numbers, IDues dues, IEnumerable<IExports> exports,
        ConversationState conversation)
    {
        (_keeping, _forgetting, _diaries, _plans, _slots, _numbers, _dues, _exports) = (keeping, forgetting, diaries, plans, slots, numbers, dues, [.. exports]);
        _quiet = new QuietWishes(slots);
        (_talk, _settings) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<SettingsTalk>(conversation, nameof(SettingsTalk)));
    }

    public IReadOnlyList<Dialog> Dialogs => [];

    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var (texts, talk) = (SettingsTexts.In(said.Speaker.Culture), await _settings.OfAsync(said.Turn, cancellationToken));
        if (talk.AskedToForget || talk.Open)
            await _settings.KeepAsync(said.Turn, talk with { AskedToForget = false, Open = false }, cancellationToken);
        if (talk.AskedToForget)
        {
            if (said.Command == Command.Yes || said.Is(texts.ForgetButton) || said.Intent == Intent.DataDelete)
            {
                _forgetting.Forget(said.Turn.TurnState);
                return new Move.Answer(Replies.Say(texts.Forgotten)) { Ends = true };
            }
            if (said.Command is Command.No or Command.Cancel || said.Is(texts.KeepButton) || KeepIt().IsMatch(said.Text.Trim()))
                return new Move.Answer(Replies.Say(texts.NotForgotten));
        }
        if (said.Is(texts.ForgetButton) || (Forget().IsMatch(said.Text.Trim()) && said.Text.Length <= LongestWish))
            return await AskToForgetAsync(said, texts, cancellationToken);
        // Before help, which the words sound like.
        if (said.Command == Command.None && said.Text.Length <= LongestWish && WhatIsKnown().IsMatch(said.Text.Trim()))
            return new Move.Answer(await KnownAsync(said, takesAway: false, texts, cancellationToken));
        if (talk.Open && said.Is(texts.LaterButton))
            return new Move.Answer(await PutOffAsync(said, talk, texts, cancellationToken));
        if (said.Is(texts.SkipTodayButton))
        {
            _dues.Of(said.Turn.TurnState).Cancel(DueKind.MorningCheckIn);
            await _talk.KeepAsync(
                said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { SkippedOn = LocalDatePattern.Iso.Format(said.Speaker.Now.Date) }, cancellationToken);
            return new Move.Answer(Replies.Say(texts.SkipTodayTaken)) { IsBrief = true };
        }
        if (talk.Open && said.Is(texts.OtherTimeButton))
            return new Move.Answer(Replies.Say(texts.WhichTime));
        if (talk.Open && said.Profile.Consent is not null && NotSoEarly().IsMatch(said.Text) && await AskAtAsync(said, texts, cancellationToken) is { } moved)
            return moved;
        if (said.Text.Length > LongestWish)
            return null;
        if (said.Profile.Consent is null)
            return IsOfTimes(said, texts) ? new Move.Answer { Stores = true } : null;
        return await WhenAsync(said, texts, cancellationToken);
    }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = SettingsTexts.In(said.Speaker.Culture);
        if (said.Command != Command.None || said.Text.Length > LongestWish)
            return null;
        if (said.Intent == Intent.Greet && await GreetedAsync(said, texts, cancellationToken) is { } question)
            return new Move.Answer(question);
        if (said.Intent == Intent.DataExport && OfData().IsMatch(said.Text))
            return await TakenAwayAsync(said, texts, cancellationToken);
        return said.Intent == Intent.DataDelete ? await AskToForgetAsync(said, texts, cancellationToken) : null;
    }

    public async Task<Move?> DueAsync(string kind, Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (kind != MorningCheckIn || said.Speaker.Zone is not { } zone || said.Profile.CheckInAt is null || said.Profile.QuietUntil > said.Speaker.Now.Date)
            return null;
        var (texts, settings, talk) = (SettingsTexts.In(said.Speaker.Culture), await _settings.OfAsync(said.Turn, cancellationToken), await _talk.OfAsync(said.Turn, cancellationToken));
        Instant? heard = talk.HeardAt is { } at ? InstantPattern.General.Parse(at).Value : null;
        var unanswered = settings.AskedAt is { } asked && !(heard > InstantPattern.General.Parse(asked).Value) ? settings.Unanswered + 1 : 0;
        var night = NightHearing.CurrentNight(said.Speaker);
        var isTold = (await _diaries.Of(said.Turn.TurnState).BetweenAsync(night, night, cancellationToken)).Count > 0;
        var isPutOff = IsPutOff(said, settings);
        var what = MorningQuestions.Decide(unanswered, said.Speaker.Now, heard?.InZone(zone).LocalDateTime, isTold, isPutOff);
        if (what == MorningQuestions.What.Nothing)
            return null;
        await _settings.KeepAsync(
            said.Turn, settings with { Unanswered = unanswered, AskedAt = InstantPattern.General.Format(said.Speaker.Instant), Open = true }, cancellationToken);
        var question = what == MorningQuestions.What.HowWasTheNight
            ? Replies.Say(texts.Morning, isPutOff ? [texts.GistButton, texts.SkipTodayButton] : [texts.LaterButton, texts.GistButton, texts.SkipTodayButton])
            : Replies.Say(texts.ChangeOrStop, texts.OtherTimeButton, texts.StopAskingButton);
        // It may light up a locked screen: no medicine and no symptom in it.
        question.Summary = texts.MorningSummary;
        return new Move.Answer(question);
    }

    // "Later": once more on this morning, while it is one.
    private async Task<Activity> PutOffAsync(Said said, SettingsTalk talk, SettingsTexts texts, CancellationToken ct)
    {
        var asked = talk.AskedAt is { } at ? InstantPattern.General.Parse(at).Value : said.Speaker.Instant;
        if (IsPutOff(said, talk) || said.Speaker.Zone is not { } zone || CheckInSchedule.Later(asked, said.Speaker.Instant, zone) is not { } later)
            return Replies.Say(texts.LaterTaken);
        _dues.Of(said.Turn.TurnState).SetOnce(DueKind.MorningCheckIn, later);
        await _settings.KeepAsync(said.Turn, talk with { Open = false, PutOffOn = LocalDatePattern.Iso.Format(said.Speaker.Now.Date) }, ct);
        return Replies.Say(texts.LaterAt(new NightWords(MonitorTexts.In(said.Speaker.Culture)).Time(later.InZone(zone).TimeOfDay)));
    }

    private static bool IsPutOff(Said said, SettingsTalk talk) => talk.PutOffOn == LocalDatePattern.Iso.Format(said.Speaker.Now.Date);

    // "Morning", before last night is told: they are up, and are asked now.
    private async Task<Activity?> GreetedAsync(Said said, SettingsTexts texts, CancellationToken ct)
    {
        var night = NightHearing.CurrentNight(said.Speaker);
        if (said.Profile.Consent is null || !MorningQuestions.IsMorning(said.Speaker.Now)
            || (await _diaries.Of(said.Turn.TurnState).BetweenAsync(night, night, ct)).Count > 0)
        {
            return null;
        }
        await _settings.KeepAsync(said.Turn, await _settings.OfAsync(said.Turn, ct) with { Open = true }, ct);
        return Replies.Say(texts.Morning, texts.LaterButton, texts.GistButton, texts.SkipTodayButton);
    }

    private async Task<Move> AskToForgetAsync(Said said, SettingsTexts texts, CancellationToken ct)
    {
        if (said.Profile.Consent is null)
            return new Move.Answer(Replies.Say(texts.NothingStored));
        await _settings.KeepAsync(said.Turn, await _settings.OfAsync(said.Turn, ct) with { AskedToForget = true }, ct);
        // What was open is left, so that a "yes" can mean nothing else.
        return new Move.Answer(Replies.Say(texts.AskForget, texts.ForgetButton, texts.KeepButton)) { Ends = true };
    }

    private static bool IsOfTimes(Said said, SettingsTexts texts) =>
        said.Text.Trim() is var text && (said.Is(texts.StopAskingButton) || StopAsking().IsMatch(text) || NotThisWeek().IsMatch(text) || AskMeAt().IsMatch(text));

    // "Ask me at 8", "not this week", "stop asking".
    private async Task<Move?> WhenAsync(Said said, SettingsTexts texts, CancellationToken ct)
    {
        var (words, undo, text) = (new NightWords(MonitorTexts.In(said.Speaker.Culture)), MonitorTexts.In(said.Speaker.Culture).UndoButton, said.Text.Trim());
        if (said.Is(texts.StopAskingButton) || StopAsking().IsMatch(text))
        {
            await _keeping.ChangeAsync(said.Turn, new Dictionary<string, string?> { [nameof(Profile.CheckInAt)] = null, [nameof(Profile.WindDownAt)] = null }, ct);
            return new Move.Answer(Replies.Say(texts.StoppedTaken, undo)) { Ends = true };
        }
        if (NotThisWeek().IsMatch(text))
        {
            var until = said.Speaker.Now.Date.PlusDays(QuietDays);
            await _keeping.ChangeAsync(said.Turn, new Dictionary<string, string?> { [nameof(Profile.QuietUntil)] = LocalDatePattern.Iso.Format(until) }, ct);
            return new Move.Answer(Replies.Say(texts.QuietTaken(words.Day(until)), undo)) { Ends = true };
        }
        if (PaceIn(text) is var (pace, taken))
        {
            await _keeping.ChangeAsync(
                said.Turn,
                new Dictionary<string, string?>
                {
                    [nameof(Profile.Pace)] = pace is null ? null : $"{pace} {LocalDatePattern.Iso.Format(said.Speaker.Now.Date)}",
                    [nameof(Profile.DaysOff)] = pace is null ? null : ProfileFields.Get(said.Profile, said.Speaker.Person, nameof(Profile.DaysOff)),
                }, ct);
            return new Move.Answer(Replies.Say(said.Profile.CheckInAt is null ? $"{taken(texts)} {texts.WhichTime}" : taken(texts), undo));
        }
        // Nobody must come to rely on a message for a dose.
        if (AskMeAt().IsMatch(text) && OfADose().IsMatch(text))
            return new Move.Answer(Replies.Say(texts.NoDoseReminders));
        if (_quiet.Read(said) is { } wish)
        {
            if (wish.Fields.Count > 0)
                await _keeping.ChangeAsync(said.Turn, wish.Fields, ct);
            return new Move.Answer(wish.Fields.Count > 0 ? Replies.Say(QuietWishes.Taken(wish, said), undo) : Replies.Say(texts.AllDaysOff, texts.StopAskingButton));
        }
        if (AskMeAt().IsMatch(text) && EveningTime(said) is { } evening)
        {
            return await AtAsync(said, nameof(Profile.WindDownAt), evening, texts.WindDownAtTaken(words.Time(evening)), [], texts, ct);
        }
        return AskMeAt().IsMatch(text) ? await AskAtAsync(said, texts, ct) : null;
    }

    // How often: every other morning, once a week, or every morning again.
    private static (DiaryPace? Pace, Func<SettingsTexts, string> Taken)? PaceIn(string text) => HowOften().Match(text) switch
    {
        { Success: false } => null,
        { Groups: var often } when often["other"].Success => (DiaryPace.EveryOtherDay, texts => texts.EveryOtherTaken),
        { Groups: var often } when often["weekly"].Success => (DiaryPace.Weekly, texts => texts.WeeklyTaken),
        _ => (null, texts => texts.EveryDayTaken),
    };

    private async Task<Move?> AskAtAsync(Said said, SettingsTexts texts, CancellationToken ct)
    {
        if (FirstMinutesDialog.TimeAfterRising(_slots, said, said.Speaker.Person.UsualRising) is not { } time)
            return null;
        var words = new NightWords(MonitorTexts.In(said.Speaker.Culture));
        // Whoever had the diary stopped wants it again.
        string[] lifted = said.Profile.Pace == DiaryPace.Stopped ? [nameof(Profile.Pace)] : [];
        return await AtAsync(said, nameof(Profile.CheckInAt), time, texts.AskAtTaken(words.Time(time)), lifted, texts, ct);
    }

    // Who names a time wants it: it ends a quiet week, and quiet hours that would swallow it.
    private async Task<Move> AtAsync(Said said, string field, LocalTime time, string taken, IEnumerable<string> lifted, SettingsTexts texts, CancellationToken ct)
    {
        var fields = lifted.Append(nameof(Profile.QuietUntil)).ToDictionary(name => name, _ => (string?)null);
        fields[field] = ProfileFields.Time(time);
        if (said.Profile.QuietHours?.Hold(time) == true)
        {
            fields[nameof(Profile.QuietHours)] = null;
            taken = $"{taken} {texts.QuietHoursOff}";
        }
        await _keeping.ChangeAsync(said.Turn, fields, ct);
        return new Move.Answer(Replies.Say(taken, MonitorTexts.In(said.Speaker.Culture).UndoButton));
    }

    // "Remind me at 9 in the evening", "… to wind down at ten": the evening's one message. Null when it is the morning that is meant.
    private LocalTime? EveningTime(Said said)
    {
        if (!OfTheEvening().IsMatch(said.Text))
            return null;
        // A bare "nine" beside going to bed is an evening's nine.
        return QuietWishes.TimesIn(_slots, said, said.Text, bothHalves: true).Where(IsEvening).Select(time => (LocalTime?)time).FirstOrDefault();
    }

    private static bool IsEvening(LocalTime time) => time >= EveningFrom || time < EveningUntil;

    private async Task<Activity> KnownAsync(Said said, bool takesAway, SettingsTexts texts, CancellationToken ct)
    {
        var (words, person) = (new ProfileWords(ConsultTexts.In(said.Speaker.Culture), _numbers), said.Speaker.Person);
        var today = said.Speaker.Now.Date;
        var lines = Kept
            .Select(field => (Field: field, Value: ProfileFields.Get(said.Profile, person, field)))
            .Where(field => field.Value is not null)
            .Select(field => $"{words.Label(field.Field)}: {words.Value(field.Field, field.Value)}")
            .ToList();
        if (await _plans.Of(said.Turn.TurnState).CurrentAsync(ct) is { } plan)
            lines.Add(texts.KnownPlan(new TaperWords(TaperTexts.In(said.Speaker.Culture)).Line(plan.Plan)));
        var nights = (await _diaries.Of(said.Turn.TurnState).BetweenAsync(new NightDate(today.PlusYears(-YearsOfNights)), new NightDate(today), ct)).Count;
        if (nights > 0)
            lines.Add(texts.KnownNights(nights.ToString(texts.Culture)));
        if (lines.Count == 0)
            return Replies.Say(texts.KnownNothing);
        return Replies.Say(
            string.Join('\n', lines.Prepend(texts.Known).Append(takesAway ? texts.ExportHow : texts.KnownHow)), JourneyTexts.In(said.Speaker.Culture).ShowThisWeekButton, texts.ForgetButton);
    }

    // The file holds all that the text says, and everything else.
    private async Task<Move> TakenAwayAsync(Said said, SettingsTexts texts, CancellationToken ct)
    {
        foreach (var export in said.Profile.Consent is null ? [] : _exports)
        {
            if (await export.MakeAsync(said, ct) is { } file)
            {
                return new Move.Answer(FileReplies.Of(
                    said.Turn, texts.ExportReady(ReportTexts.In(texts.Culture).Life(file)), [file], JourneyTexts.In(texts.Culture).ShowThisWeekButton, texts.ForgetButton));
            }
        }
        return new Move.Answer(await KnownAsync(said, takesAway: true, texts, ct));
    }

    [GeneratedRegex(@"^(?:please\s+)?(?:forget|delete|erase|wipe|remove)\s+(?:about\s+)?(?:me|everything|all(?: of it)?|(?:all\s+)?(?:of\s+)?my (?:data|account|information|info|stuff))(?:\s+(?:please|now|about me|you (?:have|know|hold)(?: (?:about|on|of) me)?))?[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forget();

    [GeneratedRegex(@"^(?:so\s+)?(?:what|which)\b.{0,20}\b(?:know|have|keep|kept|hold|store|stored|saved|remember)\b.{0,20}\b(?:about|on|of) me\b.*$|^what (?:data|information) do you (?:have|keep|store)\b.*$|^(?:show|give)(?: me)? (?:my (?:settings|profile|details)|everything you (?:know|have|hold).*)[.?]?$|^my (?:settings|profile|details)\??$|^settings\??$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIsKnown();

    [GeneratedRegex(@"^(?:please\s+)?(?:(?:stop|quit) (?:asking|reminding|messaging|pinging)(?: me)?|(?:don'?t|do not) (?:ask|remind|message) me any ?more|no more (?:reminders|questions|messages|check-?ins)|(?:stop|turn off|switch off) (?:the |my |all )?(?:reminders|morning questions?|check-?ins?))(?: (?:any ?more|in the mornings?|every (?:day|morning)|please))*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StopAsking();

    [GeneratedRegex(@"^(?:please\s+)?(?:not|nothing|no (?:questions?|reminders?|messages?)|leave me (?:alone|be)|don'?t (?:ask|remind|message)(?: me)?)(?:\s+for)?\s+(?:this|a|the next) week(?:\s+please)?[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThisWeek();

    [GeneratedRegex(@"^(?:no,?\s+)?(?:please\s+)?(?:keep|don'?t|do not|leave)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepIt();

    [GeneratedRegex(@"\b(?:tablets?|pills?|doses?|baclofen|medication|medicines?|meds)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfADose();

    [GeneratedRegex(@"\b(?:evening|tonight|at night|bed(?:time)?|wind(?:ing)? down|sleep|lights[- ]?out)\b|\d ?pm\b|\b(?:1[7-9]|2[0-3])[:.]?[0-5]\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheEvening();

    [GeneratedRegex(@"\b(?:ask|remind|message|ping|check in (?:on|with))\s+me\b.*\b(?:at|around|about|by)\b|\b(?:change|move|set) (?:the|my) (?:morning )?(?:question|reminder|check-?in)s? to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskMeAt();

    // A file of everything is made for whoever asks for one: "I want to go back up" asks for none.
    [GeneratedRegex(@"\b(?:data|export|download|cop(?:y|ies)|files?|diary|everything|all (?:of )?(?:it|my)|records?|zip|nights|history|backup|information|info)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfData();

    // What is open is the morning question: then a time is when it should come.
    [GeneratedRegex(@"\b(?:too early|not so early|not that early|bit early|earlier|later|too late|not so late|another time|change (?:it|that) to|make (?:it|that))\b.*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSoEarly();

    [GeneratedRegex(@"^(?:please\s+|just\s+|can you\s+|only\s+)*(?:ask|remind|message|check in with)(?: me)?(?: about (?:the|my) nights?)?(?: only| just)? (?:(?<other>every (?:other|second) (?:day|morning|night))|(?<weekly>once a week|weekly|every week)|(?:every (?:day|morning|night)|daily))(?: again| please| instead| from now(?: on)?)*[.!]*$|^(?:(?<other>every (?:other|second) (?:day|morning|night))|(?<weekly>once a week)) (?:is (?:enough|plenty|fine)|would do|will do)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HowOften();
}
