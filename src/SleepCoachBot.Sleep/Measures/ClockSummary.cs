using NodaTime;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Clock times on a circle: 23:00 and 01:00 meet at midnight, not at noon.</summary>
/// <remarks>
/// Circular mean and standard deviation: θ = 2π·minute/1440, mean = atan2(S, C), R = √(S² + C²), SD = √(−2 ln R). Below an R of 0.7
/// (spread of about ± 3¼ hours) a mean misleads, as with rotating shifts: then there is none, and the times are listed.
/// </remarks>
public sealed record ClockSummary
{
    private const double MinutesOfDay = 1440;
    private const double SmallestConcentration = 0.7;

    private ClockSummary() { }

    /// <summary>Summarises wall-clock times of the places where they were told.</summary>
    public static ClockSummary Of(IEnumerable<LocalTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        LocalTime[] known = [.. times];
        if (known.Length == 0)
            return new ClockSummary();
        var angles = known.Select(time => 2 * Math.PI * Minutes(time) / MinutesOfDay).ToList();
        var (sine, cosine) = (angles.Average(Math.Sin), angles.Average(Math.Cos));
        var concentration = Math.Min(1, Math.Sqrt(sine * sine + cosine * cosine));
        var mean = Math.Round(Math.Atan2(sine, cosine) * MinutesOfDay / (2 * Math.PI));
        return new ClockSummary
        {
            Times = known,
            Concentration = concentration,
            Mean = concentration < SmallestConcentration ? null
                : LocalTime.Midnight.PlusMinutes((long)((mean + MinutesOfDay) % MinutesOfDay)),
            StandardDeviation = concentration < SmallestConcentration ? null
                : Duration.FromMinutes(Math.Sqrt(Math.Max(0, -2 * Math.Log(concentration))) * MinutesOfDay / (2 * Math.PI)),
        };
    }

    /// <summary>Every known time, in the order given: what to list when there is no mean.</summary>
    public IReadOnlyList<LocalTime> Times { get; private init; } = [];

    /// <summary>R: 1 when all times are the same, 0 when they are spread over the whole day. Null without times.</summary>
    public double? Concentration { get; private init; }

    /// <summary>Circular mean to the minute. Null without times, and when they are too far apart to have one.</summary>
    public LocalTime? Mean { get; private init; }

    public Duration? StandardDeviation { get; private init; }

    private static double Minutes(LocalTime time) => (double)time.TickOfDay / NodaConstants.TicksPerMinute;
}
