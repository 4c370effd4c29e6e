using NodaTime;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>A plan as it is kept: what was read, in whose words, and where it stands. A change makes a new version; none is overwritten.</summary>
/// <remarks>Every change is the prescriber's, told by the person. Nothing here finds a dose or a date of its own.</remarks>
public sealed record KeptPlan
{
    /// <summary>Stays the same through every change.</summary>
    public required Guid Id { get; init; }

    public required TaperPlan Plan { get; init; }

    /// <summary>What they typed or pasted, word for word.</summary>
    public required string Verbatim { get; init; }

    public required PlanStatus Status { get; init; }

    /// <summary>The first day of the pause; only while <see cref="Status"/> is <see cref="PlanStatus.Paused"/>.</summary>
    public LocalDate? PausedOn { get; init; }

    public required Instant ToldAt { get; init; }
    public required Instant ChangedAt { get; init; }

    /// <summary>What the plan says for a day.</summary>
    /// <returns>Null: it does not say, or it is not confirmed, or over.</returns>
    public DailyDose? DoseOn(LocalDate day) => Status switch
    {
        PlanStatus.Confirmed => Plan.DoseOn(day),
        PlanStatus.Paused when PausedOn is { } pause => Plan.DoseOn(day < pause ? day : pause),
        _ => null,
    };

    /// <summary>What the plan says for the day of a moment, where they are.</summary>
    public DailyDose? DoseAt(Instant moment, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return DoseOn(moment.InZone(zone).Date);
    }

    /// <summary>The change that comes next.</summary>
    /// <returns>Null: none was told, or none has a day while the plan waits, is paused or is over.</returns>
    public PlanStep? NextAfter(LocalDate day) => Status == PlanStatus.Confirmed ? Plan.NextAfter(day) : null;

    /// <summary>The steps that have no day while the plan is paused.</summary>
    public IReadOnlyList<PlanStep> OnHold => PausedOn is { } pause ? [.. Plan.Steps.Where(step => step.From > pause)] : [];

    /// <summary>They confirmed what was read back.</summary>
    public KeptPlan Confirmed(Instant now) => this with { Status = PlanStatus.Confirmed, PausedOn = null, ChangedAt = now };

    /// <summary>The prescriber put the reduction on hold from a day on: the dose of that day stays.</summary>
    public KeptPlan Paused(LocalDate from, Instant now) => this with { Status = PlanStatus.Paused, PausedOn = from, ChangedAt = now };

    /// <summary>The prescriber lets it go on: the step that comes next begins on this day, and the rest keeps its distances.</summary>
    /// <exception cref="InvalidOperationException">The plan is not paused, or no step is left.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day does not lie after the steps already taken.</exception>
    public KeptPlan Resumed(LocalDate next, Instant now)
    {
        if (OnHold is not [var step, ..])
            throw new InvalidOperationException("Nothing of the plan is on hold.");
        return Delayed(step, next, now) with { Status = PlanStatus.Confirmed, PausedOn = null };
    }

    /// <summary>The prescriber moves a step to another day; the steps after it move by as many days.</summary>
    /// <exception cref="ArgumentException">The step is not of this plan.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day does not lie after the step before.</exception>
    public KeptPlan Delayed(PlanStep step, LocalDate to, Instant now)
    {
        ArgumentNullException.ThrowIfNull(step);
        var index = Plan.Steps.ToList().IndexOf(step);
        if (index < 0)
            throw new ArgumentException("The step is not of this plan.", nameof(step));
        if (index > 0 && to <= Plan.Steps[index - 1].From)
            throw new ArgumentOutOfRangeException(nameof(to), to, "Not after the step before.");
        var days = Period.DaysBetween(step.From, to);
        var steps = Plan.Steps.Select((each, i) => i < index ? each : each with { From = each.From.PlusDays(days) });
        return this with { Plan = new TaperPlan(Plan.Start, [.. steps]), ChangedAt = now };
    }

    /// <summary>The prescriber set another daily dose from a day on, up or down. What was to follow is no longer known, and is not kept as if it were.</summary>
    public KeptPlan SetTo(LocalDate from, DailyDose dose, Instant now)
    {
        ArgumentNullException.ThrowIfNull(dose);
        PlanStep[] steps = [.. Plan.Steps.Where(step => step.From < from), new PlanStep(from, dose)];
        return this with { Plan = new TaperPlan(Plan.Start, steps), Status = PlanStatus.Confirmed, PausedOn = null, ChangedAt = now };
    }

    public KeptPlan Ended(Instant now) => this with { Status = PlanStatus.Ended, PausedOn = null, ChangedAt = now };
}
