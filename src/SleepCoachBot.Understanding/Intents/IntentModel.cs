using SleepCoachBot.Understanding.Learning;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>The model that tells intents apart, and what is made of its probabilities.</summary>
internal sealed class IntentModel(LinearModel model)
{
    /// <summary>Its version changes whenever <see cref="IntentFeatures"/> does.</summary>
    public static LinearShape Shape { get; } = new("SCBI", Version: 1, Classes: Enum.GetValues<Intent>().Length, IntentFeatures.Count);

    /// <summary>Below the least confidence the model answers none.</summary>
    public static LinearTraining Training { get; } = new(Shape) { Temperature = 0.55f, LeastConfidence = 0.25f };

    private static readonly Lazy<IntentModel> FromResource =
        new(() => new IntentModel(LinearModel.FromResource(Shape, "SleepCoachBot.Understanding.Intents.intent-model.bin")));

    public static IntentModel Shipped => FromResource.Value;

    public IntentReading Weigh(int[] places)
    {
        Span<double> likely = stackalloc double[Shape.Classes];
        model.Likelihoods(places, likely);
        return Decide(likely, model.LeastConfidence);
    }

    /// <summary>The likeliest intent, or none where nothing is likely enough: being too unsure of every intent is as good as none.</summary>
    /// <param name="likely">One probability for each intent, in the order of <see cref="Intent"/>.</param>
    /// <param name="leastConfidence">Below this it is none, which is then as sure as the likeliest intent is not.</param>
    public static IntentReading Decide(ReadOnlySpan<double> likely, double leastConfidence)
    {
        var best = 0;
        for (var i = 1; i < likely.Length; i++)
            if (likely[i] > likely[best])
                best = i;
        return likely[best] < leastConfidence
            ? new IntentReading(Intent.None, 1 - likely[best])
            : new IntentReading((Intent)best, likely[best]);
    }

    public byte[] ToBytes() => model.ToBytes();
}
