using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Asks about a dose that could not be noted as it was told: taken or missed, and when. It never asks for an amount.</summary>
public sealed class DoseDialog : AskingDialog<DoseTelling>
{
    private const string Neither = "neither";
    private const string Kind = "kind";
    private const string When = "when";

    private readonly DoseReader _doses;
    private readonly DoseLog _log;

    public DoseDialog(Listener listener, ConversationState conversation, DoseReader doses, DoseLog log)
        : base(nameof(DoseDialog), listener, conversation) => (_doses, _log) = (doses, log);

    /// <inheritdoc/>
    protected override Task<DoseTelling> BeginAsync(Said said, string? options, DoseTelling? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null && left is not null ? left : new DoseTelling { Why = options ?? "" });

    /// <inheritdoc/>
    protected override Task<DoseTelling?> TellAsync(Said said, DoseTelling now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(asked switch
        {
            Kind => ToKind(said, now),
            When => ToWhen(said, now),
            _ => null,
        });
    }

    private DoseTelling? ToKind(Said said, DoseTelling now)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (said.Is(texts.TakenButton))
            return now with { Kind = nameof(DoseEventKind.Taken) };
        if (said.Is(texts.MissedButton))
            return now with { Kind = nameof(DoseEventKind.Missed) };
        if (said.Is(texts.NeitherButton) || said.Command is Command.No or Command.Skip)
            return now with { Kind = Neither };
        return Read(said, said.Text) is { } told ? now.With(told) : null;
    }

    private DoseTelling? ToWhen(Said said, DoseTelling now)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var here = said.Speaker.Now;
        if (said.Is(texts.JustNowButton))
            return now.With(now.ToEvent() with { Day = here.Date, Time = here.TimeOfDay.With(TimeAdjusters.TruncateToMinute) });
        if (said.Is(texts.EarlierTodayButton))
            return now.With(now.ToEvent() with { Day = here.Date });
        if (said.Is(texts.YesterdayButton))
            return now.With(now.ToEvent() with { Day = here.Date.PlusDays(-1) });
        if (said.Command == Command.Skip || Phrases.Of(said.Text).Has("dont know", "not sure", "cant remember", "no idea"))
            return now with { IsDated = true };
        // A time alone says nothing of doses to the reader: the verb that was answered before goes in front.
        var verb = now.Kind == nameof(DoseEventKind.Taken) ? "took it " : "missed it ";
        return (Read(said, said.Text) ?? Read(said, verb + said.Text)) is { Day: not null } told
            ? now.With(told) with { Kind = now.Kind }
            : null;
    }

    private DoseEvent? Read(Said said, string text) =>
        _doses.Read(text, said.Speaker.Context()) is Reading<DoseEvent>.Says { Value: { Kind: DoseEventKind.Taken or DoseEventKind.Missed } told } ? told : null;

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, DoseTelling now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        return Task.FromResult(now switch
        {
            { Kind: null } => new Question(
                Kind,
                Replies.Say(
                    now.Why switch { "unit" => texts.AskTakenOrMissedUnit, "amount" => texts.AskTakenOrMissedAmount, _ => texts.AskTakenOrMissed },
                    texts.TakenButton, texts.MissedButton, texts.NeitherButton),
                texts.WhyDose),
            { Kind: not Neither, IsDated: false } => new Question(
                When, Replies.Say(texts.AskWhenDose, texts.JustNowButton, texts.EarlierTodayButton, texts.YesterdayButton), texts.WhyDose, texts.ExampleDose),
            _ => null,
        });
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, DoseTelling now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return now.Kind == Neither
            ? [Replies.Say(TaperTexts.In(said.Speaker.Culture).NothingNoted)]
            : await _log.NoteAsync(said, [now.ToEvent()], cancellationToken);
    }
}
