using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Safety.SecondOpinion;

namespace SleepCoachBot.Understanding.Tests.Learning;

public sealed class LinearModelTests
{
    [Fact]
    public void A_model_of_another_version_or_shape_or_cut_short_is_refused()
    {
        var bytes = IntentModel.Shipped.ToBytes();
        Assert.Throws<InvalidDataException>(() => LinearModel.FromBytes(IntentModel.Shape, bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => LinearModel.FromBytes(OpinionModel.Shape, bytes));
        bytes[4]++;
        Assert.Throws<InvalidDataException>(() => LinearModel.FromBytes(IntentModel.Shape, bytes));
    }

    [Fact]
    public void It_learns_what_tells_two_classes_apart_and_says_how_sure_it_is()
    {
        var shape = new LinearShape("TEST", 1, Classes: 2, Places: 64);
        var training = new LinearTraining(shape) { Temperature = 1, LeastConfidence = 0.5f };
        // Place 0 means class 1, place 1 means class 0, place 2 stands with both.
        LinearTraining.Example[] examples = [.. Enumerable.Range(0, 40).Select(i => new LinearTraining.Example([i % 2 == 0 ? 0 : 1, 2], i % 2 == 0 ? 1 : 0, true))];
        var model = LinearModel.FromBytes(shape, training.Train(examples).ToBytes());
        Assert.True(Likely(model, [0, 2]) > 0.9);
        Assert.True(Likely(model, [1, 2]) < 0.1);
        Assert.InRange(Likely(model, [2]), 0.4, 0.6);
    }

    private static double Likely(LinearModel model, int[] places)
    {
        Span<double> likely = stackalloc double[2];
        model.Likelihoods(places, likely);
        return likely[1];
    }
}
