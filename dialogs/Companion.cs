using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Answers;
using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Telemetry;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs;

/// <summary>The bot: greets once, screens every message for safety before anything else sees it, and leads the dialogs.</summary>
public sealed partial class Companion : ActivityHandler
{
    /// <summary>The name of the event that says something fell due; its value is the name of the kind.</summary>
    public const string DueEvent = "sleepcoach/due";

    private const int LongestRead = 4_000;   // characters; a whole night takes a hundred
    private const int LongestCall = 60;      // characters of "I'm ringing", "false alarm, …"
    private const int EnoughForANight = 2;   // values told beside an alarm
    private static readonly Duration FollowUpAfter = Duration.FromMinutes(15);
    private static readonly Duration Away = Duration.FromHours(4);   // after that they come back to a new talk
    private static readonly Duration StillTalking = Duration.FromMinutes(30);   // after that an open question is no longer being answered
    private static readonly Duration UrgentStands = Duration.FromHours(3);   // a call to a pharmacy or a health line, and the wait
    private static readonly Duration AlarmStands = Duration.FromHours(6);   // "nothing resumes by itself that night"

    private static readonly SafetyReading s_saidByThem = new(SafetyLevel.Crisis, ["suicide"], SafetySubject.Writer, SafetyTime.Now);

    private static readonly string[] WithHelp =
    [
        "they came", "they have come", "theyve come", "theyre here", "they are here", "ambulance is here", "ambulance here", "ambulance came", "paramedic",
        "in hospital", "at the hospital", "at hospital", "in the hospital", "in a and e", "in ae", "at ae", "in the er", "at the er", "emergency room", "been seen", "got help",
        "being looked after", "the doctor is here", "doctors here",
    ];

    private static readonly string[] Ringing = ["ringing", "calling", "on the phone", "on their way"];

    private static readonly string[] Rung = [" rang ", " ringing ", " called ", " calling ", " phoned ", " phoning ", " spoke to ", " spoken to ", " will ring ", " ill ring ", " will call ", " ill call "];

    private static readonly string[] AskWhatToSay = ["what do i say", "what shall i say", "what should i say", "what do i tell them", "what should i tell them", "what to say", "what do i tell"];
    private static readonly string[] FalseAlarms = ["false alarm", "no false alarm", "sorry false alarm", "its a false alarm", "it was a false alarm", "that was a false alarm"];

    private readonly Listener _listener;
    private readonly IProfiles _profiles;
    private readonly IDues _dues;
    private readonly AlarmLog _alarms;
    private readonly MedicineCards _cards;
    private readonly SafetyScreen _screen;
    private readonly SafetyAnswers _safety;
    private readonly DoseDecision _decisions;
    private readonly HelpNumbers _numbers;
    private readonly NightHearing _hearing;
    private readonly ShownNights _shown;
    private readonly ReviewedAnswers _answers;
    private readonly JourneyDialog _journey;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;
    private readonly Kept<Talk> _talk;
    private readonly Kept<Draft> _draft;

