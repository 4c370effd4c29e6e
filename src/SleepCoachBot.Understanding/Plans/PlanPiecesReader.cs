using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads what a half told plan does hold, so that only what is missing has to be asked for: "30 a day now, then 25, then 20".</summary>
/// <remarks>It keeps to what stands there. Where anything is doubtful (another unit, "or", an interval, a share) it reads nothing at all.</remarks>
public sealed class PlanPiecesReader
{
    /// <summary>Bare numbers below this may as well be tablets, or the number of a step.</summary>
    private const decimal SmallestWithoutUnit = 5;

    /// <returns>The pieces in their order. Empty: nothing that can be kept without asking about the whole.</returns>
    public IReadOnlyList<PlanPiece> Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var items = new PlanScanner(text, context.Now.Date, context.Culture).Read();
        if (items.Exists(IsDoubtful) || HasDosesOfOneDay(items))
            return [];
        var pieces = new List<PlanPiece>();
        foreach (var clause in Clauses(items))
        {
            var doses = clause.OfType<PlanItem.Dose>().Select(dose => DoseOf(dose.Amount)).ToList();
            var days = clause.OfType<PlanItem.Day>().Select(day => day.Read.From!.Value).ToList();
            var isNow = clause.Exists(item => item is PlanItem.Now) && pieces.Count == 0;
            if (doses.Count > 1 && days.Count > 0 && days.Count != doses.Count)
                return [];
            for (var i = 0; i < Math.Max(doses.Count, days.Count); i++)
                pieces.Add(new PlanPiece(i < doses.Count ? doses[i] : null, i < days.Count ? days[i] : null, isNow && i == 0 && days.Count == 0));
        }
        return pieces;
    }

    // A row of a table, "16 March 10 mg 5 mg 10 mg": its doses are one day's and not steps of their own.
    private static bool HasDosesOfOneDay(List<PlanItem> items)
    {
        var (doses, days, now) = (0, 0, 0);
        foreach (var item in items.Append(new PlanItem.Stop(0)))
        {
            if (item is PlanItem.Stop)
            {
                if (days > 0 && doses > days + now)
                    return true;
                (doses, days, now) = (0, 0, 0);
            }
            doses += item is PlanItem.Dose ? 1 : 0;
            days += item is PlanItem.Day ? 1 : 0;
            now = item is PlanItem.Now ? 1 : now;
        }
        return false;
    }

    private static bool IsDoubtful(PlanItem item) => item switch
    {
        PlanItem.Unreadable or PlanItem.Either or PlanItem.Less or PlanItem.Every or PlanItem.OftenOnly or PlanItem.OneOfTheDay or PlanItem.Week
            or PlanItem.For or PlanItem.Over or PlanItem.Until or PlanItem.Since or PlanItem.Correction or PlanItem.Hold => true,
        PlanItem.Day { Read: { From: null } or { IsMonth: true } } => true,
        PlanItem.Dose { Amount: { IsStrength: true } or { IsCounted: true } } => true,
        PlanItem.Dose { Amount: var amount } => amount.PerDay > AmountReader.MostPerDay || decimal.Round(amount.PerDay, 2) != amount.PerDay
            || (!amount.HasUnit && amount.PerDay is > 0 and < SmallestWithoutUnit),
        _ => false,
    };

    internal static DailyDose DoseOf(AmountRead amount) =>
        amount.Split.Count > 0 ? new DailyDose(amount.Split) : new DailyDose(new Milligrams(amount.PerDay));

    private static IEnumerable<List<PlanItem>> Clauses(List<PlanItem> items)
    {
        var clause = new List<PlanItem>();
        foreach (var item in items)
        {
            var ends = item is PlanItem.Stop or PlanItem.Pause or PlanItem.Then or PlanItem.Bracket or PlanItem.To
                || (item is PlanItem.Dose or PlanItem.Day && clause.Exists(other => other is PlanItem.Dose) && clause.Exists(other => other is PlanItem.Day));
            if (ends && clause.Count > 0)
            {
                yield return clause;
                clause = [];
            }
            clause.Add(item);
        }
        yield return clause;
    }
}
