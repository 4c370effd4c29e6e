using System.Numerics;

namespace SleepCoachBot.Understanding.Learning;

/// <summary>The places of a fixed-size row that a message fills, one bit each: what is said is hashed to a place.</summary>
/// <param name="places">How many there are; a multiple of 64.</param>
internal sealed class FilledRow(int places)
{
    private readonly ulong[] _filled = new ulong[places / 64];

    // FNV-1a over the parts, so that the same text gives the same place on every machine and in every version.
    public void Fill(ReadOnlySpan<char> kind, ReadOnlySpan<char> a, ReadOnlySpan<char> b = default, ReadOnlySpan<char> c = default)
    {
        var hash = With(With(With(With(2166136261u, kind), a), b), c);
        var place = (int)((hash ^ (hash >> 15)) % places);
        _filled[place / 64] |= 1UL << (place % 64);
    }

    /// <summary>Fills the pieces of a word that are so long, its ends marked: they see through most typos.</summary>
    public void FillPieces(string word, int shortest, int longest)
    {
        const int OnTheStack = 64;
        var padded = word.Length + 2 <= OnTheStack ? stackalloc char[OnTheStack] : new char[word.Length + 2];
        padded = padded[..(word.Length + 2)];
        padded[0] = padded[^1] = '_';
        word.CopyTo(padded[1..]);
        for (var length = shortest; length <= longest; length++)
            for (var start = 0; start + length <= padded.Length; start++)
                Fill("c", padded.Slice(start, length));
    }

    /// <summary>The filled places, each once, in ascending order.</summary>
    public int[] ToPlaces()
    {
        var count = 0;
        foreach (var some in _filled)
            count += BitOperations.PopCount(some);
        var filled = new int[count];
        var next = 0;
        for (var i = 0; i < _filled.Length; i++)
            for (var rest = _filled[i]; rest != 0; rest &= rest - 1)
                filled[next++] = (i * 64) + BitOperations.TrailingZeroCount(rest);
        return filled;
    }

    private static uint With(uint hash, ReadOnlySpan<char> part)
    {
        foreach (var character in part)
            hash = (hash ^ character) * 16777619u;
        return (hash ^ 0x1F) * 16777619u;
    }
}
