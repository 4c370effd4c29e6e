using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Understanding.Questions;

/// <summary>Reads that only some nights count: "without the weekend", "just weeknights", "not counting nights i drank".</summary>
internal static class NightKindReader
{
    private const int WordsBetween = 4;   // "without all of the nights i drank"

    private static readonly Phrases s_leftOut = new(
        "without", "w/o", "excluding", "exclude", "except", "excepting", "ignoring", "ignore", "leaving out", "leave out", "taking out", "take out", "minus", "apart from", "other than",
        "not counting", "don't count", "dont count", "not including", "if you ignore", "if you leave out", "if you take out", "if i ignore", "omitting", "omit", "barring");

    private static readonly Phrases s_only = new("only", "just", "on", "at", "during");

    private static readonly HashSet<string> s_fillers = ["the", "my", "any", "all", "of", "those", "these", "for", "at", "in", "on"];

    // What is named, and whether a night of that name is one on which it was so.
    private static readonly (Phrases Named, NightKind Kind)[] s_kinds =
    [
        (new("weekend", "weekends", "weekend nights", "the weekend", "fridays and saturdays", "friday and saturday nights", "friday and saturday", "week ends"), new(NightFact.Weekend, true)),
        (new("weekdays", "weekday nights", "weeknights", "week nights", "weekday", "weeknight", "week days", "work nights", "work days", "workdays", "school nights", "working days", "the working week"), new(NightFact.Weekend, false)),
        (new("nights i drank", "nights i had a drink", "nights i was drinking", "drinking nights", "nights with alcohol", "nights with a drink", "nights with wine", "nights with beer", "alcohol", "boozy nights", "nights after a drink", "nights i had wine", "nights i had beer", "nights i had alcohol", "booze"), new(NightFact.Alcohol, true)),
        (new("sober nights", "dry nights", "nights without alcohol", "nights without a drink", "nights i didnt drink"), new(NightFact.Alcohol, false)),
        (new("late coffee", "late caffeine", "nights with late coffee", "nights i had late coffee"), new(NightFact.LateCaffeine, true)),
        (new("coffee days", "days i had coffee", "days with coffee", "days with caffeine", "caffeine days"), new(NightFact.Caffeine, true)),
        (new("days i napped", "days with a nap", "days with naps", "nap days", "nights after a nap", "days i had a nap"), new(NightFact.Nap, true)),
        (new("nights with spasms", "spasm nights", "nights the spasms woke me", "nights spasms woke me"), new(NightFact.WokenBySpasms, true)),
        (new("stressful days", "stressed days", "bad days at work"), new(NightFact.Stressed, true)),
    ];

    public static IEnumerable<string> Vocabulary => s_leftOut.Words.Concat(s_kinds.SelectMany(row => row.Named.Words));

    /// <summary>The nights that count, and the words without those that said so: a weekend that is left out is no span of days.</summary>
    public static (NightKind? Only, List<Lexeme> Left) Read(List<Lexeme> words)
    {
        foreach (var (named, kind) in s_kinds)
            for (var from = 0; named.Find(words, from) is { } found; from = found.Next)
            {
                if (Before(s_leftOut, words, found.At) is { } leftOut)
                    return (kind with { IsSo = !kind.IsSo }, Without(words, leftOut, found.Next));
                if (Before(s_only, words, found.At) is { } only && IsAKindOfNight(words, only, found, kind))
                    return (kind, Without(words, only, found.Next));
                if (found.Next < words.Count && words[found.Next].Text is "only" or "alone")
                    return (kind, Without(words, found.At, found.Next + 1));
            }
        return (null, words);
    }

    // "On the weekend" is one weekend; "just the weekend" and "on weekdays" are kinds of night.
    private static bool IsAKindOfNight(List<Lexeme> words, int at, (int At, int Next) found, NightKind kind) =>
        words[at].Text is "only" or "just" || kind is { Fact: NightFact.Weekend, IsSo: false } || words[found.Next - 1].Text is "weekends";

    private static int? Before(Phrases phrases, List<Lexeme> words, int at)
    {
        for (var start = at - 1; start >= Math.Max(0, at - WordsBetween - 1); start--)
            if (phrases.At(words, start) is { } next && next <= at && words[next..at].TrueForAll(between => between.IsAny(s_fillers)))
                return start;
        return null;
    }

    private static List<Lexeme> Without(List<Lexeme> words, int from, int to) => [.. words[..from], .. words[to..]];
}
