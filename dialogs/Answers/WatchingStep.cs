using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>Watches what is told over days, and says once, kindly and specifically, when the prescriber should hear of it.</summary>
public sealed class WatchingStep : IStep
{
    private static readonly Period Quiet = Period.FromDays(7);   // what was said once is not said again every morning

    private readonly ILogbooks _logs;
    private readonly Kept<Talk> _talk;

    public WatchingStep(ILogbooks logs, ConversationState conversation) => (_logs, _talk) = (logs, new Kept<Talk>(conversation, nameof(Talk)));

    public IReadOnlyList<Dialog> Dialogs => [];

    public Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);

    public async Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Profile is not { TellsOfPatterns: true, UsualSpasms: { } usual } || said.Speaker.Zone is null)
            return null;
        var today = said.Speaker.Now.Date;
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (talk.PatternToldOn is { } told && LocalDatePattern.Iso.Parse(told).Value + Quiet > today)
            return null;
        var log = await _logs.Of(said.Turn.TurnState).BetweenAsync(today.PlusDays(1 - RisingSpasms.Days), today, [LogKind.Spasms], cancellationToken);
        if (RisingSpasms.Of(log, usual, today) is not { } high)
            return null;

        var (texts, words) = (AnswerTexts.In(said.Speaker.Culture), new NightWords(MonitorTexts.In(said.Speaker.Culture)));
        var note = texts.SpasmsNote(string.Join(", ", high.Select(entry => texts.SpasmsOfDay(words.Day(entry.Day), Number(entry.Number!.Value, texts)))), Number(usual, texts));
        await _talk.KeepAsync(said.Turn, talk with { PatternToldOn = LocalDatePattern.Iso.Format(today), LastSymptom = note }, cancellationToken);
        var own = said.Profile.RingMeIf.Count > 0 ? texts.RingMeIf(Prescriber(said.Profile, texts), string.Join(" · ", said.Profile.RingMeIf)) : "";
        return new Move.Answer(Replies.Say(
            string.Join(' ', new[] { own, texts.SpasmsRising(Number(high.Count, texts), Prescriber(said.Profile, texts)), texts.NoteReady(note) }.Where(part => part.Length > 0)),
            texts.AddToListButton));
    }

    private static string Prescriber(Profile profile, AnswerTexts texts) => profile.Prescriber ?? texts.YourPrescriber;

    private static string Number(double number, AnswerTexts texts) => number.ToString("0.#", texts.Culture);
}
