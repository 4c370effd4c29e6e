namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>The words that the rules know, and which of them a typed word is or is meant to be.</summary>
internal sealed class Vocabulary
{
    // Shorter words are too near to others to be guessed at: "fat" is not "fit".
    private const int ShortestMended = 5;
    private const int ShortestMendedStem = 6;
    private const int ShortestMendedTwice = 9;
    private const int LongestMended = 24;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _stems = [];
    private readonly HashSet<string> _ordinary = [];
    private readonly Dictionary<(char First, int Length), List<(string Word, int Term)>> _mendedWords = [];
    private readonly Dictionary<(char First, int Length), List<(string Word, int Term)>> _mendedStems = [];
    private int _longestStem;

    /// <summary>The term of a whole word ("fit") or, with a star at its end, of a stem ("seiz*").</summary>
    public int TermOf(string written)
    {
        var isStem = written.EndsWith('*');
        var text = written.TrimEnd('*');
        var terms = isStem ? _stems : _words;
        if (terms.TryGetValue(text, out var term))
            return term;
        term = _words.Count + _stems.Count;
        terms.Add(text, term);
        if (isStem)
            _longestStem = Math.Max(_longestStem, text.Length);
        if (text.Length >= ShortestMended)
        {
            // A word's first letter is hardly ever the wrong one; that keeps "fitting" and "sitting" apart.
            var mended = isStem ? _mendedStems : _mendedWords;
            (mended.TryGetValue((text[0], text.Length), out var list) ? list : mended[(text[0], text.Length)] = []).Add((text, term));
        }
        return term;
    }

    /// <summary>A word that is what it is and no misspelling of a sign: "sitting" is not "fitting".</summary>
    public void AddOrdinary(string word) => _ordinary.Add(word);

    /// <summary>True for a whole word of the rules, not for a stem or a misspelling.</summary>
    public bool Holds(string word) => _words.ContainsKey(word);

    public bool Knows(string word) => _words.ContainsKey(word) || _ordinary.Contains(word) || StemTermsOf(word).Count > 0;

    /// <summary>The terms that a typed word is; when it is none and no ordinary word, those that it is likely a misspelling of.</summary>
    public int[] TermsOf(string word)
    {
        var terms = StemTermsOf(word);
        if (_words.TryGetValue(word, out var whole))
            terms.Add(whole);
        if (terms.Count == 0 && word.Length is >= ShortestMended and <= LongestMended && !_ordinary.Contains(word))
            terms = Mend(word);
        return [.. terms];
    }

    private List<int> StemTermsOf(string word)
    {
        var terms = new List<int>(0);
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longestStem); length >= 2; length--)
            if (stems.TryGetValue(word.AsSpan(0, length), out var term))
                terms.Add(term);
        return terms;
    }

    private List<int> Mend(string word)
    {
        var best = new List<int>();
        var bestDistance = word.Length >= ShortestMendedTwice ? 2 : 1;
        Consider(word, _mendedWords);
        for (var length = ShortestMendedStem; length <= Math.Min(word.Length, _longestStem + 1); length++)
            Consider(word.AsSpan(0, length), _mendedStems);
        return best;

        void Consider(ReadOnlySpan<char> typed, Dictionary<(char First, int Length), List<(string Word, int Term)>> mended)
        {
            var reach = bestDistance;
            for (var length = typed.Length - reach; length <= typed.Length + reach; length++)
                if (mended.TryGetValue((typed[0], length), out var candidates))
                    Compare(typed, candidates);
        }

        void Compare(ReadOnlySpan<char> typed, List<(string Word, int Term)> candidates)
        {
            foreach (var (known, term) in candidates)
            {
                if (Math.Abs(known.Length - typed.Length) > bestDistance)
                    continue;
                var distance = EditDistance.Between(known, typed);
                if (distance > bestDistance || (distance == 2 && known.Length < ShortestMendedTwice - 1))
                    continue;
                if (distance < bestDistance)
                {
                    best.Clear();
                    bestDistance = distance;
                }
                if (!best.Contains(term))
                    best.Add(term);
            }
        }
    }
}
