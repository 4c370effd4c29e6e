using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What leaves for a clinic: the page, the tables, the bundle. The bot makes them and cannot send them.</summary>
public sealed class ReportsStep(ReportDialog dialog, IReportFiles files, IDiaries diaries, IPlans plans) : IStep
{
    /// <summary>The option of the dialog that begins a new page.</summary>
    internal const string Asked = "asked";

    public IReadOnlyList<Dialog> Dialogs { get; } = [dialog];

    // A page that is asked for in so many words is no answer to whatever else is open.
    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Command != Command.None ? null : ReportWishes.Read(said.Text) switch
        {
            ReportWishes.Wish.Page => await PageAsync(said, cancellationToken),
            ReportWishes.Wish.Tables => await TablesAsync(said, cancellationToken),
            ReportWishes.Wish.Fhir => await FhirAsync(said, cancellationToken),
            _ => null,
        };
    }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said is { Command: Command.None, Intent: Intent.Report } && ReportWishes.SpeaksOfPaper(said.Text) && !ReportWishes.TellsOfAnother(said.Text) ? await PageAsync(said, cancellationToken) : null;
    }

    private async Task<Move> PageAsync(Said said, CancellationToken ct) =>
        await IsEmptyAsync(said, ct) && said.Profile.Questions.Count == 0 ? NothingYet(said) : new Move.Begin(nameof(ReportDialog), Asked);

    private async Task<Move> TablesAsync(Said said, CancellationToken ct)
    {
        if (await IsEmptyAsync(said, ct))
            return NothingYet(said);
        var texts = ReportTexts.In(said.Speaker.Culture);
        var made = await files.TablesAsync(said, ct);
        return new Move.Answer(made.Count == 0 ? NotHere(texts) : FileReplies.Of(said.Turn, texts.TablesReady(texts.Life(made[0])), made, texts.PageButton));
    }

    private async Task<Move> FhirAsync(Said said, CancellationToken ct)
    {
        if (await IsEmptyAsync(said, ct))
            return NothingYet(said);
        var texts = ReportTexts.In(said.Speaker.Culture);
        return new Move.Answer(await files.FhirAsync(said, ct) is { } made ? FileReplies.Of(said.Turn, texts.FhirReady(texts.Life(made)), [made], texts.PageButton) : NotHere(texts));
    }

    // No dead end: the words can still be had.
    internal static Activity NotHere(ReportTexts texts) => Replies.Say(texts.NotHere, JourneyTexts.In(texts.Culture).ShowThisWeekButton);

    private static Move.Answer NothingYet(Said said) => new(Replies.Say(
        ReportTexts.In(said.Speaker.Culture).NothingYet, JourneyTexts.In(said.Speaker.Culture).TellANightButton, TaperTexts.In(said.Speaker.Culture).TellPlanButton));

    private async Task<bool> IsEmptyAsync(Said said, CancellationToken ct) =>
        said.Profile.Consent is null
        || (await diaries.Of(said.Turn.TurnState).LatestAsync(ct) is null && await plans.Of(said.Turn.TurnState).CurrentAsync(ct) is null);
}
