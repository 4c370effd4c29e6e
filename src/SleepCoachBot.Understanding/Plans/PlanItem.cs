using NodaTime;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>One meaningful piece of a plan's text. A plan is read from the order of these, not from its words.</summary>
internal abstract record PlanItem(int At)
{
    /// <summary>What is taken from some day on, or now.</summary>
    public sealed record Dose(int At, AmountRead Amount) : PlanItem(At);

    /// <summary>"twice a day": the size of a dose stays, how often changes.</summary>
    public sealed record OftenOnly(int At, int Times) : PlanItem(At);

    /// <summary>"only the night one", "drop the noon pill": the others of the day's doses go, or this one.</summary>
    public sealed record OneOfTheDay(int At, TimeOfDose When, bool Stays) : PlanItem(At);

    /// <summary>"by 5 mg", "5 mg less".</summary>
    public sealed record Less(int At, decimal Milligrams, bool IsPlain) : PlanItem(At);

    /// <summary>The dose stays as it is.</summary>
    public sealed record Hold(int At) : PlanItem(At);

    public sealed record Day(int At, DaysRead Read) : PlanItem(At);

    /// <summary>"for two weeks".</summary>
    public sealed record For(int At, Period Length) : PlanItem(At);

    /// <summary>"over 6 weeks": how long the whole takes.</summary>
    public sealed record Over(int At, Period Length) : PlanItem(At);

    /// <summary>"every week".</summary>
    public sealed record Every(int At, Period Length) : PlanItem(At);

    /// <summary>"two weeks after that", "the friday after": counted from the day told last.</summary>
    public sealed record After(int At, Period? Length, IsoDayOfWeek? Weekday) : PlanItem(At);

    /// <summary>"week 3".</summary>
    public sealed record Week(int At, int Number) : PlanItem(At);

    /// <summary>What is said here holds now: "currently", "on", "start dose".</summary>
    public sealed record Now(int At) : PlanItem(At);

    public sealed record Then(int At) : PlanItem(At);
    public sealed record To(int At) : PlanItem(At);
    public sealed record Until(int At) : PlanItem(At);
    public sealed record Since(int At) : PlanItem(At);
    public sealed record Either(int At) : PlanItem(At);
    public sealed record Down(int At) : PlanItem(At);
    public sealed record Correction(int At) : PlanItem(At);

    /// <summary>A full stop, a line end, a semicolon.</summary>
    public sealed record Stop(int At) : PlanItem(At);

    /// <summary>A comma, "and", a bracket.</summary>
    public sealed record Pause(int At) : PlanItem(At);

    /// <summary>A bracket that says the same again: "10 mg tds (30 mg a day)".</summary>
    public sealed record Bracket(int At, bool Opens) : PlanItem(At);

    /// <summary>Something that no plan may be read with: another unit, a percentage, another medicine.</summary>
    public sealed record Unreadable(int At, string Why) : PlanItem(At);
}
