using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SleepCoachBot.Understanding.Learning;

/// <summary>What a model is of: a file of another shape is refused, not misread.</summary>
/// <param name="Mark">Four letters that its file begins with.</param>
/// <param name="Version">Changes whenever its features do, or the layout of the file.</param>
/// <param name="Classes">How many things it tells apart.</param>
/// <param name="Places">How many places a row has.</param>
internal sealed record LinearShape(string Mark, int Version, int Classes, int Places);

/// <summary>A linear model: for every class one small weight a place, and one line that turns sums into probabilities.</summary>
/// <remarks>
/// Its file: the mark, version, number of classes, number of places, the scale of a weight, the temperature, the least confidence, then the
/// weights as signed bytes, class by class within a place. All little-endian.
/// </remarks>
internal sealed class LinearModel
{
    private const int HeaderLength = 28;

    private readonly LinearShape _shape;
    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _temperature;

    public LinearModel(LinearShape shape, sbyte[] weights, float scale, float temperature, float leastConfidence) =>
        (_shape, _weights, _scale, _temperature, LeastConfidence) = (shape, weights, scale, temperature, leastConfidence);

    /// <summary>How likely a class has to be before anything is made of it.</summary>
    public float LeastConfidence { get; }

    /// <summary>The same, with another bar.</summary>
    public LinearModel From(float leastConfidence) => new(_shape, _weights, _scale, _temperature, leastConfidence);

    /// <summary>One probability for each class.</summary>
    public void Likelihoods(int[] places, Span<double> likely)
    {
        likely.Clear();
        foreach (var place in places)
        {
            var weights = _weights.AsSpan(place * likely.Length, likely.Length);
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
        Encoding.ASCII.GetBytes(_shape.Mark, bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), _shape.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), _shape.Classes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), _shape.Places);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(16), _scale);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(20), _temperature);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(24), LeastConfidence);
        MemoryMarshal.AsBytes<sbyte>(_weights).CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The file is of another shape, or cut short.</exception>
    public static LinearModel FromBytes(LinearShape shape, ReadOnlySpan<byte> bytes)
    {
        var isOurs = bytes.Length == HeaderLength + (shape.Classes * shape.Places)
            && bytes[..4].SequenceEqual(Encoding.ASCII.GetBytes(shape.Mark))
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) == shape.Version
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) == shape.Classes
            && BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) == shape.Places;
        if (!isOurs)
            throw new InvalidDataException($"The model {shape.Mark} is not of this version; train it again.");
        return new LinearModel(
            shape,
            MemoryMarshal.Cast<byte, sbyte>(bytes[HeaderLength..]).ToArray(),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[16..]),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[20..]),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[24..]));
    }

    /// <summary>The model that ships inside this assembly.</summary>
    public static LinearModel FromResource(LinearShape shape, string name)
    {
        using var stream = typeof(LinearModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return FromBytes(shape, copy.ToArray());
    }
}
