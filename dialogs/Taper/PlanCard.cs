using NodaTime;
using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A plan as a table, with a sentence that says the same.</summary>
internal sealed class PlanCard(TaperTexts texts)
{
    private readonly TaperWords _words = new(texts);

    /// <summary>The plan as it was told.</summary>
    /// <param name="status">Null while it is being read back.</param>
    /// <param name="noDayAfter">Steps after this day have none: the plan is paused.</param>
    public Activity Of(TaperPlan plan, PlanStatus? status, string text, IReadOnlyList<string> buttons, LocalDate? noDayAfter = null)
    {
        var rows = Rows(plan, noDayAfter).ToList();
        var title = status switch
        {
            PlanStatus.Waiting => texts.CardTitleWaiting,
            PlanStatus.Paused => texts.CardTitlePaused,
            _ => texts.CardTitle,
        };
        var spoken = texts.CardSpeak(title, string.Join("; ", rows.Select(row => texts.CardRowSpoken(row.From, row.Dose, row.Split))));
        var card = new AdaptiveCard(spoken).Heading(title)
            .Rows([texts.CardFrom, texts.CardADay, texts.CardSplit], rows.Select(row => (IReadOnlyList<string>)[row.From, row.Dose, row.Split]));
        var reply = Replies.Say(text, buttons);
        reply.Attachments = [card.ToAttachment()];
        reply.Speak = spoken;
        return reply;
    }

    private IEnumerable<(string From, string Dose, string Split)> Rows(TaperPlan plan, LocalDate? noDayAfter)
    {
        if (plan.Start is { } start)
            yield return (texts.CardNow, Dose(start), Split(start));
        foreach (var step in plan.Steps)
            yield return (step.From > noDayAfter ? texts.CardNoDay : _words.Day(step.From), Dose(step.Dose), Split(step.Dose));
        if (plan.Steps[^1].PerDay > Milligrams.None)
            yield return (texts.CardAfter, texts.NotTold, texts.NotTold);
    }

    private string Dose(DailyDose dose) => dose.Total == Milligrams.None ? texts.NoBaclofen : _words.Amount(dose.Total);

    private string Split(DailyDose dose) => // In a narrow column the parts stand under each other.
        dose.Split.Count > 0 ? _words.Split(dose).Replace("+", " + ", StringComparison.Ordinal) : dose.Total == Milligrams.None ? texts.NoBaclofen : texts.NotTold;
}
