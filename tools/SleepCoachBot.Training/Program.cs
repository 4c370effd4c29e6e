using System.Globalization;
using SleepCoachBot.Understanding.Intents;

// Trains the model of intents that ships inside SleepCoachBot.Understanding, and says how good it honestly is:
//   dotnet run -c Release --project tools/SleepCoachBot.IntentTraining -- tests/corpora src/SleepCoachBot.Understanding/Intents/intent-model.bin
// The same corpora give the same bytes. --misses lists what cross-validation got wrong.
if (args is not [var corpora, var model, ..])
{
    Console.Error.WriteLine("Usage: SleepCoachBot.IntentTraining CORPORA-FOLDER MODEL-FILE [--misses]");
    return 2;
}

var lines = IntentCorpus.Read(IntentCorpus.TrainingFilesIn(corpora));
var taught = lines.Where(line => !line.IsHeldOut).ToList();
var examples = IntentCorpus.ToExamples(lines);
Say($"{examples.Count} lines to learn from, {taught.Count(line => line.IsMeasured)} of them measured; {lines.Count - taught.Count} held out.");

var held = IntentTraining.CrossValidate(examples);
var temperature = IntentTraining.BestTemperature(held);
var measured = held.Select(each => Judge(IntentTraining.Likelihoods(each, temperature), each.Truth)).ToList();
Say($"Ten-fold cross-validation: {Share(measured)} right (temperature {temperature:F2}, none below {IntentTraining.LeastConfidence:F2}).");
Say($"Said to be sure | lines | were right");
foreach (var bin in measured.GroupBy(each => Math.Min(9, (int)(each.Confidence * 10))).OrderBy(bin => bin.Key))
    Say($"  {bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1}    | {bin.Count(),5} | {bin.Average(each => each.IsRight ? 1.0 : 0):P0} (mean said {bin.Average(each => each.Confidence):P0})");
foreach (var intent in measured.GroupBy(each => each.Truth).Where(group => group.Any(each => !each.IsRight)).OrderBy(group => group.Average(each => each.IsRight ? 1.0 : 0)))
    Say($"  {intent.Key}: {Share([.. intent])}, wrong as {string.Join(", ", intent.Where(each => !each.IsRight).GroupBy(each => each.Said).Select(wrong => $"{wrong.Key} {wrong.Count()}"))}");
if (args.Contains("--misses"))
    foreach (var (line, truth, said) in IntentTraining.InOrderOfFolds(taught, line => line.IsMeasured)
        .Zip(measured).Where(pair => !pair.Second.IsRight).Select(pair => (pair.First, pair.Second.Truth, pair.Second.Said)))
        Say($"    {truth} read as {said}: {line.Context.Now.TimeOfDay:HH:mm} {line.Text} ({line.Id})");

var trained = IntentTraining.Train(examples);
File.WriteAllBytes(model, trained.ToBytes());
Say($"On what it learnt from: {Share([.. taught.Where(line => line.IsMeasured).Select(Read)])}.");
var unseen = lines.Where(line => line.IsHeldOut).Select(Read).ToList();
if (unseen.Count > 0 && args.Contains("--unseen"))
    Say($"On lines kept unseen: {Share(unseen)}.");
return 0;

Judged Read(IntentCorpus.Line line)
{
    var reading = trained.Weigh(IntentFeatures.Of(line.Text, line.Context));
    return new Judged(line.Intent, reading.Intent, reading.Confidence);
}

static Judged Judge(double[] likely, Intent truth)
{
    var reading = IntentModel.Decide(likely, IntentTraining.LeastConfidence);
    return new Judged(truth, reading.Intent, reading.Confidence);
}

static string Share(IReadOnlyCollection<Judged> judged) =>
    string.Create(CultureInfo.InvariantCulture, $"{judged.Count(each => each.IsRight)} of {judged.Count} ({100.0 * judged.Count(each => each.IsRight) / judged.Count:F1} %)");

static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

internal sealed record Judged(Intent Truth, Intent Said, double Confidence)
{
    public bool IsRight => Truth == Said;
}
