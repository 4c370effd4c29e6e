using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Safety.SecondOpinion;

namespace SleepCoachBot.Training;

/// <summary>The second opinion of the safety screen. How sure it has to be is chosen here: people who are only tired are not to be stopped.</summary>
internal static class OfOpinions
{
    // Never learnt from; the last one is what ordinary people say all day.
    private static readonly string[] s_measuredWith = ["own/round-10.jsonl", "own/unseen-5.jsonl", "own/everyday.jsonl"];

    private static readonly SafetyLevel[] s_levels = Enum.GetValues<SafetyLevel>();

    private static readonly MessageContext s_context = new()
    {
        Now = new LocalDateTime(2026, 2, 10, 12, 0), Zone = DateTimeZone.Utc, Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    public static void Run(string corpora, string model, bool showMisses)
    {
        var training = OpinionModel.Training;
        var lines = OpinionCorpus.Read(OpinionCorpus.TrainingFilesIn(corpora));
        var examples = OpinionCorpus.ToExamples(lines);
        Say($"{lines.Count} lines to learn from, {lines.Count(line => line.IsMeasured)} of kind safety.");

        var held = training.CrossValidate(examples);
        Say($"Ten-fold cross-validation of the model alone, without the rules; the temperature that fits best is {LinearTraining.BestTemperature(held):F2}.");
        var read = held.Zip(LinearTraining.InOrderOfFolds(lines, line => line.IsMeasured))
            .Select(pair => (Line: pair.Second, Said: OpinionModel.Decide(LinearTraining.Likelihoods(pair.First, training.Temperature), training.LeastConfidence))).ToList();
        Say($"  {Shares(read)}");
        if (showMisses)
            foreach (var (line, said) in read.Where(each => each.Said != each.Line.Level))
                Say($"    {line.Level} read as {said}: {line.Text} ({line.Id})");

        var trained = training.Train(examples);
        File.WriteAllBytes(model, trained.ToBytes());
        foreach (var file in s_measuredWith)
        {
            var unseen = OpinionCorpus.Read([Path.Combine(corpora, file)]);
            Say($"{file}, the rules alone:");
            Say($"  {Shares(Screened(new SafetyScreen(null), unseen))}");
            foreach (var least in (float[])[0.5f, 0.6f, 0.7f, 0.8f, 0.9f])
                Say($"  with the model from {least:F1} on: {Shares(Screened(new SafetyScreen(new OpinionModel(trained.From(least))), unseen))}");
        }
    }

    private static List<(OpinionCorpus.Line Line, SafetyLevel Said)> Screened(SafetyScreen screen, IEnumerable<OpinionCorpus.Line> lines) =>
        [.. lines.Select(line => (line, screen.Read(line.Text, s_context).Level))];

    private static string Shares(List<(OpinionCorpus.Line Line, SafetyLevel Said)> read) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read.Count(each => each.Said == each.Line.Level)} of {read.Count} right; {string.Join(", ", s_levels.Where(level => read.Any(each => each.Line.Level == level)).Select(level => $"{level} {read.Count(each => each.Line.Level == level && each.Said == level)} of {read.Count(each => each.Line.Level == level)}"))}");

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
