namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>How much the mean after lies above the mean before, and how far off that may be.</summary>
/// <remarks>
/// Welch's interval, twice. Once as if nights were independent, which is too narrow if bad nights come in runs; and once as if each
/// night resembled the one before it by ρ = 0.3, with n(1−ρ)/(1+ρ) nights in the standard error and in the degrees of freedom. The
/// second one is the one that verdicts are made of. ρ is assumed and not estimated: from 7 nights the estimate is worthless.
/// </remarks>
public sealed record MeanDifference
{
    /// <summary>The likeness of one night to the one before it that intervals allow for.</summary>
    public const double AssumedAutocorrelation = 0.3;

    private const double Confidence = 0.95;

    private MeanDifference() { }

    /// <summary>Compares two lists of nights.</summary>
    /// <returns>Null when a side has fewer than two values or neither varies: nothing can be said of how far off the difference may be.</returns>
    public static MeanDifference? Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count < 2 || after.Count < 2)
            return null;
        var (meanBefore, varianceBefore) = Moments(before);
        var (meanAfter, varianceAfter) = Moments(after);
        var difference = meanAfter - meanBefore;
        var (ofBefore, ofAfter) = (varianceBefore / before.Count, varianceAfter / after.Count);
        var squared = ofBefore + ofAfter;
        if (squared <= 0)
            return null;
        var degrees = squared * squared / (ofBefore * ofBefore / (before.Count - 1) + ofAfter * ofAfter / (after.Count - 1));
        const double share = (1 - AssumedAutocorrelation) / (1 + AssumedAutocorrelation);
        return new MeanDifference
        {
            Before = meanBefore,
            After = meanAfter,
            Difference = difference,
            IfIndependent = Around(difference, squared, degrees),
            Interval = Around(difference, squared / share, degrees * share),
        };
    }

    public double Before { get; private init; }
    public double After { get; private init; }

    /// <summary>After − before, in the measure's unit.</summary>
    public double Difference { get; private init; }

    /// <summary>95 % interval if nights had nothing to do with each other.</summary>
    public Range IfIndependent { get; private init; }

    /// <summary>95 % interval that allows for nights that resemble each other: the one to show and to judge by.</summary>
    public Range Interval { get; private init; }

    private static (double Mean, double Variance) Moments(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return (mean, values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    private static Range Around(double difference, double squaredError, double degrees)
    {
        var half = StudentT.Quantile((1 + Confidence) / 2, degrees) * Math.Sqrt(squaredError);
        return new Range(difference - half, difference + half);
    }
}
