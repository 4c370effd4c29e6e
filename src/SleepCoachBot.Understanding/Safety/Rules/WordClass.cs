namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Ways of saying one thing under one name, such as all names of the medicine; may be used inside patterns.</summary>
internal sealed class WordClass(string name, IReadOnlyList<Pattern> patterns)
{
    private readonly TermSet _first = FirstOf(patterns);
    private readonly FirstTerms<Pattern> _byFirst = new(patterns.Select(pattern => (pattern.First, pattern)));

    public string Name { get; } = name;

    public IReadOnlyList<Pattern> Patterns { get; } = patterns;

    public TermSet First => _first;

    public ulong EndsFrom(ScreenedWord[] words, int start)
    {
        if (start >= words.Length || !_first.HasAnyOf(words[start]))
            return 0;
        var word = words[start];
        if (word.KnownEndsOf(this) is { } known)
            return known;
        var ends = 0UL;
        foreach (var term in word.Terms)
            foreach (var pattern in _byFirst.At(term))
                ends |= pattern.EndsFrom(words, start);
        if (!double.IsNaN(word.Number))
            foreach (var pattern in _byFirst.AtNumbers)
                ends |= pattern.EndsFrom(words, start);
        foreach (var pattern in _byFirst.AtEverything)
            ends |= pattern.EndsFrom(words, start);
        ends &= ~1UL;   // nothing is no way of saying something
        word.Know(this, ends);
        return ends;
    }

    private static TermSet FirstOf(IReadOnlyList<Pattern> patterns)
    {
        var first = new TermSet();
        foreach (var pattern in patterns)
            first.Add(pattern.First);
        return first;
    }
}
