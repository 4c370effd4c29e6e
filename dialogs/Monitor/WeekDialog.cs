using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Once a week, by day: five questions of one tap each, so that what got better is recorded too.</summary>
public sealed partial class WeekDialog(Listener listener, ConversationState conversation, ILogbooks logs)
    : AskingDialog<WeekTold>(nameof(WeekDialog), listener, conversation), ITakes
{
    private const int Skipped = -1;
    private const int DaysOfAWeek = 7;
    private const int MostFalls = 2;   // "more than one"

    private static readonly LogKind[] Kinds = [LogKind.WeekAlertness, LogKind.WeekLegs, LogKind.WeekTransfers, LogKind.Fall, LogKind.WeekOverall];

    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));
    private readonly Kept<DayTold> _told = new(conversation, nameof(DayTold));

    /// <inheritdoc/>
    public bool IsOptional => true;

    /// <inheritdoc/>
    protected override Task<WeekTold> BeginAsync(Said said, string? options, WeekTold? left, CancellationToken cancellationToken) => Task.FromResult(new WeekTold());

    /// <inheritdoc/>
    protected override Task<WeekTold?> TellAsync(Said said, WeekTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        var answer = asked is null || now.Answers.ContainsKey(asked) ? null
            : said.Command == Command.Skip ? Skipped
            : asked == nameof(LogKind.Fall) ? FallsIn(said, texts)
            : GradeIn(said, texts);
        return Task.FromResult(answer is { } given ? now with { Id = now.Id.Length > 0 ? now.Id : Guid.NewGuid().ToString(), Answers = new(now.Answers) { [asked!] = given } } : null);
    }

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, WeekTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        foreach (var kind in Kinds)
        {
            if (now.Answers.ContainsKey(kind.ToString()))
                continue;
            var ask = Replies.Say(Asking(kind, texts), kind == LogKind.Fall ? Falls(texts) : Grades(texts));
            if (kind == Kinds[0])
                ask.Summary = texts.WeekSummary;   // it may light up a locked screen
            return Task.FromResult<Question?>(new Question(kind.ToString(), ask, texts.WeekWhy));
        }
        return Task.FromResult<Question?>(null);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, WeekTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        if (now.Answers.Values.All(answer => answer == Skipped))
            return [Replies.Say(texts.WeekNothing)];
        await _told.KeepAsync(
            said.Turn, new DayTold { Entries = [.. Kinds.SelectMany(kind => Enumerable.Range(0, MostFalls), (kind, i) => IdOf(now.Id, kind, i).ToString())] }, cancellationToken);
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { LastChange = nameof(DayStep) }, cancellationToken);
        return [Replies.Say(texts.WeekDone, texts.UndoButton)];
    }

    /// <inheritdoc/>
    /// <remarks>Each answer is kept at once: whoever goes on to something else has answered that much.</remarks>
    protected override async Task GatheredAsync(Said said, WeekTold before, WeekTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        // Another week begins: what was answered of the last one stays.
        if (now.Answers.Count == 0 && said.Command is not (Command.Back or Command.Undo or Command.StartOver))
            return;
        var (id, today, log) = (now.Id.Length > 0 ? now.Id : before.Id, said.Speaker.Now.Date, logs.Of(said.Turn.TurnState));
        foreach (var kind in id.Length == 0 ? [] : Kinds)
        {
            var answer = now.Answers.GetValueOrDefault(kind.ToString(), Skipped);
            if (before.Answers.GetValueOrDefault(kind.ToString(), Skipped) == answer)
                continue;
            for (var i = 0; i < MostFalls; i++)
                log.Remove(IdOf(id, kind, i));
            // A fall that was told on its day is not told twice.
            var times = answer == Skipped ? 0 : kind != LogKind.Fall ? 1
                : answer - (await log.BetweenAsync(today.PlusDays(1 - DaysOfAWeek), today, [LogKind.Fall], cancellationToken)).Count;
            for (var i = 0; i < times; i++)
                log.Record(new LogEntry(IdOf(id, kind, i), kind, today, kind == LogKind.Fall ? 1 : answer, null, said.Speaker.Instant));
        }
    }

    // One id for each answer of this week, the same however often it is changed.
    private static Guid IdOf(string week, LogKind kind, int number)
    {
        var bytes = Guid.Parse(week).ToByteArray();
        bytes[^1] = (byte)(Array.IndexOf(Kinds, kind) * MostFalls + number);
        return new Guid(bytes);
    }

    private static string Asking(LogKind kind, DayTexts texts) => kind switch
    {
        LogKind.WeekAlertness => texts.WeekAlertness,
        LogKind.WeekLegs => texts.WeekLegs,
        LogKind.WeekTransfers => texts.WeekTransfers,
        LogKind.Fall => texts.WeekFalls,
        _ => texts.WeekOverall,
    };

    private static string[] Grades(DayTexts texts) => [texts.MuchWorseButton, texts.WorseButton, texts.SameButton, texts.BetterButton, texts.MuchBetterButton];

    private static string[] Falls(DayTexts texts) => [texts.NoFallsButton, texts.OneFallButton, texts.MoreFallsButton];

    private static int? GradeIn(Said said, DayTexts texts)
    {
        var plain = Commands.Plain(said.Text);
        return said.OneOf(Grades(texts)) is { } pressed ? pressed + 1
            : Worse().Match(plain) is { Success: true } worse ? (worse.Groups["much"].Success ? 1 : 2)
            : Better().Match(plain) is { Success: true } better ? (better.Groups["much"].Success ? 5 : 4)
            : Same().IsMatch(plain) ? 3
            : null;
    }

    private static int? FallsIn(Said said, DayTexts texts) =>
        said.OneOf(Falls(texts)) ?? (said.Command == Command.No ? 0 : Commands.Plain(said.Text) switch
        {
            "no falls" or "0" or "zero" or "no" or "nope" or "none at all" => 0,
            "once" or "1" or "yes one" or "one fall" or "just one" => 1,
            "twice" or "2" or "3" or "two" or "three" or "a few" or "several" or "more" or "lots" => 2,
            _ => null,
        });

    [GeneratedRegex(@"^(?:a bit |slightly |bit |(?<much>much |a lot |lots |way |far ))?(?:worse|harder|stiffer|weaker|heavier|tighter|shakier|sleepier|drowsier|groggier|more tired|more drowsy|less awake|less alert|less steady)(?: than (?:last week|before|usual))?$")]
    private static partial Regex Worse();

    [GeneratedRegex(@"^(?:a bit |slightly |bit |(?<much>much |a lot |lots |way |far ))?(?:better|easier|looser|stronger|lighter|steadier|more awake|more alert|less tired|less stiff|less drowsy|less sleepy)(?: than (?:last week|before|usual))?$")]
    private static partial Regex Better();

    [GeneratedRegex(@"^(?:about |much )?(?:the )?(?:same|no change|no different|not much different|unchanged|fine|ok|okay|so so|normal|as usual)(?: as (?:before|last week|ever|usual))?$")]
    private static partial Regex Same();
}
