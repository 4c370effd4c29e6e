namespace SleepCoachBot.Understanding.Plans;

/// <summary>A table of word sequences that mean the same. Words are separated by a space; <c>~</c> stands for up to three other words.</summary>
internal sealed class Phrases
{
    private const string Gap = "~";
    private const int LongestGap = 3;

    private readonly Dictionary<string, string[][]> _byFirst;

    public Phrases(params string[] phrases)
    {
        string[][] split = [.. phrases.Distinct().Select(phrase => phrase.Split(' '))];
        _byFirst = split.GroupBy(words => words[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());
        Words = split.SelectMany(words => words).Where(word => word != Gap).ToHashSet();
    }

    /// <summary>Every word of the table, for the correction of slips.</summary>
    public IReadOnlySet<string> Words { get; }

    public bool AreIn(IReadOnlyList<Lexeme> words) => Find(words) is not null;

    /// <summary>The first place where one of them stands, the longest there: index of its first word and of the word after it.</summary>
    public (int At, int Next)? Find(IReadOnlyList<Lexeme> words, int from = 0)
    {
        for (var at = from; at < words.Count; at++)
            if (At(words, at) is { } next)
                return (at, next);
        return null;
    }

    /// <summary>Index of the word after a phrase that begins here. Null: none does.</summary>
    public int? At(IReadOnlyList<Lexeme> words, int at)
    {
        if (at >= words.Count || !_byFirst.TryGetValue(words[at].Text, out var phrases))
            return null;
        foreach (var phrase in phrases)
            if (Match(words, at, phrase, 0) is { } next)
                return next;
        return null;
    }

    private static int? Match(IReadOnlyList<Lexeme> words, int at, string[] phrase, int part)
    {
        for (; part < phrase.Length; part++, at++)
        {
            if (phrase[part] == Gap)
            {
                for (var gap = 0; gap <= LongestGap; gap++)
                    if (Match(words, at + gap, phrase, part + 1) is { } next && !Breaks(words, at, gap))
                        return next;
                return null;
            }
            if (at >= words.Count || !words[at].Is(phrase[part]))
                return null;
        }
        return at;
    }

    private static bool Breaks(IReadOnlyList<Lexeme> words, int at, int gap)
    {
        for (var i = at; i < at + gap; i++)
            if (words[i].Text is "." or "," or ";" or "\n" or "but" or "and")
                return true;
        return false;
    }
}
