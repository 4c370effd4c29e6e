using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Tests.Plans;

namespace SleepCoachBot.Understanding.Tests.Questions;

public class QuestionCorpusTests(ITestOutputHelper output)
{
    private readonly QuestionReader _reader = new();

    [Fact]
    public void At_least_97_of_100_questions_are_read_right()
    {
        var (lines, right, _, misses) = CorpusLine.Score(CorpusLine.Of("question.jsonl"), line => Written(_reader.Read(line.Text, line.Context)));
        output.WriteLine($"{right} of {lines} right\n{misses}");
        Assert.True(right >= 0.97 * lines, $"{right} of {lines} right\n{misses}");
    }

    internal static string Written(Reading<DiaryQuestion> reading) => reading switch
    {
        Reading<DiaryQuestion>.Says { Value: var asked } => "{" + string.Join(",", Parts(asked)) + "}",
        Reading<DiaryQuestion>.AskAgain => "{\"ask\":true}",
        Reading<DiaryQuestion>.Skips => "{\"skip\":true}",
        _ => "{\"none\":true}",
    };

    private static IEnumerable<string> Parts(DiaryQuestion asked)
    {
        if (asked.ComparedWithBefore)
            yield return "\"comparedWith\":\"before\"";
        if (asked.From is { } from)
            yield return $"\"from\":\"{from.Evening:uuuu-MM-dd}\"";
        yield return $"\"measure\":\"{Camel(asked.Measure.ToString())}\"";
        if (asked.Since is { } since)
            yield return $"\"since\":\"{Camel(since.ToString())}\"";
        if (asked.To is { } to)
            yield return $"\"to\":\"{to.Evening:uuuu-MM-dd}\"";
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
