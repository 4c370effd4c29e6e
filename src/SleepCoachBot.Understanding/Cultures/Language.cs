using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Lexing;

namespace SleepCoachBot.Understanding.Cultures;

/// <summary>A language: its words for numbers, and its tables of rules in the order in which they rewrite a message.</summary>
internal sealed class Language
{
    private readonly IReadOnlyDictionary<string, int> _numbers;
    private readonly HashSet<string> _known;
    private readonly RuleTable[] _passes;

    /// <param name="numbers">Words for whole numbers.</param>
    /// <param name="lists">Word lists that patterns name as <c>@name</c>. <c>abbreviated</c> are words that no other word is corrected to; <c>night</c>, <c>filler</c> and <c>asking</c> are <see cref="NightWords"/>, <see cref="FillerWords"/> and <see cref="AskingWords"/>.</param>
    /// <param name="ordinary">Everyday words that look like a misspelt word of the rules and must be left alone.</param>
    /// <param name="passes">Each table sees what the tables before it have made.</param>
    public Language(
        IReadOnlyDictionary<string, int> numbers,
        IReadOnlyDictionary<string, string[]> lists,
        IEnumerable<string> ordinary,
        params IEnumerable<Rule>[] passes)
    {
        _numbers = numbers;
        _passes = [.. passes.Select(rules => new RuleTable(rules, lists))];
        string[] vocabulary = [.. numbers.Keys, .. _passes.SelectMany(p => p.Words)];
        _known = [.. vocabulary, .. ordinary];
        Speller = new Speller(lists.TryGetValue("abbreviated", out var abbreviated) ? vocabulary.Except(abbreviated) : vocabulary);
        NightWords = new HashSet<string>(lists["night"]);
        AskingWords = new HashSet<string>(lists["asking"]);
        FillerWords = new HashSet<string>(lists["filler"]);
        ReasonWords = lists.TryGetValue("reason", out var reason) ? new HashSet<string>(reason) : [];
    }

    public Speller Speller { get; }

    /// <summary>Words that name the night or sleep: a grade beside one of them is the grade of the night.</summary>
    public IReadOnlySet<string> NightWords { get; }

    /// <summary>Words that a question begins with: what is told in it is not told of the night.</summary>
    public IReadOnlySet<string> AskingWords { get; }

    /// <summary>Words that say nothing of what a grade is the grade of: "it was a bit".</summary>
    public IReadOnlySet<string> FillerWords { get; }

    /// <summary>Words that begin a clause which says why: "none, im on antibiotics".</summary>
    public IReadOnlySet<string> ReasonWords { get; }

    public bool IsKnown(string word) => _known.Contains(word);

    public Meaning Meaning(string word) =>
        _numbers.TryGetValue(word, out var number) ? new Meaning.Number(number, Spelt: word) : new Meaning.Word(word);

    /// <summary>Cuts a message up and rewrites it, table by table.</summary>
    public List<Chunk> Read(string text)
    {
        var chunks = Lexer.Read(text, this);
        foreach (var pass in _passes)
            chunks = pass.Rewrite(chunks);
        return chunks;
    }
}
