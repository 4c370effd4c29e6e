namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Finds what can begin with a word by the word's terms, without looking at all the rest.</summary>
internal sealed class FirstTerms<T>
{
    private readonly Dictionary<int, T[]> _byTerm;

    public FirstTerms(IEnumerable<(TermSet First, T Item)> items)
    {
        var byTerm = new Dictionary<int, List<T>>();
        var (atNumbers, atEverything) = (new List<T>(), new List<T>());
        foreach (var (first, item) in items)
        {
            if (first.HasEverything)
            {
                atEverything.Add(item);
                continue;
            }
            foreach (var term in first.Terms())
                (byTerm.TryGetValue(term, out var list) ? list : byTerm[term] = []).Add(item);
            if (first.HasNumbers)
                atNumbers.Add(item);
        }
        _byTerm = byTerm.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        (AtNumbers, AtEverything) = ([.. atNumbers], [.. atEverything]);
    }

    /// <summary>Those that can begin with a word of this term.</summary>
    public T[] At(int term) => _byTerm.GetValueOrDefault(term) ?? [];

    public T[] AtNumbers { get; }

    /// <summary>Those that can begin with any word at all.</summary>
    public T[] AtEverything { get; }
}
