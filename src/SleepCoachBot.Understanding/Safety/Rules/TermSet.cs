using System.Numerics;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>A set of the rules' terms, and whether any number belongs to it.</summary>
internal sealed class TermSet
{
    private ulong[] _bits = [];
    private bool _numbers;
    private bool _everything;

    public static TermSet OfEverything() => new() { _everything = true };

    public bool HasEverything => _everything;

    public bool HasNumbers => _numbers;

    public void Add(int term)
    {
        if (term >= _bits.Length * 64)
            Array.Resize(ref _bits, (term / 64) + 1);
        _bits[term / 64] |= 1UL << (term % 64);
    }

    public void Add(TermSet other)
    {
        if (other._bits.Length > _bits.Length)
            Array.Resize(ref _bits, other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++)
            _bits[i] |= other._bits[i];
        _numbers |= other._numbers;
        _everything |= other._everything;
    }

    public void AddNumbers() => _numbers = true;

    /// <summary>How many terms belong to it, numbers aside.</summary>
    public int Size => _bits.Sum(BitOperations.PopCount);

    public IEnumerable<int> Terms()
    {
        for (var i = 0; i < _bits.Length; i++)
            for (var rest = _bits[i]; rest != 0; rest &= rest - 1)
                yield return (i * 64) + BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>True when the word is one of the terms, or a number where numbers belong.</summary>
    public bool HasAnyOf(ScreenedWord word) =>
        _everything || (_numbers && !double.IsNaN(word.Number)) || HasAnyTermOf(word);

    public bool HasAnyTermOf(ScreenedWord word)
    {
        foreach (var term in word.Terms)
            if (term < _bits.Length * 64 && (_bits[term / 64] >> (term % 64) & 1) != 0)
                return true;
        return false;
    }
}
