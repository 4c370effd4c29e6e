using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What woke them, in one tap, of the night that was just saved; and once, whether to tell them when spasms stay up.</summary>
public sealed class WokenDialog : AskingDialog<Woken>, ITakes
{
    /// <summary>The option to begin with when they ask whether their number is bad.</summary>
    public const string About = "about";

    private const string Cause = "cause";
    private const string Score = "score";
    private const string Tells = "tells";
    private const int Above = 2;        // as much above usual as the watch over days counts
    private const int ChecksUntil = 4;  // mornings after a step have a question of their own
    private static readonly LocalTime Until = new(15, 0);

    private readonly IDiaries _diaries;
    private readonly IPlans _plans;
    private readonly ILogbooks _logs;
    private readonly SlotReader _reader;
    private readonly Kept<Talk> _talk;
    private readonly Kept<WokenAsked> _asked;

    public WokenDialog(Listener listener, ConversationState conversation, IDiaries diaries, IPlans plans, ILogbooks logs, SlotReader reader)
        : base(nameof(WokenDialog), listener, conversation)
    {
        (_diaries, _plans, _logs, _reader) = (diaries, plans, logs, reader);
        (_talk, _asked) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<WokenAsked>(conversation, nameof(WokenAsked)));
    }

    /// <summary>The night that ended this morning was saved with awakenings in it, and the morning is not over.</summary>
    internal static async Task<bool> IsOfThisMorningAsync(Said said, Talk talk, IDiaries diaries, CancellationToken ct)
    {
        if (said.Speaker.Now.TimeOfDay >= Until)
            return false;
        var night = NightHearing.CurrentNight(said.Speaker);
        return talk.LastSaved is not null && talk.LastSavedNight == LocalDatePattern.Iso.Format(night.Evening)
            && await diaries.Of(said.Turn.TurnState).LatestAsync(ct) is { Awakenings: > 0 } entry && entry.Night == night;
    }

    /// <inheritdoc/>
    public bool IsOptional => true;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        var said = await Listener.HearAsync(outerDc.Context, cancellationToken);
        // A question of a morning that is over holds nothing up.
        return await IsOfThisMorningAsync(said, await _talk.OfAsync(said.Turn, cancellationToken), _diaries, cancellationToken)
            ? await base.ResumeDialogAsync(outerDc, reason, result, cancellationToken)
            : await outerDc.EndDialogAsync(null, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<Woken> BeginAsync(Said said, string? options, Woken? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (options != About)
            return new Woken();
        var today = said.Speaker.Now.Date;
        var log = await _logs.Of(said.Turn.TurnState).BetweenAsync(today.PlusDays(-1), today, [LogKind.Spasms], cancellationToken);
        return new Woken { IsAbout = true, Causes = [], Spasms = (int?)log.MaxBy(entry => entry.ToldAt)?.Number };
    }

    /// <inheritdoc/>
    protected override async Task<Woken?> TellAsync(Said said, Woken now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (asked == Tells && now.Causes is not null)
        {
            return said.Command is Command.Skip ? now with { Tells = false }
                : _reader.ReadYesNo(said.Text, said.Speaker.Context()) is Reading<bool>.Says yes ? now with { Tells = yes.Value }
                : null;
        }
        if (asked == Score && now is { Causes: not null, Spasms: null })
        {
            return said.Command == Command.Skip || said.Is(DayTexts.In(said.Speaker.Culture).DontKnowButton) ? now with { WithoutScore = true }
                : ScoreIn(said) is { } told ? now with { Spasms = told }
                : null;
        }
        if (asked != Cause || now.Causes is not null || said.Text.Contains('?', StringComparison.Ordinal)
            || !await IsOfThisMorningAsync(said, await _talk.OfAsync(said.Turn, cancellationToken), _diaries, cancellationToken))
        {
            return null;
        }
        if (said.Command == Command.Skip)
            return now with { Causes = [] };
        if (said.Command != Command.None && !said.Is(DayTexts.In(said.Speaker.Culture).DontKnowButton))
            return null;
        var causes = WokenWords.CausesIn(said.Text);
        if (causes.Count == 0)
            return null;
        return now with { Causes = causes, Spasms = causes.Contains(LoggedNights.Spasms) ? ScoreIn(said) : null };
    }

    private int? ScoreIn(Said said) => _reader.ReadScore(Slot.Spasms, said.Text, said.Speaker.Context()) is Reading<int>.Says { Value: var score } ? score : null;

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, Woken now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        if (now.Causes is null)
        {
            return await IsOfThisMorningAsync(said, await _talk.OfAsync(said.Turn, cancellationToken), _diaries, cancellationToken)
                ? new Question(
                    Cause,
                    Replies.Say(texts.WhatWoke, texts.SpasmsButton, texts.BladderButton, texts.PainButton, texts.WorryButton, texts.DontKnowButton),
                    texts.WhyWoke, texts.WokeExample)
                : null;
        }
        if (now is { IsAbout: false, Spasms: null, WithoutScore: false } && now.Causes.Contains(LoggedNights.Spasms))
            return new Question(Score, Replies.Say($"{texts.WokeNoted(Named(now.Causes, texts))} {texts.HowBad}", MonitorTexts.In(said.Speaker.Culture).SkipButton), texts.WhyHowBad, texts.ExampleHowBad);
        if (now.Tells is not null || now.Spasms is not { } score || said.Profile is not { UsualSpasms: { } usual, TellsOfPatterns: false } || score - usual < Above
            || !(now.IsAbout || (!(await _asked.OfAsync(said.Turn, cancellationToken)).AskedToTell && !await IsCheckedAsync(said, cancellationToken))))
        {
            return null;
        }
        var ask = texts.ShallITell(texts.AboveUsual(Number(score - usual, texts), Number(usual, texts)), said.Profile.Prescriber ?? texts.YourPrescriber);
        var journey = JourneyTexts.In(said.Speaker.Culture);
        return new Question(
            Tells, Replies.Say(now.IsAbout ? ask : $"{texts.ScoreNoted(Number(score, texts))} {ask}", journey.YesButton, journey.NoButton), texts.WhyWoke);
    }

    /// <inheritdoc/>
    /// <remarks>What woke them is kept at once: who does not say how bad it was has said that much.</remarks>
    protected override async Task GatheredAsync(Said said, Woken before, Woken now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var goesBack = said.Command is Command.Back or Command.Undo or Command.StartOver;
        if (now.IsAbout || (!goesBack && (now.Causes is not { Count: > 0 } || (before.Causes is not null && before.Spasms == now.Spasms))))
            return;
        if (before.Causes is not null)
        {
            foreach (var entry in (await _asked.OfAsync(said.Turn, cancellationToken)).LastEntries)
                _logs.Of(said.Turn.TurnState).Remove(Guid.Parse(entry));
        }
        if (now.Causes is { } causes)
            await RecordAsync(said, causes, now.Spasms, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, Woken now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        if (now.Causes is not { } causes)
            return [Replies.Say(JourneyTexts.In(said.Speaker.Culture).NotUnderstood)];
        // It may have been put first on an earlier morning: what is answered is this morning's.
        if (!now.IsAbout)
        {
            var night = LocalDatePattern.Iso.Format(NightHearing.CurrentNight(said.Speaker).Evening);
            await _asked.KeepAsync(said.Turn, await _asked.OfAsync(said.Turn, cancellationToken) with { Night = night }, cancellationToken);
        }
        if (!now.IsAbout && (causes.Count == 0 || now.WithoutScore))
            return [Replies.Say(texts.NotedNothing)];
        if (now.Tells is { } tells)
        {
            await _asked.KeepAsync(said.Turn, await _asked.OfAsync(said.Turn, cancellationToken) with { AskedToTell = true }, cancellationToken);
            if (tells)
                Listener.Keep(said.Turn, said.Profile with { TellsOfPatterns = true });
            return [Replies.Say(tells ? texts.WillTell : texts.WontTell)];
        }
        var usual = said.Profile.UsualSpasms;
        var noted = now.Spasms is { } score ? texts.ScoreNoted(Number(score, texts)) : texts.WokeNoted(Named(causes, texts));
        if (now.Spasms - usual is { } above and >= Above)
            noted = $"{(now.IsAbout ? "" : noted + " ")}{texts.AboveUsual(Number(above, texts), Number(usual!.Value, texts))}";
        else if (now.IsAbout && usual is { } known)
            noted = texts.NotAboveUsual(Number(known, texts), said.Profile.Prescriber ?? texts.YourPrescriber);
        return [now.IsAbout ? Replies.Say(noted) : Replies.Say(noted, texts.UndoButton)];
    }

    private async Task RecordAsync(Said said, List<string> causes, int? spasms, CancellationToken ct)
    {
        var (log, night) = (_logs.Of(said.Turn.TurnState), NightHearing.CurrentNight(said.Speaker).Evening);
        List<LogEntry> entries = [.. causes.Select((cause, i) =>
            // Told in one breath, in this order.
            new LogEntry(Guid.NewGuid(), LogKind.WokenBy, night, null, cause, said.Speaker.Instant + Duration.FromMilliseconds(i)))];
        if (spasms is { } score)
            entries.Add(new LogEntry(Guid.NewGuid(), LogKind.Spasms, night, score, null, said.Speaker.Instant));
        entries.ForEach(log.Record);
        await _asked.KeepAsync(
            said.Turn, await _asked.OfAsync(said.Turn, ct) with { LastEntries = [.. entries.Select(entry => entry.Id.ToString())] }, ct);
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, ct) with { LastChange = nameof(WokenStep) }, ct);
    }

    // On the mornings after a step there is the check of the danger signs: two questions are enough.
    private async Task<bool> IsCheckedAsync(Said said, CancellationToken ct) =>
        await _plans.Of(said.Turn.TurnState).CurrentAsync(ct) is { Status: PlanStatus.Confirmed or PlanStatus.Paused } plan
        && plan.Plan.Steps.Any(step => Period.DaysBetween(step.From, said.Speaker.Now.Date) is >= 1 and <= ChecksUntil);

    private static string Named(List<string> causes, DayTexts texts) => causes.Select(cause => cause switch
    {
        LoggedNights.Spasms => texts.SpasmsButton,
        WokenWords.Bladder => texts.BladderButton,
        WokenWords.Pain => texts.PainButton,
        WokenWords.Worry => texts.WorryButton,
        _ => texts.DontKnowButton,
    }).Select(name => name.ToLower(texts.Culture)).Aggregate(texts.And);

    private static string Number(int number, DayTexts texts) => number.ToString(texts.Culture);
}
