using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Safety.SecondOpinion;

/// <summary>A second opinion on a message, for words that no rule was written for.</summary>
/// <remarks>
/// People say it in more ways than a list holds. The model only ever adds to what the rules find. It weighs a long message stretch by stretch,
/// so that half a sentence among a night's times is not outweighed by them.
/// </remarks>
internal sealed class OpinionModel(LinearModel model)
{
    private const int StretchLength = 12;   // words
    private const int Step = 6;
    private const double AgainstRules = 0.8;
    private const double ToRing = 0.8;

    /// <summary>Its version changes whenever <see cref="OpinionFeatures"/> does. The classes are the levels, in their order.</summary>
    public static LinearShape Shape { get; } = new("SCBO", Version: 1, Classes: Enum.GetValues<SafetyLevel>().Length, OpinionFeatures.Count);

    /// <summary>The least confidence is how likely it has to be that a message is not <see cref="SafetyLevel.Clear"/>.</summary>
    public static LinearTraining Training { get; } = new(Shape) { Epochs = 20, Shrinking = 1e-5, Temperature = 1, LeastConfidence = 0.7f };

    private static readonly Lazy<OpinionModel> FromResource =
        new(() => new OpinionModel(LinearModel.FromResource(Shape, "SleepCoachBot.Understanding.Safety.SecondOpinion.opinion-model.bin")));

    public static OpinionModel Shipped => FromResource.Value;

    /// <summary>What the model makes of a message: the most pressing of its stretches.</summary>
    /// <param name="words">The message.</param>
    /// <param name="found">What the rules found. Where that is something, only a crisis that is very likely counts above it, and nothing above a danger sign.</param>
    /// <param name="isWeighed">The rules knew what was said and set it aside: then only a crisis counts.</param>
    /// <returns>Never less than <paramref name="found"/>.</returns>
    public SafetyLevel Read(ScreenedWord[] words, SafetyLevel found, bool isWeighed)
    {
        if (found <= SafetyLevel.Emergency)
            return found;
        Span<double> likely = stackalloc double[Shape.Classes];
        var level = found;
        foreach (var stretch in Stretches(words.Length))
        {
            model.Likelihoods(OpinionFeatures.Of(words.AsSpan(stretch)), likely);
            var heard = found == SafetyLevel.Clear ? Decide(likely, model.LeastConfidence)
                : likely[(int)SafetyLevel.Crisis] >= AgainstRules ? SafetyLevel.Crisis
                : found;
            if (heard == SafetyLevel.Crisis || !isWeighed)
                level = (SafetyLevel)Math.Min((int)level, (int)heard);
        }
        return level;
    }

    /// <summary>The likeliest level that is to be stopped for, when it is likely enough that there is one.</summary>
    /// <param name="likely">One probability for each level.</param>
    /// <param name="leastConfidence">How likely for a crisis, which is asked about; what people are sent to ring for takes <see cref="ToRing"/>.</param>
    public static SafetyLevel Decide(ReadOnlySpan<double> likely, double leastConfidence)
    {
        var best = 0;
        for (var i = 1; i < (int)SafetyLevel.Clear; i++)
            if (likely[i] > likely[best])
                best = i;
        var least = (SafetyLevel)best == SafetyLevel.Crisis ? leastConfidence : Math.Max(leastConfidence, ToRing);
        return 1 - likely[(int)SafetyLevel.Clear] >= least ? (SafetyLevel)best : SafetyLevel.Clear;
    }

    public byte[] ToBytes() => model.ToBytes();

    // They overlap by half; a short message is one.
    private static IEnumerable<Range> Stretches(int words)
    {
        var start = 0;
        for (; start + StretchLength < words; start += Step)
            yield return start..(start + StretchLength);
        yield return start..words;
    }
}
