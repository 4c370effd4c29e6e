using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Comparisons;

namespace SleepCoachBot.Reports.Charts;

/// <summary>A comparison in a sentence or two, each number of it from the comparison.</summary>
internal sealed class Finding(Comparison comparison, ChartTexts texts, Values values)
{
    public string Said
    {
        get
        {
            var (before, after) = (comparison.Before, comparison.After);
            var day = values.Day(after.From.Evening);
            var (toldBefore, toldAfter) = (values.Number(before.Nights.Count), values.Number(after.Nights.Count));
            return comparison.Verdict switch
            {
                Verdict.NothingToCompare => texts.FindingNothing(toldBefore, day, toldAfter),
                Verdict.ListTheNights => texts.FindingFew(toldBefore, day, toldAfter),
                Verdict.TooFew => texts.FindingMedians(Value(before.Summary.Median), day, toldBefore, Value(after.Summary.Median), toldAfter),
                _ => Means(day, toldBefore, toldAfter),
            };
        }
    }

    private string Means(string day, string toldBefore, string toldAfter)
    {
        List<string> said = [texts.FindingMeans(Value(comparison.Before.Summary.Mean), day, toldBefore, values.Number(comparison.Before.NightsPassed),
            Value(comparison.After.Summary.Mean), toldAfter, values.Number(comparison.After.NightsPassed))];
        if (comparison.Difference is not { } difference)
            return said[0] + " " + texts.FindingNoDifference;
        var (size, direction) = (values.Of(comparison.Measure, Math.Abs(difference.Difference)), difference.Difference < 0 ? texts.Less : texts.More);
        var (low, high) = difference.Interval;
        said.Add(comparison.Verdict switch
        {
            Verdict.Lower or Verdict.Higher => texts.FindingChanged(size, direction, Signed(low), Signed(high)),
            Verdict.SlightlyLower or Verdict.SlightlyHigher => texts.FindingSlightly(direction, size, Signed(low), Signed(high)),
            _ => texts.FindingCannotTell(size, direction, Signed(low), Signed(high)),
        });
        if (comparison.WasGoingThatWay)
            said.Add(texts.FindingTrend);
        return string.Join(" ", said);
    }

    private string Value(double? value) => value is { } known ? values.Of(comparison.Measure, known) : values.Texts.Unknown;

    private string Signed(double difference) => difference < 0
        ? texts.LessBy(values.Of(comparison.Measure, -difference)) : texts.MoreBy(values.Of(comparison.Measure, difference));
}
