using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>The nights of a report.</summary>
internal readonly record struct ReportPeriod(NightDate From, NightDate To)
{
    /// <summary>Nights before the latest change that a report shows beside those since, and nights of a report without a change.</summary>
    public const int UsualNights = 14;

    /// <summary>Since the last step that has begun, with the two weeks before it; steps close together count as one change; two weeks where there is no step.</summary>
    /// <param name="first">The first night of which anything was told. Null: none.</param>
    /// <param name="last">The last night that can have been told.</param>
    public static ReportPeriod Usual(KeptPlan? plan, NightDate? first, NightDate last)
    {
        PlanStep[] begun = plan is null or { Status: PlanStatus.Waiting } ? []
            : [.. plan.Plan.Steps.Where(step => step.From <= last.Evening && !plan.OnHold.Contains(step))];
        var change = begun.Length == 0 ? (LocalDate?)null
            : begun.Length > 1 && Period.DaysBetween(begun[^2].From, begun[^1].From) < ComparedSpans.FewestNightsOfAStep ? begun[0].From
            : begun[^1].From;
        var from = change is { } day ? new NightDate(day.PlusDays(-UsualNights)) : new NightDate(last.Evening.PlusDays(1 - UsualNights));
        return new ReportPeriod(first > from && first <= last ? first.Value : from, last);
    }

    /// <summary>So many nights up to the last.</summary>
    public static ReportPeriod Of(int nights, NightDate last) => new(new NightDate(last.Evening.PlusDays(1 - nights)), last);

    public bool Holds(LocalDate day) => day >= From.Evening && day <= To.Evening.PlusDays(1);
}
