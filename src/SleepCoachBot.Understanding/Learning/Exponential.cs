namespace SleepCoachBot.Understanding.Learning;

/// <summary>e to a power, by additions and multiplications only.</summary>
/// <remarks>The C library's exp differs between systems in the last bit, and a model must come out the same wherever it is trained.</remarks>
internal static class Exponential
{
    public static double Of(double power)
    {
        if (power < -700)
            return 0;
        // e^x = 2^k · e^r with |r| ≤ ln 2 / 2, where fourteen terms of the series are exact to the last bits.
        var k = Math.Round(power / 0.6931471805599453);
        var r = power - (k * 0.6931471805599453);
        var sum = 1.0;
        for (var n = 14; n >= 1; n--)
            sum = 1 + (r / n * sum);
        return Math.ScaleB(sum, (int)k);
    }

    /// <summary>Turns sums into probabilities that add up to 1 (softmax).</summary>
    public static void ToProbabilities(Span<double> sums)
    {
        var highest = double.NegativeInfinity;
        foreach (var sum in sums)
            highest = Math.Max(highest, sum);
        var total = 0.0;
        for (var i = 0; i < sums.Length; i++)
            total += sums[i] = Of(sums[i] - highest);
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= total;
    }
}
