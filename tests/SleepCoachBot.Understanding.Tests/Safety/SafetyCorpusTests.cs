using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Understanding.Tests.Safety;

public sealed class SafetyCorpusTests
{
    private readonly SafetyScreen _screen = new();

    // The level each class must reach: recall first, and hardly anybody stopped for nothing.
    [Theory]
    [InlineData("dev/safety.jsonl", SafetyLevel.Crisis, 1.0)]
    [InlineData("dev/safety.jsonl", SafetyLevel.Emergency, 1.0)]
    [InlineData("dev/safety.jsonl", SafetyLevel.Urgent, 0.98)]
    [InlineData("dev/safety.jsonl", SafetyLevel.DoseAdvice, 0.98)]
    [InlineData("dev/safety.jsonl", SafetyLevel.Clear, 0.97)]
    [InlineData("own/safety.jsonl", SafetyLevel.Crisis, 1.0)]
    [InlineData("own/safety.jsonl", SafetyLevel.Emergency, 1.0)]
    [InlineData("own/safety.jsonl", SafetyLevel.Urgent, 0.98)]
    [InlineData("own/safety.jsonl", SafetyLevel.DoseAdvice, 0.98)]
    [InlineData("own/safety.jsonl", SafetyLevel.Clear, 0.97)]
    public void Each_level_is_recognised_in_the_corpus(string file, SafetyLevel level, double share)
    {
        var lines = SafetyCorpus.Read(file).Where(line => line.Level == level).ToList();
        var missed = lines.Select(line => (Line: line, Read: _screen.Read(line.Text, line.Context)))
            .Where(pair => pair.Read.Level != level)
            .Select(pair => $"{pair.Line.Id} read as {pair.Read.Level} ({string.Join(", ", pair.Read.Signs)}): {pair.Line.Text}").ToList();

        Assert.NotEmpty(lines);
        Assert.True(missed.Count <= (1 - share) * lines.Count,
            $"{missed.Count} of {lines.Count} missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("dev/night.jsonl")]
    [InlineData("dev/question.jsonl")]
    [InlineData("dev/plan.jsonl")]
    [InlineData("dev/intent.jsonl")]
    [InlineData("own/question.jsonl")]
    [InlineData("own/slots-nights.jsonl")]
    [InlineData("own/siblings.jsonl")]
    public void Diaries_questions_plans_and_wishes_stop_nobody(string file)
    {
        var stopped = SafetyCorpus.Read(file)
            .Where(line => _screen.Read(line.Text, line.Context).Level != SafetyLevel.Clear).Select(line => $"{line.Id}: {line.Text}").ToList();
        Assert.True(stopped.Count == 0, string.Join('\n', stopped));
    }
}
