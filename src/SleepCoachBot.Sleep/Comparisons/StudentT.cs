namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Quantiles of Student's t distribution, also for degrees of freedom that are no whole number.</summary>
internal static class StudentT
{
    private const int Halvings = 40;
    private const int MostTerms = 300;
    private const double Precision = 1e-12;

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="probability">Over a half and under one.</param>
    /// <param name="degrees">Degrees of freedom, over zero.</param>
    public static double Quantile(double probability, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        var logBeta = LogGamma((degrees + 1) / 2) - LogGamma(degrees / 2) - LogGamma(0.5);
        var (low, high) = (0.0, 2.0);
        while (Below(high, degrees, logBeta) < probability && high < 1e12)
            (low, high) = (high, 2 * high);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Below(middle, degrees, logBeta) < probability)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double Below(double t, double degrees, double logBeta) =>
        1 - RegularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5, logBeta) / 2;

    // The continued fraction of the incomplete beta function, by Lentz's method.
    private static double RegularizedBeta(double x, double a, double b, double logBeta)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        var front = Math.Exp(logBeta + a * Math.Log(x) + b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - front * Fraction(1 - x, b, a) / b;
    }

    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            var step = d * c;
            value *= step;
            if (Math.Abs(step - 1) < Precision)
                break;
        }
        return value;

        static double NotZero(double number) => Math.Abs(number) < tiny ? tiny : number;
    }

    // Lanczos' approximation, good to 14 places here.
    private static double LogGamma(double z)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
            -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        if (z < 0.5)
            return Math.Log(Math.PI / Math.Sin(Math.PI * z)) - LogGamma(1 - z);
        z -= 1;
        var sum = 0.99999999999980993;
        for (var i = 0; i < terms.Length; i++)
            sum += terms[i] / (z + i + 1);
        var t = z + terms.Length - 0.5;
        return 0.5 * Math.Log(2 * Math.PI) + (z + 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}
