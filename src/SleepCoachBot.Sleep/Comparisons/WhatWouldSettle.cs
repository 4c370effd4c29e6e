using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>What it would take to tell a difference from ordinary ups and downs: how many nights, when they could be there, and what two weeks more could show.</summary>
/// <remarks>
/// A look ahead with the interval that verdicts are made of. It takes nights to stay as unlike each other as they were and the difference
/// to stay as large as it is; it promises no answer. The nights before are what they are: where they are too few or too uneven, no number of
/// nights after is enough, and that is said instead of a date.
/// </remarks>
public sealed record WhatWouldSettle
{
    /// <summary>Further ahead than this nothing is promised: dose, season and life have changed by then.</summary>
    public const int MostNightsAfter = 120;

    private const int NightsOfALook = 14;
    private const double Share = (1 - MeanDifference.AssumedAutocorrelation) / (1 + MeanDifference.AssumedAutocorrelation);

    private WhatWouldSettle() { }

    /// <summary>Looks ahead from a comparison whose answer is that it cannot be told.</summary>
    /// <returns>Null when there is nothing to settle: another verdict, or a measure of which no source says what would matter.</returns>
    public static WhatWouldSettle? Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison is not { Verdict: Verdict.CannotTell, MattersFrom: { } line, Difference: { } difference, Before: { } before, After: { } after }
            || before.Summary.StandardDeviation is not { } spreadBefore || after.Summary.StandardDeviation is not { } spreadAfter)
            return null;
        var told = after.Nights.Count;
        var size = Math.Max(Math.Abs(difference.Difference), line);
        var enough = Enumerable.Range(told, Math.Max(0, MostNightsAfter - told + 1)).Cast<int?>().FirstOrDefault(nights => HalfWidth(nights!.Value) <= size);
        return new WhatWouldSettle
        {
            Size = size,
            NightsAfter = enough,
            Earliest = enough is { } count ? After(count) : null,
            CouldTellNext = HalfWidth(told + NightsOfALook),
            NextLook = After(told + NightsOfALook),
        };

        NightDate After(int nights) => new(after.To.Evening.PlusDays(nights - told));

        double HalfWidth(int nights)
        {
            var (ofBefore, ofAfter) = (spreadBefore * spreadBefore / before.Nights.Count, spreadAfter * spreadAfter / nights);
            var squared = ofBefore + ofAfter;
            if (squared <= 0)
                return 0;
            var degrees = squared * squared / (ofBefore * ofBefore / (before.Nights.Count - 1) + ofAfter * ofAfter / (nights - 1));
            return StudentT.Quantile(0.975, degrees * Share) * Math.Sqrt(squared / Share);
        }
    }

    /// <summary>The difference that it is asked about, in the measure's unit: the one seen, or the one that would matter where that is larger.</summary>
    public double Size { get; private init; }

    /// <summary>Nights after the change that would be enough for <see cref="Size"/>, those told already included.</summary>
    /// <value>Null: not within <see cref="MostNightsAfter"/>.</value>
    public int? NightsAfter { get; private init; }

    /// <summary>The evening of the last of them, if every night from now on is told. Null as <see cref="NightsAfter"/> is.</summary>
    public NightDate? Earliest { get; private init; }

    /// <summary>The evening two weeks on.</summary>
    public NightDate NextLook { get; private init; }

    /// <summary>How large a difference could be told by then, in the measure's unit.</summary>
    public double CouldTellNext { get; private init; }
}
