using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>How bad spasms are that were told without a number: only a number can be held against the usual.</summary>
public sealed partial class SpasmsDialog(Listener listener, ConversationState conversation, ILogbooks logs, SlotReader reader)
    : AskingDialog<SpasmsTold>(nameof(SpasmsDialog), listener, conversation), ITakes
{
    private const string Score = "score";
    private const int Longest = 40;   // characters of a number and its words

    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));
    private readonly Kept<DayTold> _told = new(conversation, nameof(DayTold));

    /// <inheritdoc/>
    public bool IsOptional => true;

    /// <summary>Whether words tell of spasms, and of no number.</summary>
    public static bool IsWithoutNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Spasms().IsMatch(text) && !text.Any(char.IsDigit) && !None().IsMatch(text);
    }

    /// <param name="options">Id of the log entry that holds their words.</param>
    /// <inheritdoc/>
    protected override Task<SpasmsTold> BeginAsync(Said said, string? options, SpasmsTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Task.FromResult(options is null && left is not null ? left : new SpasmsTold { Words = said.Text.Trim(), Entry = options ?? "" });
    }

    /// <inheritdoc/>
    protected override Task<SpasmsTold?> TellAsync(Said said, SpasmsTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(
            asked != Score ? null
            : said.Command is Command.Skip or Command.No ? now with { WithoutScore = true }
            : said.Text.Length <= Longest && reader.ReadScore(Slot.Spasms, said.Text, said.Speaker.Context()) is Reading<int>.Says { Value: var score } ? now with { Score = score }
            : null);
    }

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, SpasmsTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        return Task.FromResult(now.Score is not null || now.WithoutScore ? null : new Question(
            Score, Replies.Say(texts.HowBadNow(now.Words), MonitorTexts.In(said.Speaker.Culture).SkipButton), texts.WhyHowBad, texts.ExampleHowBad));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, SpasmsTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = DayTexts.In(said.Speaker.Culture);
        if (now.Score is not { } score)
            return [Replies.Say(texts.NotedWithout, texts.UndoButton)];
        var entry = new LogEntry(Guid.NewGuid(), LogKind.Spasms, said.Speaker.Now.Date, score, null, said.Speaker.Instant);
        logs.Of(said.Turn.TurnState).Record(entry);
        await _told.KeepAsync(said.Turn, new DayTold { Entries = [now.Entry, entry.Id.ToString()] }, cancellationToken);
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { LastChange = nameof(DayStep) }, cancellationToken);
        var noted = texts.ScoreOfToday(score.ToString(texts.Culture));
        var above = said.Profile.UsualSpasms is { } usual && score - usual >= RisingSpasms.Above
            ? $" {texts.AboveUsual((score - usual).ToString(texts.Culture), usual.ToString(texts.Culture))}" : "";
        return [Replies.Say(noted + above, texts.UndoButton)];
    }

    [GeneratedRegex(@"\bspas[ma]+s?\b|\bspazms?\b|\bspasming\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spasms();

    [GeneratedRegex(@"\b(?:no|not|without|never|hardly any|fewer|less|better)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
