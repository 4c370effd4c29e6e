using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Winding down a worry: takes one message with what is for tomorrow, and parks it until morning. A private note, in no report.</summary>
public sealed class ListDialog : AskingDialog<Listed>
{
    private const string Ask = "list";

    private readonly EveningState _state;

    public ListDialog(Listener listener, EveningState state, ConversationState conversation) : base(nameof(ListDialog), listener, conversation) => _state = state;

    protected override async Task<Listed> BeginAsync(Said said, string? options, Listed? left, CancellationToken cancellationToken)
    {
        var evening = await _state.OfAsync(said, cancellationToken);
        await _state.KeepAsync(said, evening with { Asked = true, Says = nameof(Complaint.BusyHead) }, cancellationToken);
        return new Listed();
    }

    // Whatever comes is the list, but for what steers and for going to bed.
    protected override Task<Listed?> TellAsync(Said said, Listed now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var isList = asked == Ask && said.Command == Command.None && said.Text.Any(char.IsLetter)
            && !FreeWords.MeansBed(said.Text) && FreeWords.ExerciseNamed(said.Text) is null && said.Intent is not Intent.AwakeNow;
        return Task.FromResult(isList ? now with { Words = said.Text.Trim() } : said.Command == Command.Skip ? now with { Words = "" } : null);
    }

    protected override Task<Question?> NextAsync(Said said, Listed now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        return Task.FromResult(now.Words is not null ? null : new Question(Ask, Replies.Say(texts.AskList), texts.AskListWhy));
    }

    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, Listed now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        if (now.Words is not { Length: > 0 } words)
            return [Replies.Say(texts.SayBed)];
        // Its words stay with the conversation; the log holds only that it was done.
        var entry = await _state.LogAsync(said, LogKind.Relaxation, nameof(Tool.WorryPage), cancellationToken);
        var evening = await _state.OfAsync(said, cancellationToken);
        await _state.KeepAsync(
            said,
            evening with { List = words, LastEntry = entry ?? evening.LastEntry, Shown = [.. evening.Shown.Append(nameof(Tool.WorryPage)).Distinct()] },
            cancellationToken);
        return [Replies.Say(texts.ListKept)];
    }

    protected override bool EndsQuietly(Listed now) => true;
}
