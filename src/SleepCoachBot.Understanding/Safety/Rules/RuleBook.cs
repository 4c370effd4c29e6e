namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>The rules as read from <c>safety-rules.txt</c>, which a clinician signs.</summary>
internal sealed class RuleBook
{
    private static readonly Lazy<RuleBook> Book = new(() => FromResource("Safety.safety-rules.txt"));

    private readonly FirstTerms<Way> _byFirst;
    private readonly FirstTerms<Way>[] _byKeys;
    private readonly int _tellings;

    public RuleBook(Vocabulary vocabulary, IReadOnlyDictionary<string, string[]> spellings, IReadOnlySet<string> followsIs, IReadOnlySet<string> followsWill,
        (IReadOnlySet<string> Follows, IReadOnlySet<string> Gives) me, IReadOnlyDictionary<string, WordClass> classes, IReadOnlyDictionary<string, Finding> findings, IReadOnlyList<Sign> signs)
    {
        (FollowsMy, GivesMe) = me;
        (Vocabulary, Spellings, FollowsIs, FollowsWill, Classes, Findings, Signs) = (vocabulary, spellings, followsIs, followsWill, classes, findings, signs);
        var all = findings.Values.SelectMany(finding => finding.Says, (finding, pattern) => (finding, pattern))
            .Select((each, i) => new Way(i, each.finding, each.pattern)).ToList();
        _tellings = all.Count;
        _byFirst = new FirstTerms<Way>(all.Select(each => (each.Pattern.First, each)));
        _byKeys = [.. Enumerable.Range(0, 2).Select(n => new FirstTerms<Way>(all.Select(each => (each.Pattern.Keys[n], each))))];
    }

    /// <summary>The rules that ship with this program.</summary>
    public static RuleBook Shipped => Book.Value;

    public Vocabulary Vocabulary { get; }

    /// <summary>How a typed word is spelt out: "cant" is "can not".</summary>
    public IReadOnlyDictionary<string, string[]> Spellings { get; }

    /// <summary>Words before which an s at a noun's end is "is" or "has": "pumps been beeping".</summary>
    public IReadOnlySet<string> FollowsIs { get; }

    /// <summary>Words before which "ill" and "shell" are "i will" and "she will": "ill do it".</summary>
    public IReadOnlySet<string> FollowsWill { get; }

    /// <summary>Words before which "me" is "my": "me tablets".</summary>
    public IReadOnlySet<string> FollowsMy { get; }

    /// <summary>Words behind which it is not: "gave me tablets".</summary>
    public IReadOnlySet<string> GivesMe { get; }

    public IReadOnlyDictionary<string, WordClass> Classes { get; }

    public IReadOnlyDictionary<string, Finding> Findings { get; }

    /// <summary>Most pressing first.</summary>
    public IReadOnlyList<Sign> Signs { get; }

    /// <summary>A finding and one way of saying it.</summary>
    internal sealed record Way(int Index, Finding Finding, Pattern Pattern);

    /// <summary>The ways of saying something that a message can hold at all: true where the two rarest words of one are among its words.</summary>
    public bool[] PossibleIn(ScreenedWord[] words)
    {
        var (possible, hasFirst) = (new bool[_tellings], new bool[_tellings]);
        Mark(_byKeys[0], hasFirst);
        Mark(_byKeys[1], possible);
        for (var i = 0; i < possible.Length; i++)
            possible[i] &= hasFirst[i];
        return possible;

        void Mark(FirstTerms<Way> ways, bool[] marked)
        {
            var seen = new HashSet<int>();
            foreach (var word in words)
            {
                foreach (var term in word.Terms)
                    if (seen.Add(term))
                        MarkAll(ways.At(term));
                if (!double.IsNaN(word.Number) && seen.Add(-1))
                    MarkAll(ways.AtNumbers);
            }
            MarkAll(ways.AtEverything);

            void MarkAll(Way[] found)
            {
                foreach (var way in found)
                    marked[way.Index] = true;
            }
        }
    }

    /// <summary>The ways of saying something that can begin with a word of this term. One may come for several terms.</summary>
    public Way[] BeginningAt(int term) => _byFirst.At(term);

    /// <summary>Those that can begin with a number.</summary>
    public Way[] BeginningAtNumbers => _byFirst.AtNumbers;

    /// <summary>Reads a rule file that ships inside this program, with the spellings that all of them share.</summary>
    /// <param name="name">Its name below the program's own, such as <c>Safety.safety-rules.txt</c>.</param>
    public static RuleBook FromResource(string name) => RuleBookReader.Read(Lines("Safety.Rules.spellings.txt").Concat(Lines(name)));

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream($"SleepCoachBot.Understanding.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