    public Companion(
        Listener listener, IProfiles profiles, IDues dues, MedicineCards cards, SafetyScreen screen, SafetyAnswers safety, DoseDecision decisions, HelpNumbers numbers,
        NightHearing hearing, ShownNights shown, ReviewedAnswers answers, JourneyDialog journey, AlarmLog alarms, ConversationState conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        (_alarms, _shown, _answers) = (alarms, shown, answers);
        (_listener, _profiles, _dues, _cards, _screen, _safety, _decisions, _numbers, _hearing, _journey) =
            (listener, profiles, dues, cards, screen, safety, decisions, numbers, hearing, journey);
        _dialogs = conversation.CreateProperty<DialogState>(nameof(DialogState));
        (_talk, _draft) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<Draft>(conversation, nameof(Draft)));
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await _listener.BeginAsync(turnContext, cancellationToken);
        Activity? last = null, withButtons = null;
        turnContext.OnSendActivities((_, sent, next) =>
        {
            last = sent.LastOrDefault(activity => activity.Type == ActivityTypes.Message) ?? last;
            withButtons = sent.LastOrDefault(AdaptiveCard.HasButtons) ?? withButtons;
            return next();
        });
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _shown.SettleAsync(turnContext, withButtons, MonitorTexts.In(_listener.SpeakerOf(turnContext).Culture), cancellationToken);
        // "Shall I put it on your list? [Put it on my list]": a "yes" will mean the one answer that was offered.
        var offered = last is { SuggestedActions.Actions: [var only] } && last.Text?.EndsWith('?') == true ? only.Title : null;
        if (last is null)
            return;
        var talk = await _talk.OfAsync(turnContext, cancellationToken);
        var isConsentAsked = talk.ConsentAsked || last.SuggestedActions?.Actions?.Any(button => button.Title == JourneyTexts.In(_listener.SpeakerOf(turnContext).Culture).TellMeMoreButton) == true;
        if (talk.Offered != offered || talk.ConsentAsked != isConsentAsked)
            await _talk.KeepAsync(turnContext, talk with { Offered = offered, ConsentAsked = isConsentAsked }, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
            await GreetOnceAsync(turnContext, cancellationToken);
    }

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name switch
        {
            "webchat/join" => GreetOnceAsync(turnContext, cancellationToken),
            DueEvent => DueAsync(turnContext, turnContext.Activity.Value?.ToString() ?? "", cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var message = turnContext.Activity;
        var speaker = _listener.SpeakerOf(turnContext);
        var talk = await WorkAccountAsync(turnContext, speaker, await _talk.OfAsync(turnContext, cancellationToken), cancellationToken);
        talk = talk with
        {
            HeardAt = InstantPattern.General.Format(speaker.Instant),
            CameBack = talk.HeardAt is { } heard && speaker.Instant - InstantPattern.General.Parse(heard).Value > Away,
        };
        await _talk.KeepAsync(turnContext, talk, cancellationToken);
        var text = message.Text ?? "";

        if (Commands.Of(text) == Command.MedicineCard)
        {
            await turnContext.SendActivityAsync(await _cards.OfAsync(turnContext, speaker, cancellationToken), cancellationToken);
            return;
        }
        if (await StoppedForSafetyAsync(turnContext, speaker, talk, text, cancellationToken))
            return;
        if (message.Value is not null && string.IsNullOrWhiteSpace(text))
        {
            if (await PressedAsync(turnContext, speaker, message.Value, cancellationToken) is not { } pressed)
                return;
            message.Text = pressed;
        }
        else if (Unreadable(message, JourneyTexts.In(speaker.Culture)) is { } answer)
        {
            await turnContext.SendActivityAsync(Replies.Say(answer), cancellationToken);
            await AskAgainAsync(turnContext, cancellationToken);
            return;
        }
        await DialogSignals.InDialogsAsync(() => _journey.RunAsync(turnContext, _dialogs, cancellationToken));
    }

    // Once, a quarter of an hour after an alarm: did they get help? Anything they have written since speaks for itself.
    private async Task FollowUpAsync(ITurnContext turn, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(turn, ct);
        if (talk.AlarmAt is null)
            return;
        var speaker = _listener.SpeakerOf(turn);
        var country = await CountryOfAsync(turn, speaker, talk, ct);
        var message = talk.AlarmIsCrisis ? _safety.StillHere(country, speaker.Culture, kept: false) : _safety.FollowUp(country, speaker.Culture);
        // It may light up a locked screen.
        message.Summary = JourneyTexts.In(speaker.Culture).FollowUpSummary;
        await turn.SendActivityAsync(message, ct);
    }

    // Something falls due: only where no alarm stands and nobody is in the middle of an answer, which would be talked over.
    private async Task DueAsync(ITurnContext turn, string kind, CancellationToken ct)
    {
        if (kind == nameof(DueKind.AlarmFollowUp))
        {
            await FollowUpAsync(turn, ct);
            return;
        }
        var talk = await _talk.OfAsync(turn, ct);
        var now = _listener.SpeakerOf(turn).Instant;
        var isOpen = (await _dialogs.GetAsync(turn, () => new DialogState(), ct)).DialogStack.Count > 0;
        var isTalking = talk.HeardAt is { } heard && now - InstantPattern.General.Parse(heard).Value <= StillTalking;
        if ((isOpen && isTalking) || Stands(talk, now))
            return;
        // A question left open for hours must not keep a reminder back for ever. What was told stays, and "carry on" takes it up.
        if (isOpen)
            await _dialogs.SetAsync(turn, new DialogState(), ct);
        var dialogs = new DialogSet(_dialogs).Add(_journey);
        var dc = await dialogs.CreateContextAsync(turn, ct);
        await dc.BeginDialogAsync(_journey.Id, kind, ct);
    }

    private async Task GreetOnceAsync(ITurnContext turn, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(turn, ct);
        if (talk.Greeted)
            return;
        var speaker = _listener.SpeakerOf(turn);
        var texts = JourneyTexts.In(speaker.Culture);
        await _talk.KeepAsync(turn, talk with { Greeted = true }, ct);
        await turn.SendActivityAsync(
            Replies.Say(texts.Greeting(_numbers.In(await CountryOfAsync(turn, speaker, talk, ct))?.Emergency ?? texts.LocalEmergency)), ct);
        await WorkAccountAsync(turn, speaker, await _talk.OfAsync(turn, ct), ct);
        await turn.SendActivityAsync(Consenting.Ask(texts), ct);
    }

    // Before anything of health is asked for in a work account: who else may be able to read it. Once, and never before an alarm's answer.
    private async Task<Talk> WorkAccountAsync(ITurnContext turn, Speaker speaker, Talk talk, CancellationToken ct)
    {
        if (talk.WorkAccountSaid || turn.Activity.ChannelId != Channels.Msteams
            || _screen.Read(turn.Activity.Text ?? "", speaker.Context()).Level is SafetyLevel.Crisis or SafetyLevel.Emergency or SafetyLevel.Urgent)
        {
            return talk;
        }
        var said = talk with { WorkAccountSaid = true };
        await _talk.KeepAsync(turn, said, ct);
        await turn.SendActivityAsync(Replies.Say(JourneyTexts.In(speaker.Culture).WorkAccount), ct);
        return said;
    }

    private async Task<bool> StoppedForSafetyAsync(ITurnContext turn, Speaker speaker, Talk talk, string text, CancellationToken ct)
    {
        var country = await CountryOfAsync(turn, speaker, talk, ct);
        var reading = DialogSignals.Screened(() => _screen.Read(text, speaker.Context()));
        // While an alarm stands a guess adds nothing: what is written then is about the alarm.
        switch (reading.IsGuess && Stands(talk, speaker.Instant) ? SafetyLevel.Clear : reading.Level)
        {
            case SafetyLevel.Crisis or SafetyLevel.Emergency:
                await KeepWhatIsToldAsync(turn, speaker, text, ct);
                await _alarms.KeepAsync(turn, speaker, reading, ct);
                // The open dialog ends; what was told of the night stays in its draft.
                await _dialogs.SetAsync(turn, new DialogState(), ct);
                await _talk.KeepAsync(
                    turn,
                    talk with
                    {
                        Greeted = true, AlarmAt = InstantPattern.General.Format(speaker.Instant), AlarmIsCrisis = reading.Level == SafetyLevel.Crisis,
                        AlarmIsGuess = reading.IsGuess,
                        AlarmSays = reading.Level == SafetyLevel.Emergency ? SafetyAnswers.WhatToSay(reading, speaker.Culture) : null,
                    },
                    ct);
                _dues.Of(turn.TurnState).SetOnce(DueKind.AlarmFollowUp, speaker.Instant + FollowUpAfter);
                await turn.SendActivityAsync(_safety.For(reading, country, speaker.Culture), ct);
                return true;
            case SafetyLevel.Urgent:
                await KeepWhatIsToldAsync(turn, speaker, text, ct);
                await _alarms.KeepAsync(turn, speaker, reading, ct);
                await KeepWhereTheyAreAsync(turn, reading, ct);
                var isOpen = (await _dialogs.GetAsync(turn, () => new DialogState(), ct)).DialogStack.Count > 0;
                await _dialogs.SetAsync(turn, new DialogState(), ct);
                await _talk.KeepAsync(
                    turn, talk with { Greeted = true, CutOff = talk.CutOff || isOpen, UrgentAt = InstantPattern.General.Format(speaker.Instant) }, ct);
                await turn.SendActivityAsync(_safety.For(reading, country, speaker.Culture), ct);
                return true;
            // "Put on my list: can I …?" is no question to us.
            case SafetyLevel.DoseAdvice when QuestionList.Read(text) is not null:
                break;
            // "Can I drink wine?" has a reviewed answer, and "what do I take on Friday?" the plan's.
            case SafetyLevel.DoseAdvice when _answers.IsOfDailyLife(text) || OfThePlan().IsMatch(text):
                break;
            case SafetyLevel.DoseAdvice:
                await KeepWhatIsToldAsync(turn, speaker, text, ct);
                foreach (var answer in await _decisions.AnswerAsync(turn, speaker, reading, country, text, ct))
                    await turn.SendActivityAsync(answer, ct);
                // "I've been thinking of coming off it" asks for no dose alone: it is also where they are, when that was asked.
                if (SituationWords.SituationIn(text) is not null && await _profiles.OfAsync(turn.TurnState, ct) is { Consent: not null, Form: not null, Situation: null }
                    && (await _dialogs.GetAsync(turn, () => new DialogState(), ct)).DialogStack.Count > 0)
                {
                    return false;
                }
                await AskAgainAsync(turn, ct);
                // Who has just come in is asked what they were asked before.
                if (talk is { Greeted: true, Declined: false, UrgentAt: null } && (await _profiles.OfAsync(turn.TurnState, ct)).Consent is null)
                    await turn.SendActivityAsync(Consenting.Ask(JourneyTexts.In(speaker.Culture)), ct);
                return true;
        }
        if (talk.AlarmAt is null && talk.UrgentAt is { } urgent && speaker.Instant - InstantPattern.General.Parse(urgent).Value < UrgentStands && HasRung(text))
        {
            await _talk.KeepAsync(turn, talk with { UrgentAt = null }, ct);
            await turn.SendActivityAsync(_safety.HasRung(country, speaker.Culture), ct);
            return true;
        }
        return talk.AlarmAt is { } at && await WithinAlarmAsync(turn, speaker, talk, InstantPattern.General.Parse(at).Value, text, ct);
    }

    // The question of the dialog in progress once more, after something else was answered.
    private async Task AskAgainAsync(ITurnContext turn, CancellationToken ct)
    {
        var dialogs = new DialogSet(_dialogs).Add(_journey);
        var dc = await dialogs.CreateContextAsync(turn, ct);
        if (dc.ActiveDialog is not null)
            await dc.RepromptDialogAsync(ct);
    }

    // While an alarm stands nothing else is talked of, until it is called off or the night is over.
    private async Task<bool> WithinAlarmAsync(ITurnContext turn, Speaker speaker, Talk talk, Instant alarm, string text, CancellationToken ct)
    {
        var country = _numbers.Named(text) ?? await CountryOfAsync(turn, speaker, talk, ct);
        var over = talk with { AlarmAt = null, AlarmIsCrisis = false, AlarmIsGuess = false, AlarmSays = null };
        // They write: there is no need to ask whether they are there.
        _dues.Of(turn.TurnState).Cancel(DueKind.AlarmFollowUp);
        if (!Stands(talk, speaker.Instant))
        {
            await _talk.KeepAsync(turn, over, ct);
            if (!talk.AlarmIsGuess)
                await turn.SendActivityAsync(_safety.OpeningCheck(country, speaker.Culture), ct);
            return false;
        }
        if (_numbers.Named(text) is { } told)
            await _talk.KeepAsync(turn, talk with { Country = told }, ct);
        if (talk.AlarmIsGuess && IsMisread(text))
        {
            await _talk.KeepAsync(turn, over, ct);
            await turn.SendActivityAsync(talk.AlarmIsCrisis ? _safety.NoHarm(country, speaker.Culture) : _safety.FalseAlarm(country, speaker.Culture), ct);
            if ((await _draft.OfAsync(turn, ct)).Now is not { Told.Count: > 0 })
                return true;
            // What they told beside it is taken up.
            turn.Activity.Text = SafetyTexts.In(speaker.Culture).BackToDiaryButton;
            return false;
        }
        if (talk.AlarmIsCrisis && _safety.ToCrisisAnswer(text, country, speaker.Culture) is { } answer)
        {
            // They say themselves what was a guess.
            if (talk.AlarmIsGuess)
            {
                await _talk.KeepAsync(turn, talk with { AlarmIsGuess = false }, ct);
                await _alarms.KeepAsync(turn, speaker, s_saidByThem, ct);
            }
            await turn.SendActivityAsync(answer, ct);
            return true;
        }
        switch (Commands.Of(text) is Command.None && IsFalseAlarm(text) ? Command.FalseAlarm : Commands.Of(text))
        {
            case Command.FalseAlarm:
                await _talk.KeepAsync(turn, over, ct);
                await _alarms.TakeBackAsync(turn, speaker, alarm, ct);
                await turn.SendActivityAsync(_safety.FalseAlarm(country, speaker.Culture), ct);
                return true;
            case Command.Resume:
                await _talk.KeepAsync(turn, over, ct);
                return false;
        }
        if (talk.AlarmSays is { } says && AskWhatToSay.Any(asked => Commands.Plain(text).Contains(asked, StringComparison.Ordinal)))
        {
            await turn.SendActivityAsync(_safety.SayAgain(says, country, speaker.Culture), ct);
            return true;
        }
        if (!talk.AlarmIsCrisis && IsWithHelp(text))
        {
            await turn.SendActivityAsync(_safety.WithHelp(country, speaker.Culture), ct);
            return true;
        }
        if (IsRinging(text))
        {
            await turn.SendActivityAsync(_safety.Ringing(country, speaker.Culture), ct);
            return true;
        }
        var kept = await KeepWhatIsToldAsync(turn, speaker, text, ct);
        // A guess is said twice; after that they go on as they like.
        if (talk.AlarmIsGuess)
            await _talk.KeepAsync(turn, over, ct);
        await turn.SendActivityAsync(
            talk.AlarmIsCrisis ? _safety.StillHere(country, speaker.Culture, kept) : _safety.Still(country, speaker.Culture, kept), ct);
        return true;
    }

    private async Task<string?> CountryOfAsync(ITurnContext turn, Speaker speaker, Talk talk, CancellationToken ct) =>
        JourneyDialog.CountryOf(speaker, talk, await _profiles.OfAsync(turn.TurnState, ct));

    private static bool Stands(Talk talk, Instant now) => talk.AlarmAt is { } at && now - InstantPattern.General.Parse(at).Value <= AlarmStands;

    // "False alarm, my daughter typed that": only when it stands first, so that nothing told after an alarm is taken for one.
    private static bool IsFalseAlarm(string text) =>
        text.Length < LongestCall && FalseAlarms.Any(opening => Commands.Plain(text).StartsWith(opening, StringComparison.Ordinal));

    // What ends a guess and nothing more: "no", "you read that wrong", "i didn't mean it like that, im fine".
    private static bool IsMisread(string text) =>
        Commands.Of(text) is Command.No or Command.Resume or Command.FalseAlarm || IsFalseAlarm(text) || About.MoodIn(text) == About.Mood.Safe
        || (text.Length < LongestCall && SaysMisread().IsMatch(text));

    [GeneratedRegex(@"\b(?:mis-?(?:read|understood|understand)|(?:read|got|took|taken|understood)\b.{0,20}\bwrong|wrong end of the stick|(?:not|\w+n'?t|never)\b.{0,12}\b(?:mean|meant|what i|like that)|(?:just|only) (?:a joke|joking|kidding|a figure of speech)|not (?:like that|in danger|at risk)|nothing like that|i'?m (?:fine|ok|okay|alright|all right)|its (?:just|only) a)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMisread();

    // "Ok, I rang 111", "they're giving me some": said after being asked to ring somebody today.
    private static bool HasRung(string text) => Says($" {Commands.Plain(text)} ", Rung, [" not ", "nt "]);

    private static bool IsWithHelp(string text) => Says(Commands.Plain(text), WithHelp, ["not ", "no ", "nt "]);

    private static bool IsRinging(string text) => Says(Commands.Plain(text), Ringing, ["not ", "dont"]);

    // Short, with one of these in it and none of those that deny it.
    private static bool Says(string plain, IEnumerable<string> phrases, IEnumerable<string> denials) =>
        plain.Length < LongestCall
        && !denials.Any(denial => plain.Contains(denial, StringComparison.Ordinal)) && phrases.Any(phrase => plain.Contains(phrase, StringComparison.Ordinal));

    // "In bed at 11, up at 6, and I ran out of tablets": the night is kept beside the alarm.
    // One value alone may be a figure of speech or a symptom; two are a night.
    private async Task<bool> KeepWhatIsToldAsync(ITurnContext turn, Speaker speaker, string text, CancellationToken ct)
    {
        if (speaker.Zone is null || text.Length is 0 or > LongestRead)
            return false;
        var draft = await _draft.OfAsync(turn, ct);
        if (_hearing.Hear(draft.Now ?? NightHearing.Fresh(speaker), text, speaker) is not { } heard
            || heard.Told.Count < (draft.Now?.Told.Count ?? 0) + EnoughForANight)
        {
            return false;
        }
        await _draft.KeepAsync(turn, draft.Then(heard), ct);
        return true;
    }

    // "I've cut down by myself" needs its answer at once, and is also where they are: no plan is coached before a prescriber knows.
    private async Task KeepWhereTheyAreAsync(ITurnContext turn, SafetyReading reading, CancellationToken ct)
    {
        Situation? situation = reading.Signs.Contains("changed-alone") ? Situation.CutAlone
            : reading.Signs.Any(sign => sign is "stopped" or "ran-out" or "day-without") ? Situation.Stopped
            : null;
        var profile = await _profiles.OfAsync(turn.TurnState, ct);
        var isNew = profile.Situation is null or Situation.Thinking || (situation == Situation.CutAlone && profile.Situation == Situation.Reducing);
        if (profile.Consent is not null && situation is { } told && isNew)
            _listener.Keep(turn, profile with { Situation = told });
    }

    // The words that a pressed button stands for. Null when it was answered here: not ours, or of an earlier card.
    private async Task<string?> PressedAsync(ITurnContext turn, Speaker speaker, object value, CancellationToken ct)
    {
        if (CardSubmit.Of(value) is not { } submit)
        {
            await turn.SendActivityAsync(Replies.Say(JourneyTexts.In(speaker.Culture).ForeignForm), ct);
            return null;
        }
        var draft = await _draft.OfAsync(turn, ct);
        var texts = MonitorTexts.In(speaker.Culture);
        await _shown.PressedAsync(turn, submit.Card, ct);
        if (draft.Now?.Card == submit.Card && (await _dialogs.GetAsync(turn, () => new DialogState(), ct)).DialogStack.Count > 0)
        {
            switch (submit.Action)
            {
                case CardSubmit.Save:
                    return texts.SaveButton;
                case CardSubmit.Change:
                    return texts.ChangeButton;
                case CardSubmit.Form when new NightForm(texts).Words(submit) is { Length: > 0 } words:
                    return words;
                case CardSubmit.Form:
                    await turn.SendActivityAsync(Replies.Say(texts.FormEmpty), ct);
                    return null;
            }
        }
        await turn.SendActivityAsync(Replies.Say(texts.OldCard), ct);
        return null;
    }

    // The plan is asked, and nobody is to decide anything.
    [GeneratedRegex(@"^\s*(?:and\s+|so\s+|ok\s+)?(?:how much|how many(?: mg| tablets)?|what(?: dose)?|which dose)\s+(?:baclofen\s+)?(?:do i|am i|will i|am i (?:meant|supposed) to|do i have to)\s+(?:take|be (?:on|taking)|on|have|taking)(?:\s+(?:on\s+|next\s+|this\s+|from\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s+(?:today|tonight|tomorrow|now|this (?:morning|evening)|next week|in the (?:morning|evening)))?\s*\??\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThePlan();

    private static string? Unreadable(IMessageActivity message, JourneyTexts texts)
    {
        var text = message.Text ?? "";
        return string.IsNullOrWhiteSpace(text) ? DiaryFile.In(message).Count > 0 ? null : message.Attachments is { Count: > 0 } ? texts.PictureOnly : texts.EmptyMessage
            : text.Length > LongestRead ? texts.TooLong
            : Commands.Of(text) == Command.None && !text.Any(char.IsLetterOrDigit) ? texts.OnlySigns
            : null;
    }
}
