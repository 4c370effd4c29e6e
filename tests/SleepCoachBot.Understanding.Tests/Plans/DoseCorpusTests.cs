using System.Globalization;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Plans;

public class DoseCorpusTests(ITestOutputHelper output)
{
    private readonly DoseReader _reader = new();

    [Fact]
    public void At_least_99_of_100_doses_are_read_right_and_none_wrong()
    {
        var (lines, right, wrong, misses) = CorpusLine.Score(CorpusLine.Of("dose.jsonl"), line => Written(_reader.Read(line.Text, line.Context)));
        output.WriteLine($"{right} of {lines} right\n{misses}");
        Assert.True(right >= 0.99 * lines && wrong == 0, $"{right} of {lines} right, {wrong} wrong values\n{misses}");
    }

    private static string Written(Reading<DoseEvent> reading) => reading switch
    {
        Reading<DoseEvent>.Says { Value: var told } => "{" + string.Join(",", Parts(told)) + "}",
        Reading<DoseEvent>.AskAgain => "{\"ask\":true}",
        Reading<DoseEvent>.Skips => "{\"skip\":true}",
        _ => "{\"none\":true}",
    };

    private static IEnumerable<string> Parts(DoseEvent told)
    {
        if (told.Day is { } day)
            yield return told.Time is { } time ? $"\"at\":\"{day:uuuu-MM-dd}T{time:HH:mm}\"" : $"\"at\":\"{day:uuuu-MM-dd}\"";
        yield return $"\"event\":\"{told.Kind.ToString().ToLowerInvariant()}\"";
        if (told.Amount is { } amount)
            yield return $"\"mg\":{amount.Amount.ToString("0.##", CultureInfo.InvariantCulture)}";
    }
}
