using System.Runtime.InteropServices;

namespace SleepCoachBot.Sounds;

/// <summary>Bytes written bit by bit, the high bit first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private ulong _waiting;
    private int _count;   // bits in _waiting that are no byte yet, fewer than eight between calls

    /// <summary>Whole bytes so far. Bits that wait are not counted.</summary>
    public int Length => _bytes.Count;

    /// <param name="count">How many of its low bits, up to 32.</param>
    public void Write(uint value, int count)
    {
        _waiting = (_waiting << count) | (count == 32 ? value : value & ((1u << count) - 1));
        _count += count;
        while (_count >= 8)
            _bytes.Add((byte)(_waiting >> (_count -= 8)));
    }

    /// <summary>So many zeros, then a one.</summary>
    public void Unary(uint zeros)
    {
        for (; zeros >= 16; zeros -= 16)
            Write(0, 16);
        Write(1, (int)zeros + 1);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            Write(value, 8);
    }

    /// <summary>Fills the byte under way with zeros.</summary>
    public void Align() => Write(0, (8 - _count) & 7);

    /// <summary>What was written from a byte on.</summary>
    public ReadOnlySpan<byte> From(int start) => CollectionsMarshal.AsSpan(_bytes)[start..];

    public byte[] ToArray() => [.. _bytes];
}
