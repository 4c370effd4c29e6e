using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Answers;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>The root of all dialogs: what interrupts comes first, then the dialog in progress, then the step that takes the message.</summary>
/// <remarks>The safety screen has passed every message before it gets here.</remarks>
public sealed partial class JourneyDialog : ComponentDialog
{
    /// <summary>The result of a dialog after whose end nothing comes by itself: somebody is going to sleep.</summary>
    public const string Quiet = "quiet";

    /// <summary>The result of a dialog after whose end only what cannot wait comes: somebody wants to say as little as possible.</summary>
    public const string Brief = "brief";

    private static readonly Duration UrgentLasts = Duration.FromHours(1);
    private const int LongestFarewell = 40;   // characters

    private readonly IReadOnlyList<IStep> _steps;
    private readonly Listener _listener;
    private readonly Consenting _consenting;
    private readonly NightSaving _saving;
    private readonly SafetyAnswers _safety;
    private readonly HelpNumbers _numbers;
    private readonly ReviewedAnswers _answers;
    private readonly Kept<Talk> _talk;

    public JourneyDialog(
        IEnumerable<IStep> steps, Listener listener, Consenting consenting, NightSaving saving, SafetyAnswers safety, HelpNumbers numbers,
        ReviewedAnswers answers, ConversationState conversation)
        : base(nameof(JourneyDialog))
    {
        _steps = [.. steps];
        (_listener, _consenting, _saving, _safety, _numbers, _answers) = (listener, consenting, saving, safety, numbers, answers);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
        foreach (var dialog in _steps.SelectMany(step => step.Dialogs))
            AddDialog(dialog);
    }

