using System.Collections.Frozen;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>The words that a reader's tables name, and towards which a slip of the finger is corrected.</summary>
internal sealed class Vocabulary
{
    private const int ShortestMisspelt = 5;

    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<(char First, int Length), string[]> _alike;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = words.ToFrozenSet();
        _alike = _words.Where(word => word.Length >= ShortestMisspelt).GroupBy(word => (word[0], word.Length)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The word itself, or the only word of the tables that begins alike and is one slip away.</summary>
    public string Corrected(string word)
    {
        if (word.Length < ShortestMisspelt || _words.Contains(word))
            return word;
        string? found = null;
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            if (!_alike.TryGetValue((word[0], length), out var candidates))
                continue;
            foreach (var candidate in candidates)
            {
                // Singular and plural are both words; two candidates would be a guess.
                if (word == candidate + "s" || candidate == word + "s" || EditDistance.Between(word, candidate) > 1)
                    continue;
                if (found is not null)
                    return word;
                found = candidate;
            }
        }
        return found ?? word;
    }
}
