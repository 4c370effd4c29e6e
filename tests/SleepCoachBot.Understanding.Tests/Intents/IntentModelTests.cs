using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Tests.Corpora;

namespace SleepCoachBot.Understanding.Tests.Intents;

public sealed class IntentModelTests
{
    private static readonly Lazy<IReadOnlyList<IntentCorpus.Line>> Lines =
        new(() => IntentCorpus.Read(IntentCorpus.TrainingFilesIn(CorpusScores.Folder)));

    [Fact]
    public void Training_again_gives_the_very_file_that_ships()
    {
        var trained = IntentTraining.Train(IntentCorpus.ToExamples(Lines.Value));
        Assert.True(trained.ToBytes().AsSpan().SequenceEqual(IntentModel.Shipped.ToBytes()),
            "The corpora, the cues or the training changed: run the training program of tools/SleepCoachBot.IntentTraining.");
    }

    // What cross-validation says is printed by the training program; ten trainings are too slow for every run of the tests.
    [Fact]
    public void Nine_in_ten_of_the_lines_kept_unseen_are_read_right()
    {
        var unseen = Lines.Value.Where(line => line.IsHeldOut).ToList();
        var missed = unseen.Where(line => IntentModel.Shipped.Weigh(IntentFeatures.Of(line.Text, line.Context)).Intent != line.Intent).Select(line => line.Text).ToList();
        Assert.True(missed.Count <= 0.1 * unseen.Count, string.Join('\n', missed));
    }

    [Fact]
    public void A_model_of_another_version_or_cut_short_is_refused()
    {
        var bytes = IntentModel.Shipped.ToBytes();
        Assert.Throws<InvalidDataException>(() => IntentModel.FromBytes(bytes.AsSpan(0, bytes.Length - 1)));
        bytes[4]++;
        Assert.Throws<InvalidDataException>(() => IntentModel.FromBytes(bytes));
    }
}
