namespace SleepCoachBot.Sleep.Measures;

/// <summary>The values of one measure over some nights: only of nights on which it is known.</summary>
public sealed record NumberSummary
{
    private NumberSummary() { }

    /// <summary>Summarises the known values, in the unit in which they come (minutes, percent, counts).</summary>
    public static NumberSummary Of(IEnumerable<double?> nights)
    {
        ArgumentNullException.ThrowIfNull(nights);
        double[] known = [.. nights.OfType<double>().Order()];
        if (known.Length == 0)
            return new NumberSummary();
        var mean = known.Average();
        return new NumberSummary
        {
            Nights = known.Length,
            Mean = mean,
            Median = (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2,
            Least = known[0],
            Most = known[^1],
            StandardDeviation = known.Length < 2 ? null
                : Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / (known.Length - 1)),
        };
    }

    /// <summary>Nights on which the measure is known.</summary>
    public int Nights { get; private init; }

    /// <summary>Arithmetic mean. Null when it is known of no night.</summary>
    public double? Mean { get; private init; }

    /// <summary>Shown beside the mean: latency and time awake are skewed by single bad nights.</summary>
    public double? Median { get; private init; }

    public double? Least { get; private init; }
    public double? Most { get; private init; }

    /// <summary>Sample standard deviation (n − 1). Null with fewer than two nights.</summary>
    public double? StandardDeviation { get; private init; }
}
