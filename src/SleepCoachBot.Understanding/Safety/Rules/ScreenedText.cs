using System.Globalization;
using System.Numerics;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>A message as words that the rules understand.</summary>
internal static class ScreenedText
{
    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly Dictionary<string, double> OtherNumberWords = new()
    {
        ["couple"] = 2, ["both"] = 2, ["few"] = 3, ["several"] = 4, ["dozen"] = 12, ["fifteen"] = 15, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["hundred"] = 100, ["hundreds"] = 100, ["dozens"] = 24,
    };

    /// <param name="split">The message, cut into plain words once for all who read it.</param>
    public static ScreenedWord[] Of(List<WordSplitter.PlainWord> split, RuleBook rules)
    {
        var words = new List<ScreenedWord>(split.Count + 8);
        var seen = new Dictionary<string, int[]>(split.Count);
        for (var at = 0; at < split.Count; at++)
        {
            var (typed, before) = split[at];
            var next = at + 1 < split.Count && split[at + 1].Before == Pause.None ? split[at + 1].Text : "";
            var last = at > 0 && before == Pause.None ? split[at - 1].Text : "";
            var pause = before;
            foreach (var meant in WithIs(typed, next, rules) ?? WithWill(typed, next, rules) ?? WithMy(typed, last, next, rules) ?? SpeltOut(typed, rules))
            {
                if (!seen.TryGetValue(meant, out var terms))
                    seen.Add(meant, terms = rules.Vocabulary.TermsOf(meant));
                words.Add(new ScreenedWord { Text = meant, Before = pause, Terms = terms, Number = NumberOf(meant) });
                pause = Pause.None;
            }
        }
        return [.. words];
    }

    /// <summary>The same, with figures of speech set aside: no sign may be made of their words.</summary>
    public static ScreenedWord[] WithFigures(string text, RuleBook rules)
    {
        var words = Of(WordSplitter.Split(text), rules);
        SetFiguresAside(words, rules);
        return words;
    }

    private static void SetFiguresAside(ScreenedWord[] words, RuleBook rules)
    {
        var figures = rules.Classes["figure"];
        for (var start = 0; start < words.Length; start++)
        {
            var ends = figures.EndsFrom(words, start);
            if (ends == 0)
                continue;
            var end = start + (Pattern.Reach - BitOperations.LeadingZeroCount(ends));
            for (var i = start; i < end; i++)
                words[i].IsFigure = true;
            start = end - 1;
        }
        foreach (var word in words)
            word.Forget();
    }

    // "my brain's gone", "pumps been beeping": the s is a verb when what follows is one's form; "mum's tablets" stays whole.
    private static string[]? WithIs(string typed, string next, RuleBook rules)
    {
        const int ShortestNoun = 3;
        if (typed.Length <= ShortestNoun || typed[^1] != 's' || rules.Spellings.ContainsKey(typed) || rules.Vocabulary.Holds(typed) || !rules.Vocabulary.Holds(typed[..^1]))
            return null;
        return rules.FollowsIs.Contains(next) || next.EndsWith("ing", StringComparison.Ordinal) ? [typed[..^1], "is"] : null;
    }

    // "ill do it", "shell take them all": the apostrophe is what tired thumbs leave out first.
    private static string[]? WithWill(string typed, string next, RuleBook rules) =>
        rules.FollowsWill.Contains(next) ? typed switch { "ill" => ["i", "will"], "hell" => ["he", "will"], "shell" => ["she", "will"], _ => null } : null;

    // "Cut me arm", "took me last one": "my" in much of Britain and Ireland.
    private static string[]? WithMy(string typed, string last, string next, RuleBook rules) =>
        typed == "me" && rules.FollowsMy.Contains(next) && !rules.GivesMe.Contains(last) ? ["my"] : null;

    private static IReadOnlyList<string> SpeltOut(string typed, RuleBook rules)
    {
        if (rules.Spellings.TryGetValue(typed, out var meant))
            return meant;
        if (rules.Vocabulary.Knows(typed) || typed.Length < 3)
            return [typed];
        var shortened = WithoutDrawl(typed, keep: 2);
        if (shortened != typed)
        {
            // "sooo", "diiie": two of a letter first ("too"), else one.
            var single = WithoutDrawl(typed, keep: 1);
            var chosen = rules.Spellings.ContainsKey(shortened) || rules.Vocabulary.Knows(shortened) ? shortened : single;
            return rules.Spellings.TryGetValue(chosen, out var drawled) ? drawled : [chosen];
        }
        return InPieces(typed, rules) ?? [typed];
    }

    private static string WithoutDrawl(string word, int keep)
    {
        const int Drawl = 3;
        var result = new System.Text.StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i])
                end++;
            result.Append(word[i], end - i >= Drawl && char.IsLetter(word[i]) ? keep : end - i);
            i = end;
        }
        return result.ToString();
    }

    // Words run together, as spaced-out letters come in: "killmyself". Only two or three known words, each of two letters or more.
    private static List<string>? InPieces(string typed, RuleBook rules)
    {
        const int Shortest = 8;
        const int Longest = 30;
        if (typed.Length is < Shortest or > Longest || !typed.All(char.IsLetter))
            return null;
        for (var cut = 2; cut <= typed.Length - 4; cut++)
        {
            var (head, tail) = (typed[..cut], typed[cut..]);
            if (!rules.Vocabulary.Holds(head))
                continue;
            if (rules.Vocabulary.Holds(tail))
                return [head, tail];
            for (var next = 2; next <= tail.Length - 2; next++)
                if (rules.Vocabulary.Holds(tail[..next]) && rules.Vocabulary.Holds(tail[next..]))
                    return [head, tail[..next], tail[next..]];
        }
        return null;
    }

    private static double NumberOf(string word)
    {
        if (char.IsDigit(word[0]))
            return double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
        var index = Array.IndexOf(NumberWords, word);
        return index >= 0 ? index : OtherNumberWords.TryGetValue(word, out var other) ? other : double.NaN;
    }
}
