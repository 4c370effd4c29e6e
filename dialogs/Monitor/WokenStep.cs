using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>After a night with awakenings was saved this morning: what woke them, once a night, before anything else is asked.</summary>
public sealed class WokenStep : IStep
{
    private static readonly string[] AskedAbout = ["bad", "a lot", "high", "much", "too much", "worrying"];

    private readonly IDiaries _diaries;
    private readonly ILogbooks _logs;
    private readonly Kept<Talk> _talk;
    private readonly Kept<WokenAsked> _asked;

    public WokenStep(IDiaries diaries, ILogbooks logs, WokenDialog dialog, ConversationState conversation)
    {
        (_diaries, _logs, Dialogs) = (diaries, logs, [dialog]);
        (_talk, _asked) = (new Kept<Talk>(conversation, nameof(Talk)), new Kept<WokenAsked>(conversation, nameof(WokenAsked)));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Command == Command.Undo && talk.LastChange == nameof(WokenStep))
        {
            var asked = await _asked.OfAsync(said.Turn, cancellationToken);
            foreach (var entry in asked.LastEntries)
                _logs.Of(said.Turn.TurnState).Remove(Guid.Parse(entry));
            await _asked.KeepAsync(said.Turn, asked with { LastEntries = [] }, cancellationToken);
            await _talk.KeepAsync(said.Turn, talk with { LastChange = null }, cancellationToken);
            return new Move.Answer(Replies.Say(DayTexts.In(said.Speaker.Culture).TakenOut));
        }
        if (said.Command != Command.None || said.Profile.UsualSpasms is null || !AsksWhetherItIsBad(said.Text))
            return null;
        var today = said.Speaker.Now.Date;
        return (await _logs.Of(said.Turn.TurnState).BetweenAsync(today.PlusDays(-1), today, [LogKind.Spasms], cancellationToken)).Count > 0
            ? new Move.Begin(nameof(WokenDialog), WokenDialog.About) : null;
    }

    public async Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Profile.Consent is null || said.Speaker.Zone is null || talk.AlarmAt is not null)
            return null;
        var asked = await _asked.OfAsync(said.Turn, cancellationToken);
        var label = LocalDatePattern.Iso.Format(NightHearing.CurrentNight(said.Speaker).Evening);
        if (asked.Night == label || !await WokenDialog.IsOfThisMorningAsync(said, talk, _diaries, cancellationToken))
            return null;
        await _asked.KeepAsync(said.Turn, asked with { Night = label }, cancellationToken);
        return new Move.Begin(nameof(WokenDialog));
    }

    // "Is 6 bad?", "is that a lot"
    private static bool AsksWhetherItIsBad(string text)
    {
        var words = Commands.Plain(text).Split(' ', 3);
        return words is ["is", var what, var rest] && (what is "that" or "it" || int.TryParse(what, out var score) && score is >= 0 and <= 10)
            && AskedAbout.Contains(rest, StringComparer.Ordinal);
    }
}
