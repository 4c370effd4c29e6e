using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Evening and night: what is in the way of sleep, one thing that fits, the wind-down, and being awake at three.</summary>
public sealed class HygieneStep : IStep
{
    /// <summary>The name of the due kind at which the wind-down is offered.</summary>
    private const string WindDownDue = "WindDown";

    private const int LongestAsk = 60;       // characters; a message that tells more than a wish is somebody else's
    private static readonly LocalTime EveningFrom = new(17, 0);
    private static readonly LocalTime AskFrom = new(18, 0);
    private static readonly LocalTime BedFrom = new(23, 30);
    private static readonly LocalTime MorningFrom = new(4, 0);
    private static readonly LocalTime MorningUntil = new(15, 0);

    private readonly Listener _listener;
    private readonly EveningState _state;
    private readonly Tips _tips;
    private readonly ILogbooks _logs;
    private readonly Kept<Talk> _talk;
    private readonly Kept<SettingsTalk> _settings;
    private readonly Kept<Monitor.WokenAsked> _woken;
    private readonly Kept<Taper.TaperAsked> _taper;

    public HygieneStep(
        Listener listener, EveningState state, Tips tips, ILogbooks logs, EveningDialog evening, WindDownDialog windDown, ScreeningDialog screening,
        ListDialog list, RatingDialog rating, ConversationState conversation)
    {
        (_listener, _state, _tips, _logs, Dialogs) = (listener, state, tips, logs, [evening, windDown, screening, list, rating]);
        (_talk, _settings) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<SettingsTalk>(conversation, nameof(SettingsTalk)));
        (_woken, _taper) = (new Kept<Monitor.WokenAsked>(conversation, nameof(Monitor.WokenAsked)), new Kept<Taper.TaperAsked>(conversation, nameof(Taper.TaperAsked)));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var evening = await _state.OfAsync(said, cancellationToken);
        switch (said.Command)
        {
            case Command.Undo when (await _talk.OfAsync(said.Turn, cancellationToken)).LastChange == nameof(HygieneStep):
                return new Move.Answer(await UndoAsync(said, evening, cancellationToken));
            case Command.Why when Enum.TryParse<Tool>(evening.LastCard, out var shown):
                return new Move.Answer(Tips.Why(said, shown));
            case not Command.None:
                return null;
        }
        if (said.Is(texts.YourListButton) || FreeWords.MeansMyList(said.Text))
            return new Move.Answer(Replies.Say(evening.List is { } list ? texts.YourList(list) : texts.NoList));
        if (said.Is(texts.PutOnListButton))
            return PutOnList(said, texts);
        if (said.Is(texts.NotTonightButton))
            return new Move.Answer(Replies.Say(texts.NotTonight));
        if (said.Is(texts.InBedButton) || FreeWords.MeansBed(said.Text) || IsGoingToBed(said))
            return WindDown(said, evening, texts);
        if (said.Is(texts.DoItButton) && Enum.TryParse<Tool>(evening.LastCard, out var card))
            return await ToolAsync(said, card, evening, cancellationToken);
        if (said.Is(texts.AnotherTipButton))
            return new Move.Answer(await _tips.NextAsync(said, cancellationToken));
        if (FreeWords.IsHarderToFollow(said.Text) && evening.Shown.Contains(nameof(Tool.SlowBreathing)))
            return await DoAsync(said, Exercises.EasyBreathing, Tool.SlowBreathing, null, cancellationToken);
        if (await NotSuggestedAsync(said, texts, cancellationToken) is { } instead)
            return instead;
        if (await InTheNightAsync(said, evening, texts, cancellationToken) is { } night)
            return night;
        if (ExerciseAskedBy(said, texts) is { } tool)
            return await ToolAsync(said, tool, evening, cancellationToken);
        if (said.Intent == Intent.Relax)
            return await WhichAsync(said, evening, texts, cancellationToken);
        if (IsEvening(said) && ComplaintOf(said) is { } complaint)
            return new Move.Begin(nameof(EveningDialog), complaint.ToString());
        return said.Intent == Intent.Hygiene && (FreeWords.TopicIn(said.Text) is not null || FreeWords.AsksForATip(said.Text)) ? await TipAsync(said, evening, cancellationToken) : null;
    }

    public async Task<Move?> TakeDoubtfulAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var evening = await _state.OfAsync(said, cancellationToken);
        // Whatever somebody writes in the middle of the night, they are not asked for their diary.
        if (said is { Command: Command.None, Intent: Intent.None or Intent.Greet or Intent.AwakeNow } && EveningState.IsNight(said.Speaker, evening) && IsTakenToBeInBed(said, evening))
            return await AwakeAsync(said, evening, null, HygieneTexts.In(said.Speaker.Culture), cancellationToken);
        // "I can't sleep at night", said by day.
        return said is { Command: Command.None, Intent: Intent.AwakeNow } ? new Move.Answer(await _tips.NextAsync(said, cancellationToken)) : null;
    }

    public async Task<Move?> DueAsync(string kind, Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (kind != WindDownDue || EveningState.IsInBed(said.Speaker, await _state.OfAsync(said, cancellationToken)))
            return null;
        if (MorningQuestions.IsSilent(await _settings.OfAsync(said.Turn, cancellationToken), await _talk.OfAsync(said.Turn, cancellationToken)))
            return null;
        var texts = HygieneTexts.In(said.Speaker.Culture);
        // It may light up a locked screen: no medicine and no symptom in it.
        var message = Replies.Say(texts.WindDownTime, texts.InBedButton, texts.NotTonightButton);
        message.Summary = texts.WindDownTime;
        return new Move.Answer(message);
    }

    public async Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Profile.Consent is null || said.Speaker.Zone is null)
            return null;
        return await RatingAsync(said, cancellationToken) ?? await EveningQuestionAsync(said, cancellationToken);
    }

    // The morning after: the exercise done last in the night that was just told.
    private async Task<Move?> RatingAsync(Said said, CancellationToken ct)
    {
        var now = said.Speaker.Now.TimeOfDay;
        var night = Monitor.NightHearing.CurrentNight(said.Speaker).Evening;
        var label = LocalDatePattern.Iso.Format(night);
        var evening = await _state.OfAsync(said, ct);
        if (now < MorningFrom || now >= MorningUntil || evening.RatedNight == label || (await _talk.OfAsync(said.Turn, ct)).LastSavedNight != label)
            return null;
        var done = await _logs.Of(said.Turn.TurnState).BetweenAsync(night, night, [LogKind.Relaxation], ct);
        if (done is not [.., { Text: { } tool }] || !Enum.TryParse<Tool>(tool, out _))
            return null;
        await _state.KeepAsync(said, evening with { RatedNight = label }, ct);
        // At most two questions a morning: what woke them and the check after a step go before.
        if ((await _woken.OfAsync(said.Turn, ct)).Night == label && (await _taper.OfAsync(said.Turn, ct)).Signs == LocalDatePattern.Iso.Format(said.Speaker.Now.Date))
            return null;
        return new Move.Begin(nameof(RatingDialog), tool);
    }

    // Once an evening, and only of somebody who has told where they are with their medicine and when they sleep.
    private async Task<Move?> EveningQuestionAsync(Said said, CancellationToken ct)
    {
        var evening = await _state.OfAsync(said, ct);
        return said.Speaker.Now.TimeOfDay >= AskFrom && (said.Profile.Situation is not null || said.Profile.Form is BaclofenForm.Pump) && said.Speaker.Person.UsualLightsOut is not null
            && evening is { Asked: false, BedAt: null, Says: null }
            ? new Move.Begin(nameof(EveningDialog))
            : null;
    }

    private static Move WindDown(Said said, Evening evening, HygieneTexts texts) =>
        // "Goodnight" after the wind-down is a goodnight.
        EveningState.IsInBed(said.Speaker, evening) && !FreeWords.MeansBed(said.Text) && !said.Is(texts.InBedButton)
            ? new Move.Answer(Replies.Say(texts.GoodnightHere).ByNight(said.Turn)) { Ends = true }
            : new Move.Begin(nameof(WindDownDialog)) { Ends = true };

    // Times of a night that is over belong to the diary.
    private static bool IsGoingToBed(Said said) =>
        said.Intent == Intent.WindDown && said.Text.Length <= LongestAsk && !said.Text.Any(char.IsDigit);

    private async Task<Move?> InTheNightAsync(Said said, Evening evening, HygieneTexts texts, CancellationToken ct)
    {
        if (!EveningState.IsNight(said.Speaker, evening) || said.Text.Length > 2 * LongestAsk)
            return null;
        if (EveningState.IsInBed(said.Speaker, evening) && said.Intent is Intent.Goodbye)
            return new Move.Answer(Replies.Say(texts.GoodnightHere).ByNight(said.Turn)) { Ends = true };
        var complaint = ComplaintOf(said) is { } told and not Complaint.Bladder ? told : (Complaint?)null;
        var isInBed = IsTakenToBeInBed(said, evening);
        // In the evening there is time for more than being awake.
        if (!isInBed && complaint is not null)
            return null;
        if (isInBed && FreeWords.SpeaksOfSpasms(said.Text) && !FreeWords.IsQuestion(said.Text) && !said.Text.Any(char.IsDigit) && said.Intent is not (Intent.DiaryLog or Intent.DiaryEdit))
            return await SpasmsAsync(said, evening, texts, ct);
        return said.Intent == Intent.AwakeNow || (isInBed && complaint is not null && ExerciseAskedBy(said, texts) is null)
            ? await AwakeAsync(said, evening, complaint, texts, ct)
            : null;
    }

    // One message and two choices; no clock, and nothing of the diary. The second time the same sentence would help nobody.
    private async Task<Move> AwakeAsync(Said said, Evening evening, Complaint? complaint, HygieneTexts texts, CancellationToken ct)
    {
        if (!evening.WasAwake)
            await _state.LogAsync(said, LogKind.AwakeHint, null, ct);
        await _state.KeepAsync(said, evening with { Says = complaint?.ToString() ?? evening.Says, Asked = true, WasAwake = true }, ct);
        var tonight = await _state.TonightAsync(said, ct) with { Says = complaint };
        var two = ToolBox.Exercise(said.Profile, tonight, Tool.SlowBreathing, Tool.QuietPicture);
        var text = evening.WasAwake ? texts.StillHere : said.Profile.Consent is null ? texts.AwakeNowUnnoted : texts.AwakeNow;
        return new Move.Answer(Replies.Say(text, [.. two.Select(offer => ExerciseMessage.ButtonOf(offer.Tool, texts))]).ByNight(said.Turn)) { Ends = true };
    }

    // Relaxation first, and in the same message when to ring.
    private async Task<Move> SpasmsAsync(Said said, Evening evening, HygieneTexts texts, CancellationToken ct)
    {
        await _state.LogAsync(said, LogKind.AwakeHint, null, ct);
        await _state.LogAsync(said, LogKind.Symptom, said.Text, ct);
        await _state.KeepAsync(said, evening with { Says = nameof(Complaint.TightLegs), Asked = true, WasAwake = true }, ct);
        var number = await _state.EmergencyAsync(said, ct);
        return await DoAsync(
            said, Exercises.Of(new ToolOffer(Tool.BodyRelaxation, ToolVersion.Full))!, Tool.BodyRelaxation,
            said.Profile.Consent is null ? texts.AwakeSpasmsUnnoted(number) : texts.AwakeSpasms(number), ct);
    }

    private async Task<Move> ToolAsync(Said said, Tool tool, Evening evening, CancellationToken ct)
    {
        if (tool == Tool.WorryPage)
            return new Move.Begin(nameof(ListDialog)) { Ends = true };
        if (ToolCards.Of(tool).IsWorthAsking(said.Profile) && !evening.Screened.Contains(tool.ToString()))
            return new Move.Begin(nameof(ScreeningDialog), tool.ToString()) { Ends = true };
        return new Move.Answer(await _tips.ToolAsync(said, tool, ct)) { Ends = Exercises.All.Any(exercise => exercise.Tool == tool) };
    }

    private async Task<Move> DoAsync(Said said, Exercise exercise, Tool tool, string? preface, CancellationToken ct) =>
        new Move.Answer(await _tips.DoAsync(said, exercise, new ToolOffer(tool, ToolCards.Of(tool).VersionFor(said.Profile)), preface, ct)) { Ends = true };

    private async Task<Move> WhichAsync(Said said, Evening evening, HygieneTexts texts, CancellationToken ct)
    {
        var tonight = await _state.TonightAsync(said, ct) with { Says = ComplaintOf(said) };
        var two = ToolBox.Exercise(said.Profile, tonight, Tool.BodyRelaxation, Tool.SlowBreathing);
        var buttons = two.Select(offer => ExerciseMessage.ButtonOf(offer.Tool, texts)).ToList();
        return new Move.Answer(Replies.Say(texts.WhichExercise, buttons).ByNight(said.Turn, EveningState.IsInBed(said.Speaker, evening))) { Ends = true };
    }

    private async Task<Move> TipAsync(Said said, Evening evening, CancellationToken ct)
    {
        if (FreeWords.TopicIn(said.Text) is not { } topic)
            return new Move.Answer(await _tips.NextAsync(said, ct));
        if (Exercises.All.Any(exercise => exercise.Tool == topic) || topic is Tool.WorryPage or Tool.WarmShower or Tool.AwakeInBed)
            return await ToolAsync(said, topic, evening, ct);
        return new Move.Answer(await _tips.ToolAsync(said, topic, ct));
    }

    // What is asked for and not suggested.
    private async Task<Move?> NotSuggestedAsync(Said said, HygieneTexts texts, CancellationToken ct)
    {
        if (said.Intent is not (Intent.Hygiene or Intent.Relax or Intent.None or Intent.SymptomQuestion or Intent.AwakeNow or Intent.Help))
            return null;
        if (FreeWords.AsksForSomethingToTake(said.Text))
            return new Move.Answer(Replies.Say(texts.NothingToTake, texts.PutOnListButton));
        if (FreeWords.AsksToHoldTheBreath(said.Text))
        {
            var version = ToolCards.Of(Tool.SlowBreathing).VersionFor(said.Profile);
            return Exercises.Of(new ToolOffer(Tool.SlowBreathing, version)) is { } breathing
                ? await DoAsync(said, breathing, Tool.SlowBreathing, texts.NoHolding, ct)
                : new Move.Answer(await _tips.ToolAsync(said, Tool.SlowBreathing, ct));
        }
        return FreeWords.AsksForAHeavyBlanket(said.Text) ? new Move.Answer(Replies.Say(texts.HeavyBlanket)) : null;
    }

    private Move.Answer PutOnList(Said said, HygieneTexts texts)
    {
        if (said.Profile.Consent is not null)
            _listener.Keep(said.Turn, said.Profile.Asking(texts.NothingToTakeQuestion));
        return new Move.Answer(Replies.Say(texts.PutOnList)) { Stores = true };
    }

    private async Task<Activity> UndoAsync(Said said, Evening evening, CancellationToken ct)
    {
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (!Guid.TryParse(evening.LastEntry, out var entry))
            return Replies.Say(texts.NothingLeft);
        _logs.Of(said.Turn.TurnState).Remove(entry);
        await _state.KeepAsync(said, evening with { LastEntry = null }, ct);
        return Replies.Say(texts.ExerciseTaken);
    }

    private static Tool? ExerciseAskedBy(Said said, HygieneTexts texts)
    {
        Tool[] tools = [Tool.BodyRelaxation, Tool.SlowBreathing, Tool.QuietPicture, Tool.BodyScan, Tool.TenseAndRelease, Tool.WorryPage];
        return said.OneOf([.. tools.Select(tool => ExerciseMessage.ButtonOf(tool, texts))]) is { } pressed ? tools[pressed]
            : FreeWords.ExerciseNamed(said.Text) is { } named ? named
            : said.Intent == Intent.Relax ? FreeWords.ExerciseIn(said.Text)
            : null;
    }

    // They said so, or it is an hour at which most people are.
    private static bool IsTakenToBeInBed(Said said, Evening evening) =>
        EveningState.IsInBed(said.Speaker, evening) || said.Speaker.Now.TimeOfDay is var now && (now >= BedFrom || now < LocalTime.Noon);

    private static bool IsEvening(Said said) => said.Speaker.Now.TimeOfDay is var now && (now >= EveningFrom || now < MorningFrom);

    // A number is a log entry, a question is a question; a long story is told to somebody else.
    private static Complaint? ComplaintOf(Said said) =>
        said.Intent is Intent.SymptomLog or Intent.AwakeNow or Intent.Relax or Intent.Hygiene or Intent.None && said.Text.Length <= LongestAsk && !said.Text.Any(char.IsDigit)
        && FreeWords.ComplaintIn(said.Text) is { } complaint and not Complaint.Nothing
            ? complaint
            : null;
}
