using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Pdf;

/// <summary>All that the page for the clinic says. The page is made from this record and from nothing else: what is not in it cannot be on it.</summary>
public sealed record ClinicReport
{
    /// <summary>When it is made; also the file's own date.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>IANA id of the person's zone, whose dates the page uses.</summary>
    public required string Zone { get; init; }

    /// <summary>First night of the period.</summary>
    public required NightDate From { get; init; }

    /// <summary>Last night of the period.</summary>
    public required NightDate To { get; init; }

    /// <summary>The name to print. Null: none; the person adds it, or does not.</summary>
    public string? Name { get; init; }

    /// <summary>What they would like to ask, in their words and their order.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The plan as it stands. Null: none was told.</summary>
    public KeptPlan? Plan { get; init; }

    /// <summary>What was told of doses within the period.</summary>
    public IReadOnlyList<KeptDose> DoseLog { get; init; } = [];

    /// <summary>Nights of the period.</summary>
    public IReadOnlyList<ToldNight> Nights { get; init; } = [];

    /// <summary>Which wakings count: printed on the page.</summary>
    public CountingRules Rules { get; init; } = CountingRules.AsTheDiaryAsks;

    /// <summary>The danger signs that they ticked to be shown, and no others.</summary>
    public IReadOnlyList<TickedSign> DangerSigns { get; init; } = [];

    /// <summary>Only with a separate yes. Null: nothing of a crisis is on the page, not even that there is nothing.</summary>
    public AgreedCrisis? Crisis { get; init; }

    /// <summary>Today, where they are.</summary>
    public LocalDate Today => MadeAt.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

    /// <summary>Sleep before and since the latest step that has begun; steps close together are compared as one, from before the first. Null without one.</summary>
    public Comparison? SinceLastStep()
    {
        if (Plan is not { Status: not PlanStatus.Waiting } kept)
            return null;
        var begun = kept.Plan.Steps.Where(step => step.From <= To.Evening && step.From > From.Evening && !kept.OnHold.Contains(step)).ToList();
        if (begun.Count == 0)
            return null;
        var entries = Nights.Select(night => night.Entry).ToList();
        var isClose = begun.Count > 1 && Period.DaysBetween(begun[^2].From, begun[^1].From) < ComparedSpans.FewestNightsOfAStep;
        var spans = isClose ? ComparedSpans.SinceTaperStart(kept.Plan, To) : ComparedSpans.AroundStep(kept.Plan, begun[^1], To);
        if (spans.FirstBefore < From)
            spans = spans with { FirstBefore = From };
        return Comparison.Of(Measure.TotalSleep, MeasuredNights.Of(Measure.TotalSleep, entries), spans, NightFacts.Of(Nights, DoseLog));
    }
}
