using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Clock;

/// <summary>A time of a night as it was told: what it can mean on the clock, and on which day.</summary>
/// <param name="Options">More than one where the words can mean two things: "5 to 6". Empty where an hour is missing.</param>
internal sealed record TimeSaid(IReadOnlyList<ClockTime> Options, Day? Day)
{
    /// <summary>Known without any clock: "20 minutes ago".</summary>
    public NodaTime.LocalDateTime? Moment { get; init; }

    /// <summary>The half of the day was said, so that there is little to guess.</summary>
    public bool IsExplicit => Moment is not null || (Options.Count == 1 && Options[0].Half != Meridiem.Either);
}
