using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What a plan leaves open: what to confirm before it starts, and how a day is shared out where it doesn't say.</summary>
internal static class PlanGaps
{
    /// <summary>What to confirm before the plan starts. Empty: nothing.</summary>
    public static IReadOnlyList<(SecondLook Look, PlanStep Step)> Looks(TaperPlan plan, LocalDate today) => SecondLooks.At(plan, today);

    /// <summary>What goes on the question list.</summary>
    public static IReadOnlyList<string> Questions(TaperPlan plan, LocalDate today, TaperWords words, TaperTexts texts) => Open(plan, today) switch
    {
        { Step: { } step } => [texts.SplitQuestion(words.Day(step.From))],
        { Dose: not null } => [texts.SplitQuestionNow],
        _ => [],
    };

    /// <summary>Says the same. Empty: nothing is open.</summary>
    public static string Sentence(TaperPlan plan, LocalDate today, string prescriber, TaperWords words, TaperTexts texts) => Open(plan, today) switch
    {
        { Step: { } step } => texts.SplitUnknown(words.PerDay(step.Dose), prescriber, words.Day(step.From)),
        { Dose: { } dose } => texts.SplitUnknownNow(words.PerDay(dose), prescriber),
        _ => "",
    };

    // The next day whose sharing out is not known matters; those after it are asked when they come.
    private static (PlanStep? Step, DailyDose? Dose) Open(TaperPlan plan, LocalDate today)
    {
        if (plan.NextAfter(today) is { } next && IsOpen(next.Dose))
            return (next, null);
        return plan.DoseOn(today) is { } now && IsOpen(now) ? (null, now) : (null, null);
    }

    private static bool IsOpen(DailyDose dose) => dose.Split.Count == 0 && dose.Total > Milligrams.None;
}
