namespace SleepCoachBot.Understanding.Intents;

/// <summary>Learns an <see cref="IntentModel"/> from labelled messages: multinomial logistic regression, the same bytes every time.</summary>
internal static class IntentTraining
{
    /// <summary>Below this the model answers none: chosen on cross-validated readings, by the table that the training program prints.</summary>
    public const float LeastConfidence = 0.25f;

    /// <summary>Makes the model as sure as it is right: the best one on cross-validated readings, which the training program prints.</summary>
    public const float Temperature = 0.55f;

    private const int Epochs = 30;
    private const double Rate = 0.35;
    private const double Shrinking = 1e-4;   // L2 penalty, applied to the weights that a message touches
    private const int Folds = 10;

    /// <summary>One labelled message, already turned into places.</summary>
    /// <param name="IsMeasured">False for lines that only help: they are trained on, never scored.</param>
    internal sealed record Example(int[] Places, Intent Intent, bool IsMeasured);

    /// <summary>What a model that had not seen an example makes of it.</summary>
    internal sealed record HeldOut(Intent Truth, double[] Sums);

    public static IntentModel Train(IReadOnlyList<Example> examples) =>
        ToModel(Fit(examples), Temperature);

    /// <summary>Ten folds: each measured example is read by a model trained on the other nine tenths.</summary>
    public static IReadOnlyList<HeldOut> CrossValidate(IReadOnlyList<Example> examples)
    {
        var held = new List<HeldOut>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. examples.Where((example, i) => !example.IsMeasured || i % Folds != fold)]);
            held.AddRange(examples.Where((example, i) => example.IsMeasured && i % Folds == fold)
                .Select(example => new HeldOut(example.Intent, Sums(weights, example.Places))));
        }
        return held;
    }

    /// <summary>The measured ones of some things, in the order in which <see cref="CrossValidate"/> gives their readings.</summary>
    public static IEnumerable<T> InOrderOfFolds<T>(IReadOnlyList<T> all, Func<T, bool> isMeasured) =>
        Enumerable.Range(0, Folds).SelectMany(fold => all.Where((each, i) => isMeasured(each) && i % Folds == fold));

    /// <summary>The temperature that makes held-out readings as sure as they are right (least mean log loss), to a twentieth.</summary>
    public static double BestTemperature(IReadOnlyList<HeldOut> held) =>
        Enumerable.Range(4, 57).Select(step => step / 20.0).MinBy(temperature => held.Sum(each => Loss(each, temperature)));

    /// <summary>Probabilities of a held-out reading at a temperature.</summary>
    public static double[] Likelihoods(HeldOut held, double temperature)
    {
        double[] likely = [.. held.Sums.Select(sum => sum / temperature)];
        Exponential.ToProbabilities(likely);
        return likely;
    }

    // The logarithm is only compared, so the last bit of the C library's does not reach the model.
    private static double Loss(HeldOut held, double temperature) =>
        -Math.Log(Math.Max(1e-9, Likelihoods(held, temperature)[(int)held.Truth]));

    private static double[] Fit(IReadOnlyList<Example> examples)
    {
        var intents = IntentModel.Intents;
        var weights = new double[IntentFeatures.Count * intents];
        var steps = new double[weights.Length];   // AdaGrad: a weight that moved much moves less
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = 88172645463325252UL;
        var likely = new double[intents];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref chance);
            foreach (var index in order)
            {
                var (places, truth, _) = examples[index];
                var size = 1 / Math.Sqrt(Math.Max(1, places.Length));
                Sums(weights, places).CopyTo(likely, 0);
                Exponential.ToProbabilities(likely);
                foreach (var place in places)
                    for (var i = 0; i < intents; i++)
                    {
                        var at = (place * intents) + i;
                        var slope = ((likely[i] - (i == (int)truth ? 1 : 0)) * size) + (Shrinking * weights[at]);
                        steps[at] += slope * slope;
                        if (steps[at] > 0)
                            weights[at] -= Rate * slope / Math.Sqrt(steps[at] + 1e-6);
                    }
            }
        }
        return weights;
    }

    private static double[] Sums(double[] weights, int[] places)
    {
        var sums = new double[IntentModel.Intents];
        foreach (var place in places)
            for (var i = 0; i < sums.Length; i++)
                sums[i] += weights[(place * sums.Length) + i];
        var size = 1 / Math.Sqrt(Math.Max(1, places.Length));
        for (var i = 0; i < sums.Length; i++)
            sums[i] *= size;
        return sums;
    }

    private static IntentModel ToModel(double[] weights, float temperature)
    {
        const int Largest = 127;
        var scale = weights.Max(Math.Abs) / Largest;
        return new IntentModel([.. weights.Select(weight => (sbyte)Math.Round(weight / scale))], (float)scale, temperature, LeastConfidence);
    }

    // xorshift64*: the order must be the same on every machine.
    private static void Shuffle(int[] order, ref ulong chance)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            chance ^= chance >> 12;
            chance ^= chance << 25;
            chance ^= chance >> 27;
            var j = (int)(chance * 2685821657736338717UL % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
