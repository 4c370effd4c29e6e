using System.Text.Json;
using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Safety.SecondOpinion;

/// <summary>Reads labelled messages for training from corpus files, one JSON object a line.</summary>
/// <remarks>Lines of kind <c>safety</c> say what they are. What people say of nights, doses and plans is nothing to stop for, and teaches as much.</remarks>
internal static class OpinionCorpus
{
    /// <summary>A message and its level.</summary>
    /// <param name="IsMeasured">True for lines of kind <c>safety</c>.</param>
    internal sealed record Line(string Id, string Text, SafetyLevel Level, bool IsMeasured);

    // Named, so that a corpus added for something else does not silently change the model.
    private static readonly string[] TrainingFiles =
    [
        "dev/safety.jsonl", "dev/intent.jsonl", "dev/night.jsonl", "dev/plan.jsonl", "dev/question.jsonl", "dev/clock.jsonl", "dev/counts-ratings.jsonl", "dev/durations.jsonl", "dev/dates.jsonl",
        "own/safety.jsonl", "own/round-7.jsonl", "own/opinion.jsonl", "own/intent.jsonl", "own/question.jsonl", "own/slots-nights.jsonl", "own/siblings.jsonl",
        "own/last.jsonl", "own/more.jsonl", "own/plan.jsonl", "own/round-1.jsonl", "own/round-2.jsonl", "own/round-3.jsonl", "own/round-4.jsonl", "own/round-5.jsonl", "own/round-6.jsonl", "own/round-8.jsonl",
    ];

    /// <summary>The files of a corpora folder that the shipped model is trained on.</summary>
    public static IEnumerable<string> TrainingFilesIn(string folder) => TrainingFiles.Select(file => Path.Combine(folder, file));

    public static IReadOnlyList<Line> Read(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(ReadLine)];

    public static IReadOnlyList<LinearTraining.Example> ToExamples(IEnumerable<Line> lines) =>
        [.. lines.Select(line => new LinearTraining.Example(OpinionFeatures.Of(ScreenedText.WithFigures(line.Text, RuleBook.Shipped)), (int)line.Level, line.IsMeasured))];

    private static Line ReadLine(string json)
    {
        using var document = JsonDocument.Parse(json);
        var line = document.RootElement;
        var isMeasured = line.GetProperty("kind").GetString() == "safety";
        var level = isMeasured ? Enum.Parse<SafetyLevel>(line.GetProperty("expect").GetProperty("safety").GetString()!, ignoreCase: true) : SafetyLevel.Clear;
        return new Line(line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!, level, isMeasured);
    }
}
