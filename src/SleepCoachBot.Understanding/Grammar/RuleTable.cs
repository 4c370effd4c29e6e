namespace SleepCoachBot.Understanding.Grammar;

/// <summary>Rules that are tried together. One pass rewrites chunks from left to right; the longest pattern wins, then the earlier rule.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<string, List<Entry>> _byWord = [];
    private readonly List<Entry> _byClass = [];

    public RuleTable(IEnumerable<Rule> rules, IReadOnlyDictionary<string, string[]> lists)
    {
        foreach (var rule in rules)
        {
            foreach (var says in rule.Says)
                Add(new Entry(rule, new Pattern(says, lists)));
        }
    }

    /// <summary>Every word that the rules name.</summary>
    public IEnumerable<string> Words => _byWord.Values.SelectMany(e => e).Concat(_byClass).SelectMany(e => e.Pattern.Words);

    public List<Chunk> Rewrite(List<Chunk> chunks)
    {
        var rewritten = new List<Chunk>(chunks.Count);
        var caught = new List<Chunk>();
        for (var at = 0; at < chunks.Count;)
        {
            if (Best(chunks, at, caught) is not ({ } made, var length))
            {
                rewritten.Add(chunks[at++]);
                continue;
            }
            if (made.Meaning is not Meaning.Nothing)
                rewritten.Add(made);
            at += length;
        }
        return rewritten;
    }

    private (Chunk? Made, int Length) Best(List<Chunk> chunks, int at, List<Chunk> caught)
    {
        (Chunk? Made, int Length) best = (null, 0);
        var first = chunks[at];
        if (first.Meaning is not (Meaning.Word or Meaning.Mark))
            Try(_byClass);
        if (first.Text is not null && _byWord.TryGetValue(first.Text, out var entries))
            Try(entries);
        return best;

        void Try(List<Entry> entries)
        {
            foreach (var (rule, pattern) in entries)
            {
                var length = pattern.MatchAt(chunks, at, caught);
                if (length > best.Length && rule.Make(new Match(caught)) is { } meaning)
                    best = (new Chunk(first.Start, chunks[at + length - 1].End, first.Glued, meaning, rule.Name), length);
            }
        }
    }

    private void Add(Entry entry)
    {
        foreach (var (words, isClass) in entry.Pattern.Beginnings())
        {
            if (isClass && !_byClass.Contains(entry))
                _byClass.Add(entry);
            foreach (var word in words)
            {
                if (!_byWord.TryGetValue(word, out var entries))
                    _byWord.Add(word, entries = []);
                if (!entries.Contains(entry))
                    entries.Add(entry);
            }
        }
    }

    private sealed record Entry(Rule Rule, Pattern Pattern);
}