    /// <summary>ISO 3166 code of the country whose numbers are meant. Null: not known.</summary>
    internal static string? CountryOf(Speaker speaker, Talk talk, Profile profile) =>
        talk.Country ?? (speaker.IsAway ? speaker.Country : null) ?? profile.Country ?? speaker.Country;

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        options is string due ? await DueAsync(innerDc, due, cancellationToken) : await RouteAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken ct)
    {
        var (turn, talk) = (dc.Context, await _talk.OfAsync(dc.Context, ct));
        var said = await _listener.HearAsync(turn, ct);
        if (talk.WaitsForZone is not null)
            return await TakeZoneAsync(dc, said, talk, ct);
        if (said.Speaker.Zone is null)
            return await AskZoneAsync(said, talk, ct);

        if (await _saving.SaveLeftoverAsync(turn, said.Speaker, ct) is { } leftover)
        {
            await dc.CancelAllDialogsAsync(ct);
            await turn.SendActivityAsync(leftover, ct);
        }
        if (dc.ActiveDialog is { } late && dc.FindDialog(late.Id) is ITakes passing && await passing.IsOverAsync(said, ct))
            await dc.CancelAllDialogsAsync(ct);
        if (said.Command == Command.Yes && dc.ActiveDialog is null && talk.Offered is { } offered)
        {
            turn.Activity.Text = offered;
            said = await _listener.HearAsync(turn, ct);
        }
        if (said.Profile.Consent is not null)
        {
            foreach (var step in _steps)
                await step.OverhearAsync(said, ct);
            said = await _listener.HearAsync(turn, ct);
        }
        foreach (var step in _steps)
        {
            if (await step.TakeOutrightAsync(said, ct) is { } move)
                return await MakeAsync(dc, said, move, ct);
        }
        // "OK to start?" was the last question, whatever was open before it.
        if (said.Profile.Consent is null && talk.Held.Count > 0 && await _consenting.AnsweredAsync(said, ct) is { } held)
            return held.Agreed ? await AgreedAsync(dc, held, ct) : await NotAgreedAsync(dc, said, held, ct);
        var active = dc.ActiveDialog is { } open ? dc.FindDialog(open.Id) as ITakes : null;
        var takes = active is not null && await active.TakesAsync(said, ct);
        var dropped = active is { IsOptional: true } && !takes && said.Command is not (Command.Cancel or Command.Why or Command.Help);
        if (dropped)
        {
            await dc.CancelAllDialogsAsync(ct);
            active = null;
            // "Ok" to what need not be answered leaves it, and wants nothing else.
            if (said.Command == Command.Yes)
                return await IdleAsync(dc, said, await AnswerAsync(dc, [Replies.Say(JourneyTexts.In(said.Speaker.Culture).Welcome)], ct), ct);
        }
        if (!takes && said.Command == Command.None && About.MoodIn(said.Text) is { } mood)
            return await LetBeAsync(dc, said, mood, talk, ct);
        // "Hello", hours later: last evening's question is not where they are any more.
        if (talk.CameBack && active is not null && !takes && said is { Command: Command.None, Intent: Intent.Greet })
        {
            await _talk.KeepAsync(turn, talk with { Left = dc.ActiveDialog!.Id }, ct);
            await dc.CancelAllDialogsAsync(ct);
            active = null;
        }
        // What answers the open question is an answer, even where it sounds like a wish for help: "I look after someone".
        if ((!takes || said.Command == Command.Help) && await AsideOfAsync(said, talk, ct) is { } aside)
            return await AnswerAsync(dc, [aside], ct);

        if (said.Command == Command.Cancel && dc.ActiveDialog is { } left && !(takes && await active!.TakesCancelAsync(said, ct)))
        {
            await _talk.KeepAsync(turn, talk with { Left = left.Id }, ct);
            await dc.CancelAllDialogsAsync(ct);
            return await AnswerAsync(dc, [Replies.Say(MonitorTexts.In(said.Speaker.Culture).LeftForNow)], ct);
        }
        // A bare value is an answer, even one that does not fit: "20 minutes" to "when did you get up?" is asked again, and is no wish for an exercise.
        if (takes || (active is not null && IsBareValue().IsMatch(said.Text)))
            return await ContinueAsync(dc, said, ct);
        if (active is not null && said is { Command: Command.None, Intent: Intent.Thanks or Intent.Goodbye } && said.Text.Length <= LongestFarewell)
            return await LeaveAsync(dc, said, ct);
        if (said.Profile.Consent is null && await _consenting.AnsweredAsync(said, ct) is { } consent)
            return consent.Agreed ? await AgreedAsync(dc, consent, ct) : await NotAgreedAsync(dc, said, consent, ct);
        if (said.Command == Command.Resume && talk.Left is { } leftDialog && dc.ActiveDialog is null && dc.FindDialog(leftDialog) is not null)
        {
            await _talk.KeepAsync(turn, talk with { Left = null }, ct);
            return await dc.BeginDialogAsync(leftDialog, null, ct);
        }
        foreach (var step in _steps)
        {
            if (await step.TakeAsync(said, ct) is { } move)
                return await MakeAsync(dc, said, move, ct);
        }
        foreach (var step in _steps)
        {
            if (await step.TakeDoubtfulAsync(said, ct) is { } move)
                return await MakeAsync(dc, said, move, ct);
        }
        if (dc.ActiveDialog is not null)
            return await ContinueAsync(dc, said, ct);
        var ended = await NotUnderstoodAsync(dc, said, ct);
        // "Ta", in place of an answer that need not be given: what else is due, such as the check after a step, is still asked.
        return dropped && said.Intent == Intent.Thanks ? await IdleAsync(dc, said, ended, ct) : ended;
    }

    // Who says thank you or goodbye has done enough for now; what was asked is not asked again by itself.
    private async Task<DialogTurnResult> LeaveAsync(DialogContext dc, Said said, CancellationToken ct)
    {
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, ct) with { Left = dc.ActiveDialog!.Id }, ct);
        await dc.CancelAllDialogsAsync(ct);
        return await AnswerAsync(dc, [Passing(said, JourneyTexts.In(said.Speaker.Culture))!, Replies.Say(MonitorTexts.In(said.Speaker.Culture).LeftForNow)], ct);
    }

    // "I'm fed up": who can talk, and nothing is asked.
    private async Task<DialogTurnResult> LetBeAsync(DialogContext dc, Said said, About.Mood mood, Talk talk, CancellationToken ct)
    {
        if (dc.ActiveDialog is { } open)
            await _talk.KeepAsync(said.Turn, talk with { Left = open.Id }, ct);
        await dc.CancelAllDialogsAsync(ct);
        var texts = JourneyTexts.In(said.Speaker.Culture);
        var country = CountryOf(said.Speaker, talk, said.Profile);
        var answer = mood switch
        {
            About.Mood.Safe => _safety.NoHarm(country, said.Speaker.Culture),
            About.Mood.Weary => _safety.Human(country, said.Speaker.Culture),
            About.Mood.Cross => Replies.Say(texts.Cross, texts.TellANightButton, texts.HelpButton),
            _ => Replies.Say(texts.Bye),
        };
        if (mood == About.Mood.Weary)
            answer.Text = texts.Weary(answer.Text!);
        return await AnswerAsync(dc, [answer], ct);
    }

    [GeneratedRegex(@"^\s*(?:about |around |maybe |like )?[\d:.,/½¼¾ -]+\s*(?:m|h|mins?|minutes?|hrs?|hours?|am|pm|ish|times?|x)?\s*(?:ish)?[.!]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsBareValue();

    // What is answered wherever the conversation is, and changes nothing in it.
    private async Task<Activity?> AsideOfAsync(Said said, Talk talk, CancellationToken ct)
    {
        var texts = JourneyTexts.In(said.Speaker.Culture);
        if (_numbers.Named(said.Text) is { } country)
        {
            await _talk.KeepAsync(said.Turn, talk with { Country = country }, ct);
            if (said.Profile.Consent is not null)
                _listener.Keep(said.Turn, said.Profile with { Country = country });
            return _safety.CountrySet(country, said.Speaker.Culture);
        }
        var number = CountryOf(said.Speaker, talk, said.Profile);
        if (said.Command is Command.None or Command.Help && About.Asked(said.Text) is { } asked)
            return Replies.Say(About.Answer(asked, texts, said.Turn.Activity.ChannelId == Channels.Msteams));
        return (said.Command, said.Intent) switch
        {
            (Command.Help, _) => Replies.Say(texts.Help(_numbers.In(number)?.Emergency ?? texts.LocalEmergency)),
            // "What do I do if the pump beeps?" asks for help of another kind.
            (Command.None, Intent.Help) when _answers.To(said.Text) is null => Replies.Say(texts.Help(_numbers.In(number)?.Emergency ?? texts.LocalEmergency)),
            (Command.None, Intent.Human) => _safety.Human(number, said.Speaker.Culture),
            _ => null,
        };
    }

    private async Task<DialogTurnResult> MakeAsync(DialogContext dc, Said said, Move move, CancellationToken ct)
    {
        var talk = await _talk.OfAsync(said.Turn, ct);
        if (talk.Misunderstood > 0)
            await _talk.KeepAsync(said.Turn, talk with { Misunderstood = 0 }, ct);
        if (move.Stores && said.Profile.Consent is null)
        {
            await said.Turn.SendActivityAsync(await _consenting.HoldAsync(said, ct), ct);
            return dc.ActiveDialog is null ? await dc.EndDialogAsync(null, ct) : EndOfTurn;
        }
        // Last evening's open question is not put again when somebody comes with their morning; "carry on" still finds it.
        if (talk.CameBack && dc.ActiveDialog is { } stale && (move as Move.Begin)?.Dialog != stale.Id)
        {
            await _talk.KeepAsync(said.Turn, talk with { Left = stale.Id, Misunderstood = 0, CameBack = false }, ct);
            await dc.CancelAllDialogsAsync(ct);
        }
        if (move.Ends && dc.ActiveDialog is { } left)
        {
            await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, ct) with { Left = left.Id }, ct);
            await dc.CancelAllDialogsAsync(ct);
        }
        return move switch
        {
            Move.Begin begin when begin.Dialog == dc.ActiveDialog?.Id => await dc.ReplaceDialogAsync(begin.Dialog, begin.Options, ct),
            Move.Begin begin => await dc.BeginDialogAsync(begin.Dialog, begin.Options, ct),
            Move.Answer { IsBrief: true } answer when dc.ActiveDialog is null =>
                await IdleAsync(dc, said, new DialogTurnResult((await AnswerAsync(dc, answer.Says, ct)).Status, Brief), ct),
            Move.Answer answer => await AnswerAsync(dc, answer.Says, ct),
            _ => throw new InvalidOperationException("There is no other move."),
        };
    }

    private async Task<DialogTurnResult> ContinueAsync(DialogContext dc, Said said, CancellationToken ct)
    {
        var result = await dc.ContinueDialogAsync(ct);
        return dc.ActiveDialog is null && result is { Status: DialogTurnStatus.Complete, Result: not Quiet }
            ? await IdleAsync(dc, await _listener.HearAsync(said.Turn, ct), result, ct)
            : result;
    }

    private async Task<DialogTurnResult> IdleAsync(DialogContext dc, Said said, DialogTurnResult ended, CancellationToken ct)
    {
        foreach (var step in _steps.Where(step => step.CannotWait || ended.Result is not Brief).OrderBy(step => step.ComesLast))
        {
            if (await step.WhenIdleAsync(said, ct) is { } move)
                return await MakeAsync(dc, said, move, ct);
        }
        return ended;
    }

    // What was told while consent was asked for is read now, in its order, as if it had just been said.
    private async Task<DialogTurnResult> AgreedAsync(DialogContext dc, Consenting.Answered consent, CancellationToken ct)
    {
        var turn = dc.Context;
        var result = new DialogTurnResult(DialogTurnStatus.Complete);
        foreach (var text in consent.Held)
        {
            turn.Activity.Text = text;
            result = await RouteAsync(dc, ct);
        }
        if (dc.ActiveDialog is null)
            return await IdleAsync(dc, await _listener.HearAsync(turn, ct), result, ct);
        if (consent.Held.Count == 0)
            await dc.RepromptDialogAsync(ct);
        return EndOfTurn;
    }

    // Who says no is asked nothing more of what was begun.
    private static async Task<DialogTurnResult> NotAgreedAsync(DialogContext dc, Said said, Consenting.Answered consent, CancellationToken ct)
    {
        if (said.Command == Command.No)
            await dc.CancelAllDialogsAsync(ct);
        return await AnswerAsync(dc, [consent.Says], ct);
    }

    private async Task<DialogTurnResult> NotUnderstoodAsync(DialogContext dc, Said said, CancellationToken ct)
    {
        var (texts, talk) = (JourneyTexts.In(said.Speaker.Culture), await _talk.OfAsync(said.Turn, ct));
        // "I feel fine though", after they were asked to ring somebody today.
        if (talk.UrgentAt is { } urgent && said is { Command: Command.None, Intent: Intent.None } or { Command: Command.FalseAlarm } && said.Speaker.Instant - InstantPattern.General.Parse(urgent).Value < UrgentLasts)
        {
            var ended = await AnswerAsync(dc, [_safety.UrgentStill(CountryOf(said.Speaker, talk, said.Profile), said.Speaker.Culture)], ct);
            // What that cut off is gone on with.
            return talk.CutOff ? await IdleAsync(dc, said, ended, ct) : ended;
        }
        // Nothing begins without their yes: whoever says something else is asked again, and who has not been greeted is told what this is.
        if (said.Profile.Consent is null && !talk.Declined && said is { Command: Command.None or Command.Yes or Command.No, Intent: not (Intent.Thanks or Intent.Goodbye) })
        {
            await _talk.KeepAsync(said.Turn, talk with { Greeted = true, Misunderstood = talk.Misunderstood + (talk.Greeted ? 1 : 0) }, ct);
            return await AnswerAsync(
                dc,
                talk is { ConsentAsked: true, Misunderstood: > 0 } ? [Replies.Say(texts.ConsentAgain, texts.YesButton, texts.TellMeMoreButton)] : [.. Opening(said, talk, texts), Consenting.Ask(texts)],
                ct);
        }
        if (Passing(said, texts) is { } passing)
            return await AnswerAsync(dc, [passing], ct);
        await _talk.KeepAsync(said.Turn, talk with { Misunderstood = talk.Misunderstood + 1 }, ct);
        return await AnswerAsync(
            dc,
            [
                talk.Misunderstood == 0
                    ? Replies.Say(texts.NotUnderstood)
                    : Replies.Say(texts.NotUnderstoodAgain, texts.TellANightButton, texts.ShowThisWeekButton, texts.HelpButton),
            ],
            ct);
    }

    private IEnumerable<Activity> Opening(Said said, Talk talk, JourneyTexts texts)
    {
        if (!talk.Greeted)
            yield return Replies.Say(texts.Greeting(_numbers.In(CountryOf(said.Speaker, talk, said.Profile))?.Emergency ?? texts.LocalEmergency));
        else if (said.Intent == Intent.None)
            yield return Replies.Say(texts.DidNotGetThat);
    }

    private static Activity? Passing(Said said, JourneyTexts texts) => (said.Command, said.Intent) switch
    {
        (Command.Cancel or Command.Back, _) => Replies.Say(texts.NothingInProgress),
        (Command.Resume, _) => Replies.Say(MonitorTexts.In(said.Speaker.Culture).NothingKept),
        (_, Intent.Greet) => Replies.Say(texts.Hello),
        (_, Intent.Thanks) => Replies.Say(texts.Welcome),
        (_, Intent.Goodbye) => Replies.Say(texts.Bye),
        (Command.None, not Intent.None) => Replies.Say(texts.CannotDo, texts.HelpButton),
        _ => null,
    };

    private async Task<DialogTurnResult> DueAsync(DialogContext dc, string kind, CancellationToken ct)
    {
        var said = await _listener.HearAsync(dc.Context, ct);
        if (said.Profile.Consent is null || said.Speaker.Zone is null)
            return await dc.EndDialogAsync(null, ct);
        // What was asked before is no longer the last thing that was asked: a "yes" now means this.
        foreach (var step in _steps)
            await step.OverhearAsync(said, ct);
        foreach (var step in _steps)
        {
            if (await step.DueAsync(kind, said, ct) is { } move)
                return await MakeAsync(dc, said, move, ct);
        }
        return await dc.EndDialogAsync(null, ct);
    }

    private async Task<DialogTurnResult> AskZoneAsync(Said said, Talk talk, CancellationToken ct)
    {
        await _talk.KeepAsync(said.Turn, talk with { WaitsForZone = said.Text }, ct);
        await said.Turn.SendActivityAsync(Replies.Say(JourneyTexts.In(said.Speaker.Culture).AskZone), ct);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> TakeZoneAsync(DialogContext dc, Said said, Talk talk, CancellationToken ct)
    {
        var (turn, texts) = (dc.Context, JourneyTexts.In(said.Speaker.Culture));
        if (said.Speaker.Zone is null)
        {
            if (Places.ZoneNamed(said.Text) is not { } zone)
            {
                await turn.SendActivityAsync(Replies.Say(texts.ZoneNotFound), ct);
                return EndOfTurn;
            }
            _listener.Keep(turn, said.Speaker.Person with { Zone = zone });
            await turn.SendActivityAsync(Replies.Say(texts.ZoneTaken(Places.TownOf(zone))), ct);
            // What was told before is read now, as of now.
            turn.Activity.Text = talk.WaitsForZone;
        }
        await _talk.KeepAsync(turn, talk with { WaitsForZone = null }, ct);
        return await RouteAsync(dc, ct);
    }

    private static async Task<DialogTurnResult> AnswerAsync(DialogContext dc, IReadOnlyList<Activity> says, CancellationToken ct)
    {
        foreach (var activity in says)
            await dc.Context.SendActivityAsync(activity, ct);
        if (dc.ActiveDialog is null)
            return await dc.EndDialogAsync(null, ct);
        await dc.RepromptDialogAsync(ct);
        return EndOfTurn;
    }
}
