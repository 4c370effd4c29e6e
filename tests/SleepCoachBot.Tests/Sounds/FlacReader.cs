namespace SleepCoachBot.Tests.Sounds;

/// <summary>Reads FLAC (RFC 9639) of one channel, sixteen bits and fixed predictors, and takes nothing that the format does not allow.</summary>
internal ref struct FlacReader
{
    private readonly ReadOnlySpan<byte> _file;
    private long _at;   // in bits

    private FlacReader(ReadOnlySpan<byte> file) => _file = file;

    private readonly int AtByte => _at % 8 == 0 ? (int)(_at / 8) : throw new InvalidDataException("Not at a byte.");

    /// <returns>Samples a second, and all samples.</returns>
    /// <exception cref="InvalidDataException">The file is not what the format says, or a checksum is wrong.</exception>
    public static (int Rate, short[] Samples) Read(ReadOnlySpan<byte> file)
    {
        var reader = new FlacReader(file);
        Must(reader.Take(32) == 0x664C6143, "fLaC");
        Must(reader.Take(8) == 0x80 && reader.Take(24) == 34, "one metadata block, the stream's");
        var block = (int)reader.Take(16);
        Must(block >= 16 && reader.Take(16) == block, "blocks of one size");
        reader.Take(24);
        reader.Take(24);
        var rate = (int)reader.Take(20);
        Must(reader.Take(3) == 0 && reader.Take(5) == 15, "one channel of sixteen bits");
        Must(reader.Take(4) == 0, "a length that fits in 32 bits");
        var samples = new short[reader.Take(32)];
        reader._at += 128;
        var from = 0;
        for (var frame = 0; from < samples.Length; frame++)
            from += reader.Frame(frame, block, samples.AsSpan(from));
        Must(reader.AtByte == file.Length, "nothing after the last frame");
        return (rate, samples);
    }

    private int Frame(int number, int block, Span<short> into)
    {
        var start = AtByte;
        Must(Take(16) == 0xFFF8, "a frame");
        var size = Take(4);
        Must(Take(4) == 0 && Take(4) == 0 && Take(3) == 4 && Take(1) == 0, "a frame like the stream");
        Must(Number() == number, "frames in order");
        var length = size switch { 12 => 4096, 7 => (int)Take(16) + 1, _ => throw new InvalidDataException("a known size") };
        Must(length == Math.Min(block, into.Length), "full blocks but for the last");
        var header = AtByte;
        Must(Take(8) == Crc(_file[start..header], 8, 0x07), "the header's checksum");
        Subframe(into[..length]);
        while (_at % 8 != 0)
            Must(Take(1) == 0, "padding of zeros");
        var end = AtByte;
        Must(Take(16) == Crc(_file[start..end], 16, 0x8005), "the frame's checksum");
        return length;
    }

    private void Subframe(Span<short> into)
    {
        Must(Take(1) == 0, "a subframe");
        var kind = (int)Take(6);
        Must(Take(1) == 0, "no wasted bits");
        if (kind == 0)
        {
            into.Fill((short)Take(16));
            return;
        }
        var order = kind - 8;
        Must(order is >= 0 and <= 4 && order <= into.Length, "a fixed predictor");
        for (var i = 0; i < order; i++)
            into[i] = (short)Take(16);
        Must(Take(2) == 0, "parameters of four bits");
        var partitions = 1 << (int)Take(4);
        var size = into.Length / partitions;
        Must(size * partitions == into.Length && size >= order, "partitions of one size");
        for (var i = order; i < into.Length;)
        {
            var parameter = (int)Take(4);
            Must(parameter < 15, "no escape");
            for (var end = ((i / size) + 1) * size; i < end; i++)
            {
                uint folded = 0;
                while (Take(1) == 0)
                    folded++;
                folded = (folded << parameter) | Take(parameter);
                into[i] = checked((short)(Predicted(into, i, order) + ((int)(folded >> 1) ^ -(int)(folded & 1))));
            }
        }
    }

    private static int Predicted(ReadOnlySpan<short> x, int i, int order) => order switch
    {
        0 => 0,
        1 => x[i - 1],
        2 => (2 * x[i - 1]) - x[i - 2],
        3 => (3 * x[i - 1]) - (3 * x[i - 2]) + x[i - 3],
        _ => (4 * x[i - 1]) - (6 * x[i - 2]) + (4 * x[i - 3]) - x[i - 4],
    };

    private uint Number()
    {
        var first = Take(8);
        if (first < 0x80)
            return first;
        var more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : throw new InvalidDataException("fewer frames");
        var number = first & (more == 1 ? 0x1Fu : 0x0Fu);
        for (; more > 0; more--)
        {
            var next = Take(8);
            Must(next >> 6 == 2, "a number's further byte");
            number = (number << 6) | (next & 0x3F);
        }
        return number;
    }

    private uint Take(int count)
    {
        uint value = 0;
        for (; count > 0; count--, _at++)
            value = (value << 1) | ((uint)(_file[(int)(_at >> 3)] >> (7 - (int)(_at & 7))) & 1);
        return value;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, int width, uint polynomial)
    {
        uint crc = 0, top = 1u << (width - 1), mask = (top << 1) - 1;
        foreach (var value in bytes)
        {
            crc ^= (uint)value << (width - 8);
            for (var i = 0; i < 8; i++)
                crc = ((crc & top) != 0 ? (crc << 1) ^ polynomial : crc << 1) & mask;
        }
        return crc;
    }

    private static void Must(bool holds, string what)
    {
        if (!holds)
            throw new InvalidDataException($"Expected {what}.");
    }
}
