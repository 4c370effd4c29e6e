using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads what is taken in a day, asked for alone: "25", "10 mg three times a day", "10/5/10", "nothing".</summary>
public sealed class DailyDoseReader
{
    /// <summary>Bare numbers below this may as well be tablets.</summary>
    private const decimal SmallestWithoutUnit = 5;

    /// <returns>Asks again on another unit, a range, two amounts, tablets without their strength, or more than is used anywhere.</returns>
    public Reading<DailyDose> Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var items = new PlanScanner(text, context.Now.Date, context.Culture).Read();
        if (items.OfType<PlanItem.Unreadable>().FirstOrDefault() is { } unreadable)
            return Ask(unreadable.Why);
        var amounts = items.OfType<PlanItem.Dose>().Select(dose => dose.Amount).ToList();
        if (amounts.Count == 0)
            return items.Exists(item => item is PlanItem.Less or PlanItem.OftenOnly or PlanItem.OneOfTheDay) ? Ask("dose-not-said") : new Reading<DailyDose>.Silent();
        if (amounts.Exists(amount => amount.PerDay > AmountReader.MostPerDay))
            return Ask("too-much");
        if (amounts.Exists(amount => decimal.Round(amount.PerDay, 2) != amount.PerDay))
            return Ask("too-fine");
        if (amounts.Exists(amount => !amount.HasUnit && amount.PerDay is > 0 and < SmallestWithoutUnit))
            return Ask("no-unit");
        var doses = amounts.Select(PlanPiecesReader.DoseOf).ToList();
        return doses.Select(dose => dose.Total).Distinct().Count() == 1
            ? new Reading<DailyDose>.Says(doses.Find(dose => dose.Split.Count > 0) ?? doses[0])
            : Ask("two-doses");
    }

    private static Reading<DailyDose> Ask(string why) => new Reading<DailyDose>.AskAgain([]) { Evidence = new Evidence(0, 0, "plan.ask." + why) };
}
