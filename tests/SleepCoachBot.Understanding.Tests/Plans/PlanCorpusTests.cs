using System.Globalization;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Plans;

public class PlanCorpusTests(ITestOutputHelper output)
{
    private readonly PlanReader _reader = new();

    [Fact]
    public void At_least_95_of_100_plans_are_read_right_and_none_wrong()
    {
        var (lines, right, wrong, misses) = CorpusLine.Score(CorpusLine.Of("plan.jsonl"), line => Written(_reader.Read(line.Text, line.Context)));
        output.WriteLine($"{right} of {lines} right\n{misses}");
        Assert.True(right >= 0.95 * lines && wrong == 0, $"{right} of {lines} right, {wrong} wrong values\n{misses}");
    }

    internal static string Written(Reading<TaperPlan> reading) => reading switch
    {
        Reading<TaperPlan>.Says { Value: var plan } => "{" +
            (plan.Start is { } start ? $"\"startMgPerDay\":{Number(start.Total)}," : "") +
            "\"steps\":[" + string.Join(",", plan.Steps.Select(step => $"{{\"from\":\"{step.From:uuuu-MM-dd}\",\"mgPerDay\":{Number(step.PerDay)}}}")) + "]}",
        Reading<TaperPlan>.AskAgain => "{\"ask\":true}",
        Reading<TaperPlan>.Skips => "{\"skip\":true}",
        _ => "{\"none\":true}",
    };

    private static string Number(Milligrams dose) => dose.Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
