namespace SleepCoachBot.Understanding.Learning;

/// <summary>Learns a <see cref="LinearModel"/> from labelled rows: multinomial logistic regression, the same bytes every time.</summary>
/// <param name="shape">Of what.</param>
internal sealed class LinearTraining(LinearShape shape)
{
    private const int Folds = 10;

    public int Epochs { get; init; } = 30;

    public double Rate { get; init; } = 0.35;

    /// <summary>L2 penalty, applied to the weights that a row touches.</summary>
    public double Shrinking { get; init; } = 1e-4;

    /// <summary>Makes the model as sure as it is right: the best one on cross-validated readings, which the training program prints.</summary>
    public required float Temperature { get; init; }

    /// <summary>Chosen on cross-validated readings, by the table that the training program prints.</summary>
    public required float LeastConfidence { get; init; }

    /// <summary>One labelled message, already turned into places.</summary>
    /// <param name="IsMeasured">False for lines that only help: they are trained on, never scored.</param>
    internal sealed record Example(int[] Places, int Class, bool IsMeasured);

    /// <summary>What a model that had not seen an example makes of it.</summary>
    internal sealed record HeldOut(int Truth, double[] Sums);

    public LinearModel Train(IReadOnlyList<Example> examples)
    {
        const int Largest = 127;
        var weights = Fit(examples);
        var scale = weights.Max(Math.Abs) / Largest;
        return new LinearModel(shape, [.. weights.Select(weight => (sbyte)Math.Round(weight / scale))], (float)scale, Temperature, LeastConfidence);
    }

    /// <summary>Ten folds: each measured example is read by a model trained on the other nine tenths.</summary>
    public IReadOnlyList<HeldOut> CrossValidate(IReadOnlyList<Example> examples)
    {
        var held = new List<HeldOut>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. examples.Where((example, i) => !example.IsMeasured || i % Folds != fold)]);
            held.AddRange(examples.Where((example, i) => example.IsMeasured && i % Folds == fold)
                .Select(example => new HeldOut(example.Class, Sums(weights, example.Places))));
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
        -Math.Log(Math.Max(1e-9, Likelihoods(held, temperature)[held.Truth]));

    private double[] Fit(IReadOnlyList<Example> examples)
    {
        var classes = shape.Classes;
        var weights = new double[shape.Places * classes];
        var steps = new double[weights.Length];   // AdaGrad: a weight that moved much moves less
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = 88172645463325252UL;
        var likely = new double[classes];
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
                    for (var i = 0; i < classes; i++)
                    {
                        var at = (place * classes) + i;
                        var slope = ((likely[i] - (i == truth ? 1 : 0)) * size) + (Shrinking * weights[at]);
                        steps[at] += slope * slope;
                        if (steps[at] > 0)
                            weights[at] -= Rate * slope / Math.Sqrt(steps[at] + 1e-6);
                    }
            }
        }
        return weights;
    }

    private double[] Sums(double[] weights, int[] places)
    {
        var sums = new double[shape.Classes];
        foreach (var place in places)
            for (var i = 0; i < sums.Length; i++)
                sums[i] += weights[(place * sums.Length) + i];
        var size = 1 / Math.Sqrt(Math.Max(1, places.Length));
        for (var i = 0; i < sums.Length; i++)
            sums[i] *= size;
        return sums;
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
