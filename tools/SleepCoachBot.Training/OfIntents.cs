using System.Globalization;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Learning;

namespace SleepCoachBot.Training;

/// <summary>The model that tells intents apart.</summary>
internal static class OfIntents
{
    public static void Run(string corpora, string model, bool showMisses, bool showUnseen)
    {
        var training = IntentModel.Training;
        var lines = IntentCorpus.Read(IntentCorpus.TrainingFilesIn(corpora));
        var taught = lines.Where(line => !line.IsHeldOut).ToList();
        var examples = IntentCorpus.ToExamples(lines);
        Say($"{examples.Count} lines to learn from, {taught.Count(line => line.IsMeasured)} of them measured; {lines.Count - taught.Count} held out.");

        var held = training.CrossValidate(examples);
        var temperature = LinearTraining.BestTemperature(held);
        var measured = held.Select(each => Judge(LinearTraining.Likelihoods(each, temperature), (Intent)each.Truth, training.LeastConfidence)).ToList();
        Say($"Ten-fold cross-validation: {Share(measured)} right (temperature {temperature:F2}, none below {training.LeastConfidence:F2}).");
        Say($"Said to be sure | lines | were right");
        foreach (var bin in measured.GroupBy(each => Math.Min(9, (int)(each.Confidence * 10))).OrderBy(bin => bin.Key))
            Say($"  {bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1}    | {bin.Count(),5} | {bin.Average(each => each.IsRight ? 1.0 : 0):P0} (mean said {bin.Average(each => each.Confidence):P0})");
        foreach (var intent in measured.GroupBy(each => each.Truth).Where(group => group.Any(each => !each.IsRight)).OrderBy(group => group.Average(each => each.IsRight ? 1.0 : 0)))
            Say($"  {intent.Key}: {Share([.. intent])}, wrong as {string.Join(", ", intent.Where(each => !each.IsRight).GroupBy(each => each.Said).Select(wrong => $"{wrong.Key} {wrong.Count()}"))}");
        if (showMisses)
            foreach (var (line, (truth, said, _)) in LinearTraining.InOrderOfFolds(taught, line => line.IsMeasured).Zip(measured).Where(pair => !pair.Second.IsRight))
                Say($"    {truth} read as {said}: {line.Context.Now.TimeOfDay:HH:mm} {line.Text} ({line.Id})");

        var trained = training.Train(examples);
        File.WriteAllBytes(model, trained.ToBytes());
        var ofTrained = new IntentModel(trained);
        Say($"On what it learnt from: {Share([.. taught.Where(line => line.IsMeasured).Select(line => Read(ofTrained, line))])}.");
        var unseen = lines.Where(line => line.IsHeldOut).Select(line => Read(ofTrained, line)).ToList();
        if (unseen.Count > 0 && showUnseen)
            Say($"On lines kept unseen: {Share(unseen)}.");
    }

    private static Judged Read(IntentModel model, IntentCorpus.Line line)
    {
        var reading = model.Weigh(IntentFeatures.Of(line.Text, line.Context));
        return new Judged(line.Intent, reading.Intent, reading.Confidence);
    }

    private static Judged Judge(double[] likely, Intent truth, double leastConfidence)
    {
        var reading = IntentModel.Decide(likely, leastConfidence);
        return new Judged(truth, reading.Intent, reading.Confidence);
    }

    private static string Share(IReadOnlyCollection<Judged> judged) =>
        string.Create(CultureInfo.InvariantCulture, $"{judged.Count(each => each.IsRight)} of {judged.Count} ({100.0 * judged.Count(each => each.IsRight) / judged.Count:F1} %)");

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Judged(Intent Truth, Intent Said, double Confidence)
    {
        public bool IsRight => Truth == Said;
    }
}
