using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Tests.Comparisons;

/// <summary>Diaries made up with nights that resemble each other: how often the interval holds the truth, and how often a change is seen.</summary>
/// <remarks>Shown by <c>dotnet run --project tests/SleepCoachBot.Sleep.Tests -- --filter-class "*ComparisonSimulation" --output Detailed</c>.</remarks>
public class ComparisonSimulation(ITestOutputHelper output)
{
    private const int Diaries = 10_000;
    private const double NightSpread = 75.6;   // minutes: 1.26 h from night to night in one person (actigraphy, CARDIA)

    [Theory]
    [InlineData(7, 0.0)]
    [InlineData(7, 0.2)]
    [InlineData(7, 0.3)]
    [InlineData(14, 0.0)]
    [InlineData(14, 0.2)]
    [InlineData(14, 0.3)]
    [InlineData(28, 0.0)]
    [InlineData(28, 0.2)]
    [InlineData(28, 0.3)]
    public void Without_any_effect_a_change_is_seen_in_at_most_5_of_100_diaries_and_the_interval_holds_the_truth(int nights, double likeness)
    {
        var (covered, seen, width) = Simulate(nights, likeness, effect: 0);
        var (coveredWithEffect, power, _) = Simulate(nights, likeness, effect: -45);
        output.WriteLine($"{nights}+{nights} nights, ρ {likeness:0.0}: covered {covered:0.0%}, false verdicts {seen:0.0%}, half-width {width:0} min; with 45 min less: covered {coveredWithEffect:0.0%}, seen {power:0.0%}");
        Assert.True(seen <= 0.05, $"false verdicts {seen:0.0%}");
        Assert.True(Math.Min(covered, coveredWithEffect) >= 0.93, $"covered {covered:0.0%}");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(28)]
    public void With_nights_more_alike_than_assumed_the_figures_are_reported(int nights)
    {
        var (covered, seen, _) = Simulate(nights, 0.5, effect: 0);
        var (_, power, _) = Simulate(nights, 0.5, effect: -45);
        output.WriteLine($"{nights}+{nights} nights, ρ 0.5: covered {covered:0.0%}, false verdicts {seen:0.0%}; with 45 min less: seen {power:0.0%}");
        Assert.InRange(covered, 0.80, 1);
    }

    /// <summary>How the nights of two kinds lie between one another: every weekend, here and there, or in runs of several nights.</summary>
    public enum Lie { Weekends, HereAndThere, InRuns }

    [Theory]
    [InlineData(Lie.Weekends, 0.0)]
    [InlineData(Lie.Weekends, 0.2)]
    [InlineData(Lie.Weekends, 0.3)]
    [InlineData(Lie.HereAndThere, 0.0)]
    [InlineData(Lie.HereAndThere, 0.2)]
    [InlineData(Lie.HereAndThere, 0.3)]
    [InlineData(Lie.InRuns, 0.0)]
    [InlineData(Lie.InRuns, 0.2)]
    [InlineData(Lie.InRuns, 0.3)]
    public void Nights_set_apart_by_something_are_judged_no_more_boldly(Lie lie, double likeness)
    {
        var (covered, seen, width) = SimulateApart(lie, likeness, effect: 0);
        var (coveredWithEffect, power, _) = SimulateApart(lie, likeness, effect: -45);
        output.WriteLine($"8 weeks, {lie}, ρ {likeness:0.0}: covered {covered:0.0%}, false verdicts {seen:0.0%}, half-width {width:0} min; with 45 min less: covered {coveredWithEffect:0.0%}, seen {power:0.0%}");
        Assert.True(seen <= 0.05, $"false verdicts {seen:0.0%}");
        Assert.True(Math.Min(covered, coveredWithEffect) >= 0.93, $"covered {covered:0.0%}");
    }

    private static (double Covered, double Seen, double HalfWidth) SimulateApart(Lie lie, double likeness, double effect)
    {
        const int nights = 56;
        var random = new Random(20260320 + (int)lie);
        var first = new LocalDate(2026, 1, 5);
        var (covered, seen, width, counted) = (0, 0, 0.0, 0);
        for (var diary = 0; diary < Diaries; diary++)
        {
            var (night, so) = (Normal(random), random.Next(2) == 0);
            var (values, known) = (new List<NightValue>(nights), new Dictionary<NightDate, bool>());
            for (var i = 0; i < nights; i++)
            {
                var label = new NightDate(first.PlusDays(i));
                so = lie switch
                {
                    Lie.Weekends => new NightValue(label, null).IsWeekend,
                    Lie.HereAndThere => random.NextDouble() < 0.4,
                    _ => random.NextDouble() < 0.2 ? !so : so,
                };
                known[label] = so;
                values.Add(new NightValue(label, 390 + NightSpread * night + (so ? effect : 0)));
                night = likeness * night + Math.Sqrt(1 - likeness * likeness) * Normal(random);
            }
            if (FactComparison.Of(Measure.TotalSleep, NightFact.Alcohol, values, values[0].Night, values[^1].Night, known).Difference is not { Interval: var interval })
                continue;
            counted++;
            covered += interval.Excludes(effect) ? 0 : 1;
            seen += interval.Excludes(0) ? 1 : 0;
            width += (interval.High - interval.Low) / 2;
        }
        return ((double)covered / counted, (double)seen / counted, width / counted);
    }

    private static (double Covered, double Seen, double HalfWidth) Simulate(int nights, double likeness, double effect)
    {
        var random = new Random(20260316 + nights);
        var (covered, seen, width) = (0, 0, 0.0);
        var (before, after) = (new double[nights], new double[nights]);
        for (var diary = 0; diary < Diaries; diary++)
        {
            var night = Normal(random);
            for (var i = 0; i < 2 * nights; i++)
            {
                (i < nights ? before : after)[i % nights] = 390 + NightSpread * night + (i < nights ? 0 : effect);
                night = likeness * night + Math.Sqrt(1 - likeness * likeness) * Normal(random);
            }
            var interval = MeanDifference.Of(before, after)!.Interval;
            covered += interval.Excludes(effect) ? 0 : 1;
            seen += interval.Excludes(0) ? 1 : 0;
            width += (interval.High - interval.Low) / 2;
        }
        return ((double)covered / Diaries, (double)seen / Diaries, width / Diaries);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
