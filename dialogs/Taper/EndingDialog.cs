using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>The end of a plan, however it ends: how long is the diary kept on?</summary>
public sealed class EndingDialog : AskingDialog<EndingTold>, ITakes
{
    private const string Ask = "pace";
    private const string Every = "every";

    private readonly TaperRecords _records;

    public EndingDialog(Listener listener, ConversationState conversation, TaperRecords records)
        : base(nameof(EndingDialog), listener, conversation) => _records = records;

    /// <inheritdoc/>
    Task<bool> ITakes.TakesCancelAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        // Here "stop" is an answer: it stops the diary, not the question.
        return Task.FromResult(said.Is(TaperTexts.In(said.Speaker.Culture).StopButton));
    }

    /// <param name="options">How the plan ends.</param>
    /// <inheritdoc/>
    /// <inheritdoc/>
    public bool IsOptional => true;

    protected override Task<EndingTold> BeginAsync(Said said, string? options, EndingTold? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null && left is not null ? left : new EndingTold { How = options ?? EndingTold.Off });

    /// <inheritdoc/>
    protected override Task<EndingTold?> TellAsync(Said said, EndingTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var phrases = Phrases.Of(said.Text);
        return Task.FromResult(asked != Ask ? null
            : said.Is(texts.StopButton) || phrases.Has("stop the diary", "no more diary", "stop asking", "dont ask") ? now with { Pace = nameof(DiaryPace.Stopped) }
            : said.Is(texts.LessButton) || said.Command == Command.No || phrases.Has("less", "weekly", "once a week", "not every") ? now with { Pace = nameof(DiaryPace.Weekly) }
            : said.Command == Command.Yes || phrases.Begins(TaperPhrases.Yes) ? now with { Pace = now.How == EndingTold.Up ? Every : nameof(DiaryPace.TwoWeeksThenWeekly) }
            : null);
    }

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, EndingTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Pace is not null || await _records.PlanAsync(said.Turn, cancellationToken) is not { } plan)
            return null;
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var text = now.How switch
        {
            EndingTold.Up => texts.BackUpEnding,
            EndingTold.Above => texts.LastStepAbove(words.PerDay(plan.Plan.Steps[^1].Dose), words.Prescriber(said.Profile)),
            _ => texts.LastStep,
        };
        return new Question(Ask, Replies.Say(text, JourneyTexts.In(said.Speaker.Culture).YesButton, texts.LessButton, texts.StopButton), texts.WhyEnding);
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<Activity>> FinishAsync(Said said, EndingTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Pace is null)
            return Task.FromResult<IReadOnlyList<Activity>>([]);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var pace = Enum.TryParse<DiaryPace>(now.Pace, out var chosen) ? chosen : (DiaryPace?)null;
        var profile = said.Profile with { Pace = pace, PaceSince = pace is null ? null : said.Speaker.Now.Date };
        if (pace == DiaryPace.Stopped)
            profile = profile with { CheckInAt = null };
        Listener.Keep(said.Turn, profile);
        return Task.FromResult<IReadOnlyList<Activity>>([Replies.Say(pace switch
        {
            DiaryPace.TwoWeeksThenWeekly => texts.PaceYes,
            DiaryPace.Weekly => texts.PaceLess,
            DiaryPace.Stopped => texts.PaceStop,
            _ => texts.PaceEvery,
        })]);
    }
}
