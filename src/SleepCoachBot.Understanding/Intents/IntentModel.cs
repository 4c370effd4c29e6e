using System.Buffers.Binary;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>A linear model: for every intent one small weight a place, and one line that turns sums into probabilities.</summary>
/// <remarks>
/// Kept as <c>intent-model.bin</c>: the letters "SCBI", version, number of intents, number of places, the scale of a weight, the
/// temperature, the least confidence, then the weights as signed bytes, intent by intent within a place. All little-endian.
/// </remarks>
internal sealed class IntentModel
{
    /// <summary>Changes whenever <see cref="IntentFeatures"/> or this layout does: an old file is then refused, not misread.</summary>
    public const int Version = 1;

    private const int HeaderLength = 28;
    private static readonly Lazy<IntentModel> FromResource = new(ReadShipped);

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _temperature;
    private readonly float _leastConfidence;

    public IntentModel(sbyte[] weights, float scale, float temperature, float leastConfidence) =>
        (_weights, _scale, _temperature, _leastConfidence) = (weights, scale, temperature, leastConfidence);

    public static IntentModel Shipped => FromResource.Value;

    public static int Intents { get; } = Enum.GetValues<Intent>().Length;

    public IntentReading Weigh(int[] places)
    {
        Span<double> likely = stackalloc double[Intents];
        Likelihoods(places, likely);
        return Decide(likely, _leastConfidence);
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

    public void Likelihoods(int[] places, Span<double> likely)
    {
        likely.Clear();
        foreach (var place in places)
        {
            var weights = _weights.AsSpan(place * Intents, Intents);
            for (var i = 0; i < likely.Length; i++)
                likely[i] += weights[i];
        }
        // Long messages fill more places; dividing by the square root of their number keeps sums comparable.
        var factor = _scale / (_temperature * Math.Sqrt(Math.Max(1, places.Length)));
        for (var i = 0; i < likely.Length; i++)
            likely[i] *= factor;
        Exponential.ToProbabilities(likely);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + _weights.Length];
        "SCBI"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Intents);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), IntentFeatures.Count);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(16), _scale);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(20), _temperature);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(24), _leastConfidence);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(_weights).CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The file is of another version, or cut short.</exception>
    public static IntentModel FromBytes(ReadOnlySpan<byte> bytes)
    {
        var isOurs = bytes.Length == HeaderLength + (Intents * IntentFeatures.Count)
            && bytes[..4].SequenceEqual("SCBI"u8)
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) == Version
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) == Intents
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) == IntentFeatures.Count;
        if (!isOurs)
            throw new InvalidDataException("The intent model is not of this version; train it again.");
        return new IntentModel(
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(bytes[HeaderLength..]).ToArray(),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[16..]),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[20..]),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[24..]));
    }

    private static IntentModel ReadShipped()
    {
        const string Name = "SleepCoachBot.Understanding.Intents.intent-model.bin";
        using var stream = typeof(IntentModel).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return FromBytes(copy.ToArray());
    }
}
