using System.Numerics;

namespace SleepCoachBot.Sounds;

/// <summary>Writes samples as FLAC (RFC 9639): every browser plays it, and minutes of silence take a few bytes.</summary>
/// <remarks>One channel of sixteen bits; fixed predictors with Rice-coded residuals, and constant frames for silence.</remarks>
internal static class FlacWriter
{
    private const int BlockSize = 4096;
    private const int PartitionOrder = 4;       // sixteen partitions a block, each with a parameter of its own
    private const int MostOrder = 4;            // fixed predictors go from none to the fourth difference
    private const int MostRice = 14;            // 15 would be an escape
    private const int SampleBits = 16;

    public static byte[] Write(ReadOnlySpan<short> samples, int rate)
    {
        var bits = new BitWriter();
        bits.Bytes("fLaC"u8);
        WriteStreamInfo(bits, samples.Length, rate);
        for (var (frame, from) = (0, 0); from < samples.Length; frame++, from += BlockSize)
            WriteFrame(bits, samples.Slice(from, Math.Min(BlockSize, samples.Length - from)), frame);
        return bits.ToArray();
    }

    private static void WriteStreamInfo(BitWriter bits, int length, int rate)
    {
        bits.Write(0x80, 8);   // the last metadata block, of kind 0
        bits.Write(34, 24);
        bits.Write(BlockSize, 16);
        bits.Write(BlockSize, 16);
        bits.Write(0, 24);     // smallest and largest frame: not told
        bits.Write(0, 24);
        bits.Write((uint)rate, 20);
        bits.Write(1 - 1, 3);
        bits.Write(SampleBits - 1, 5);
        bits.Write(0, 4);      // high bits of the 36-bit count
        bits.Write((uint)length, 32);
        for (var i = 0; i < 4; i++)
            bits.Write(0, 32); // no checksum of the samples
    }

    private static void WriteFrame(BitWriter bits, ReadOnlySpan<short> block, int number)
    {
        var start = bits.Length;
        bits.Write(0xFFF8, 16);                                // sync, blocks of one size
        bits.Write(block.Length == BlockSize ? 0xCu : 0x7u, 4);
        bits.Write(0, 4);                                      // rate as in the stream info
        bits.Write(0, 4);                                      // one channel
        bits.Write(0x4, 3);                                    // sixteen bits
        bits.Write(0, 1);
        WriteNumber(bits, (uint)number);
        if (block.Length != BlockSize)
            bits.Write((uint)(block.Length - 1), 16);
        bits.Write(Crc8(bits.From(start)), 8);
        WriteSubframe(bits, block);
        bits.Align();
        bits.Write(Crc16(bits.From(start)), 16);
    }

    private static void WriteSubframe(BitWriter bits, ReadOnlySpan<short> block)
    {
        if (block.IndexOfAnyExcept(block[0]) < 0)
        {
            bits.Write(0b0_000000_0, 8);
            bits.Write((ushort)block[0], SampleBits);
            return;
        }
        Span<int> residuals = stackalloc int[BlockSize];
        var order = BestOrder(block);
        Predict(block, order, residuals);
        bits.Write((uint)(0b0_001000_0 | (order << 1)), 8);
        for (var i = 0; i < order; i++)
            bits.Write((ushort)block[i], SampleBits);
        WriteResiduals(bits, residuals[..block.Length], order);
    }

    private static int BestOrder(ReadOnlySpan<short> block)
    {
        Span<int> residuals = stackalloc int[BlockSize];
        var (best, least) = (0, long.MaxValue);
        for (var order = 0; order <= Math.Min(MostOrder, block.Length - 1); order++)
        {
            Predict(block, order, residuals);
            long sum = 0;
            for (var i = order; i < block.Length; i++)
                sum += Math.Abs(residuals[i]);
            if (sum < least)
                (best, least) = (order, sum);
        }
        return best;
    }

    // The order-th difference at each sample.
    private static void Predict(ReadOnlySpan<short> x, int order, Span<int> into)
    {
        for (var i = order; i < x.Length; i++)
        {
            into[i] = order switch
            {
                0 => x[i],
                1 => x[i] - x[i - 1],
                2 => x[i] - (2 * x[i - 1]) + x[i - 2],
                3 => x[i] - (3 * x[i - 1]) + (3 * x[i - 2]) - x[i - 3],
                _ => x[i] - (4 * x[i - 1]) + (6 * x[i - 2]) - (4 * x[i - 3]) + x[i - 4],
            };
        }
    }

    private static void WriteResiduals(BitWriter bits, ReadOnlySpan<int> residuals, int order)
    {
        var partitions = residuals.Length == BlockSize ? PartitionOrder : 0;
        bits.Write(0, 2);      // Rice parameters of four bits
        bits.Write((uint)partitions, 4);
        var size = residuals.Length >> partitions;
        for (var from = 0; from < residuals.Length; from += size)
        {
            var partition = residuals[Math.Max(from, order)..(from + size)];
            var parameter = BestRice(partition);
            bits.Write((uint)parameter, 4);
            foreach (var residual in partition)
            {
                var folded = Folded(residual);
                bits.Unary(folded >> parameter);
                bits.Write(folded & ((1u << parameter) - 1), parameter);
            }
        }
    }

    private static int BestRice(ReadOnlySpan<int> residuals)
    {
        ulong sum = 0;
        foreach (var residual in residuals)
            sum += Folded(residual);
        var mean = sum / (ulong)Math.Max(1, residuals.Length);
        return Math.Min(MostRice, mean == 0 ? 0 : BitOperations.Log2(mean));
    }

    private static uint Folded(int residual) => (uint)((residual << 1) ^ (residual >> 31));

    // The frame's number in UTF-8's way of writing numbers.
    private static void WriteNumber(BitWriter bits, uint number)
    {
        if (number < 0x80)
        {
            bits.Write(number, 8);
        }
        else if (number < 0x800)
        {
            bits.Write(0xC0 | (number >> 6), 8);
            bits.Write(0x80 | (number & 0x3F), 8);
        }
        else
        {
            bits.Write(0xE0 | (number >> 12), 8);
            bits.Write(0x80 | ((number >> 6) & 0x3F), 8);
            bits.Write(0x80 | (number & 0x3F), 8);
        }
    }

    private static uint Crc8(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var i = 0; i < 8; i++)
                crc = (crc & 0x80) != 0 ? ((crc << 1) ^ 0x07) & 0xFF : crc << 1;
        }
        return crc;
    }

    private static readonly ushort[] Crc16Table = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var crc = (uint)value << 8;
        for (var i = 0; i < 8; i++)
            crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x8005 : crc << 1;
        return (ushort)crc;
    })];

    private static uint Crc16(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (var value in bytes)
            crc = ((crc << 8) ^ Crc16Table[(crc >> 8) ^ value]) & 0xFFFF;
        return crc;
    }
}
