namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Of all pairs of a night before and a night after: the share in which the one after is higher (NAP); equal ones count half.</summary>
/// <param name="Share">0 to 1; a half when neither side is higher.</param>
/// <param name="Interval">95 %, Newcombe's method 5. It takes nights as independent: for display, never for a verdict.</param>
public readonly record struct NonOverlap(double Share, Range Interval)
{
    private const double Z = 1.959963984540054;

    /// <exception cref="ArgumentException">A side is empty.</exception>
    public static NonOverlap Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count == 0 || after.Count == 0)
            throw new ArgumentException("Both sides need a night.");
        var higher = before.Sum(b => after.Sum(a => a > b ? 1 : a == b ? 0.5 : 0));
        var share = higher / (before.Count * after.Count);
        return new NonOverlap(share, new Range(
            Limit(share, before.Count, after.Count, 0, share), Limit(share, before.Count, after.Count, 1, share)));
    }

    // The share whose own spread just reaches the one that was seen: by halving between it and the end.
    private static double Limit(double share, int before, int after, double end, double near)
    {
        if (Math.Abs(end - share) < 1e-12)
            return end;
        for (var i = 0; i < 100; i++)
        {
            var middle = (end + near) / 2;
            if (Math.Abs(middle - share) < Z * Math.Sqrt(Variance(middle, before, after)))
                near = middle;
            else
                end = middle;
        }
        return (end + near) / 2;
    }

    private static double Variance(double share, int before, int after)
    {
        var h = (before + after) / 2.0 - 1;
        return share * (1 - share) / (before * after) * (1 + h * (1 - share) / (2 - share) + h * share / (1 + share));
    }
}
