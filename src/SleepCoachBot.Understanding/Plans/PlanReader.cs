using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads a reduction as a prescriber wrote it, or as somebody tells it: free text, lists, tables pasted from a letter.</summary>
/// <remarks>
/// Whatever is read is read back before it counts. A dose or a date that is missing, doubtful or contradicts another is asked about;
/// nothing is added that was not said, and other units than milligrams are never converted.
/// </remarks>
public sealed class PlanReader
{
    public Reading<TaperPlan> Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var scanner = new PlanScanner(text, context.Now.Date, context.Culture);
        var items = scanner.Read();
        if (!items.Any(item => item is PlanItem.Dose or PlanItem.Less or PlanItem.Down or PlanItem.Unreadable or PlanItem.OneOfTheDay))
            return new Reading<TaperPlan>.Silent();
        var draft = new PlanDraft(items, context.Now.Date).Finish();
        var evidence = Around(scanner.Words, items, draft.Rule);
        return draft switch
        {
            { Plan: { } plan, IsCertain: true } => new Reading<TaperPlan>.Says(plan) { Evidence = evidence },
            { Plan: { } plan } => new Reading<TaperPlan>.AskAgain([plan]) { Evidence = evidence },
            _ => new Reading<TaperPlan>.AskAgain([]) { Evidence = evidence },
        };
    }

    private static Evidence? Around(IReadOnlyList<Lexeme> words, List<PlanItem> items, string rule)
    {
        var start = words[items[0].At].Start;
        var last = items[^1] switch
        {
            PlanItem.Dose dose => dose.Amount.Next - 1,
            PlanItem.Day day => day.Read.Next - 1,
            var other => other.At,
        };
        return new Evidence(start, words[Math.Min(last, words.Count - 1)].End - start, rule);
    }
}
