namespace SleepCoachBot.Understanding.Lexing;

/// <summary>Corrects a misspelt word towards the words that the rules name, and towards no others.</summary>
/// <remarks>Only words that begin alike are compared: people misspell the middle and the end.</remarks>
internal sealed class Speller
{
    /// <summary>A message with more strange words than this is not in this language.</summary>
    public const int MostWords = 60;

    private const int ShortestWord = 3;
    private const int TwoMistakesFrom = 8;

    private readonly Dictionary<char, List<string>> _byFirst = [];

    private readonly Dictionary<string, string> _short;

    /// <param name="vocabulary">Where two words are as near, the earlier is taken.</param>
    public Speller(IEnumerable<string> vocabulary)
    {
        _short = vocabulary.Where(w => w.Length == ShortestWord).Distinct().ToDictionary(w => w);
        foreach (var word in vocabulary.Where(w => w.Length > ShortestWord).Distinct())
        {
            if (!_byFirst.TryGetValue(word[0], out var words))
                _byFirst.Add(word[0], words = []);
            words.Add(word);
        }
    }

    /// <returns>The nearest word of the vocabulary, or the word itself where none is near.</returns>
    public string Correct(string word)
    {
        if (Swapped(word) is { } swapped)
            return swapped;
        if (word.Length < ShortestWord || !_byFirst.TryGetValue(word[0], out var words))
            return word;
        var best = word;
        var least = word.Length >= TwoMistakesFrom ? 2 : 1;
        foreach (var candidate in words)
        {
            if (Math.Abs(candidate.Length - word.Length) > least)
                continue;
            var mistakes = Distance(word, candidate, least);
            if (mistakes < least || (mistakes == least && best == word))
                (best, least) = (candidate, mistakes);
        }
        return best;
    }

    // "gto", "otu": of a short word, only two letters in the wrong order are sure.
    private string? Swapped(string word)
    {
        if (word.Length != ShortestWord)
            return null;
        return _short.GetValueOrDefault($"{word[1]}{word[0]}{word[2]}") ?? _short.GetValueOrDefault($"{word[0]}{word[2]}{word[1]}");
    }

    // Optimal string alignment: a letter missing, too many, wrong, or two swapped.
    private static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[34], last = stackalloc int[34], row = stackalloc int[34];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, before[j - 2] + 1);
                row[j] = value;
                least = Math.Min(least, value);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
