using System.Numerics;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Finds what a message tells, and decides by the words around it whether that is so, and so now.</summary>
internal static class TellingReader
{
    // A denial reaches over "of any more" but not over half a sentence.
    private const int DenialReach = 5;
    private const int QuestionReach = 16;
    private const int LongMessage = 400;      // words; more than anybody types in one go
    private const int LongestPattern = 32;    // words; the rules' patterns are shorter

    public static Tellings Read(ScreenedWord[] words, RuleBook rules, MessageContext context)
    {
        var cues = new CueMap(words, rules);
        var tellings = new Tellings();
        var seen = new HashSet<int>();
        var possible = rules.PossibleIn(words);
        for (var start = 0; start < words.Length; start++)
        {
            if (words[start].IsFigure || (words.Length > LongMessage && !seen.Add(Surroundings(words, start, cues))))
                continue;
            foreach (var term in words[start].Terms)
                Search(rules.BeginningAt(term), start);
            if (!double.IsNaN(words[start].Number))
                Search(rules.BeginningAtNumbers, start);
        }
        DoseGap.Read(words, rules, context, tellings, cues);
        SupplyTiming.Read(words, rules, context, tellings);
        return tellings;

        void Search(RuleBook.Way[] ways, int start)
        {
            foreach (var way in ways)
            {
                var finding = way.Finding;
                // Told once is told: a message that repeats itself costs no more than one that does not.
                if (!possible[way.Index] || tellings.Tells(finding) || way.Pattern.EndsFrom(words, start) is not (> 0 and var ends))
                    continue;
                var end = start + BitOperations.TrailingZeroCount(ends);
                var around = cues.Around(start, end);
                var counts = (around & ~finding.Holds) == Cues.None;
                tellings.Add(finding, new Telling(start, end, around, counts, finding.Holds != Cues.All));
            }
        }
    }

    // In a very long message, words in the same surroundings as words before them have been searched already.
    private static int Surroundings(ScreenedWord[] words, int start, CueMap cues)
    {
        var hash = new HashCode();
        for (var i = start; i < words.Length && i < start + LongestPattern; i++)
        {
            hash.Add(words[i].Text);
            hash.Add(words[i].Before);
            hash.Add(words[i].IsFigure);
            hash.Add(cues.Around(i, i + 1));
        }
        return hash.ToHashCode();
    }

    /// <summary>Where in a message denials, questions, times past and stories are.</summary>
    internal sealed class CueMap
    {
        private readonly ScreenedWord[] _words;
        private readonly int[] _deniedFrom;   // for each word, the end of the nearest denial before it that still reaches it, else -1
        private readonly bool[] _asked;
        private readonly bool[] _leave;
        private readonly bool[] _past;
        private readonly bool[] _fiction;
        private readonly bool[] _near;

        public CueMap(ScreenedWord[] words, RuleBook rules)
        {
            _words = words;
            _deniedFrom = Denials(words, rules);
            var isNow = IsNow(words, rules);
            var tells = new Tells(words, rules);
            _asked = Forward(words, rules.Classes["asks"], QuestionReach, rules.Classes["now-not-asked"], tells.BeginAt);
            _leave = Clauses(words, rules.Classes["asks-clause"], tells);
            _past = isNow ? new bool[words.Length] : InItsSentence(words, rules.Classes["past"]);
            _fiction = Forward(words, rules.Classes["story"], QuestionReach, null, tells.AfterAPause);
            _near = Forward(words, rules.Classes["nearly"], DenialReach, null, tells.AfterAPause);
        }

        public Cues Around(int start, int end)
        {
            var cues = Cues.None;
            if (_deniedFrom[start] >= 0)
                cues |= Cues.Denied;
            if (_asked[start])
                cues |= Cues.Asked;
            if (_leave[start])
                cues |= Cues.Leave;
            for (var i = start; i < end; i++)
                if (_past[i])
                    cues |= Cues.Past;
            if (_fiction[start])
                cues |= Cues.Fiction;
            if (_near[start])
                cues |= Cues.Near;
            return cues;
        }

        // "I was suicidal at twenty, i am good now": that now does not bring the past back.
        private static bool IsNow(ScreenedWord[] words, RuleBook rules)
        {
            var (now, wellNow) = (rules.Classes["now"], rules.Classes["well-now"]);
            for (var i = 0; i < words.Length; i++)
            {
                if (wellNow.EndsFrom(words, i) is > 0 and var ends)
                    i += Pattern.Reach - BitOperations.LeadingZeroCount(ends) - 1;
                else if (now.EndsFrom(words, i) != 0)
                    return true;
            }
            return false;
        }

        private static bool Anywhere(ScreenedWord[] words, WordClass cue)
        {
            for (var i = 0; i < words.Length; i++)
                if (cue.EndsFrom(words, i) != 0)
                    return true;
            return false;
        }

        private static int[] Denials(ScreenedWord[] words, RuleBook rules)
        {
            var (denies, stops, lists) = (rules.Classes["denies"], rules.Classes["denial-stops"], rules.Classes["or"]);
            var reached = new int[words.Length];
            Array.Fill(reached, -1);
            for (var i = 0; i < words.Length; i++)
            {
                var ends = denies.EndsFrom(words, i);
                if (ends == 0)
                    continue;
                var end = i + (Pattern.Reach - BitOperations.LeadingZeroCount(ends));
                var left = DenialReach;
                for (var at = end; at < words.Length && left > 0; at++, left--)
                {
                    if (words[at].Before != Pause.None || stops.EndsFrom(words, at) != 0)
                        break;
                    if (lists.EndsFrom(words, at) != 0)
                        left = DenialReach;
                    reached[at] = end;
                }
            }
            return reached;
        }

        private static bool[] Forward(ScreenedWord[] words, WordClass cue, int reach, WordClass? cancelledBy, Func<int, bool> tells)
        {
            var marked = new bool[words.Length];
            if (cancelledBy is not null && Anywhere(words, cancelledBy))
                return marked;
            for (var i = 0; i < words.Length; i++)
            {
                var ends = cue.EndsFrom(words, i);
                if (ends == 0)
                    continue;
                var end = i + BitOperations.TrailingZeroCount(ends);
                for (var at = i; at < words.Length && at < end + reach; at++)
                {
                    if (at >= end && (words[at].Before == Pause.Sentence || tells(at)))
                        break;
                    marked[at] = true;
                }
            }
            return marked;
        }

        // "Is it ok to quit, i ran out": what is asked leave for reaches to the next comma, the fact behind it stands.
        private static bool[] Clauses(ScreenedWord[] words, WordClass cue, Tells tells)
        {
            var marked = new bool[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var ends = cue.EndsFrom(words, i);
                if (ends == 0)
                    continue;
                var end = i + (Pattern.Reach - BitOperations.LeadingZeroCount(ends));
                for (var at = i; at < words.Length && at < i + QuestionReach && (at == i || words[at].Before == Pause.None); at++)
                {
                    if (at >= end && tells.BeginAFactAt(at))
                        break;
                    marked[at] = true;
                }
            }
            return marked;
        }

        // A time past speaks for its whole sentence, before it and after.
        private static bool[] InItsSentence(ScreenedWord[] words, WordClass cue)
        {
            var marked = new bool[words.Length];
            for (var start = 0; start < words.Length;)
            {
                var end = start + 1;
                while (end < words.Length && words[end].Before != Pause.Sentence)
                    end++;
                var isPast = false;
                for (var i = start; i < end && !isPast; i++)
                    isPast = cue.EndsFrom(words, i) != 0;
                if (isPast)
                    Array.Fill(marked, true, start, end - start);
                start = end;
            }
            return marked;
        }
    }

    /// <summary>Where a message turns from asking to telling.</summary>
    private sealed class Tells(ScreenedWord[] words, RuleBook rules)
    {
        private readonly WordClass _begins = rules.Classes["begins-to-tell"];
        private readonly WordClass _fact = rules.Classes["begins-a-fact"];
        private readonly WordClass _joins = rules.Classes["joins-a-fact"];

        // "Can you help, i am seeing things": what follows the question and speaks of somebody is told, not asked.
        public bool BeginAt(int at) => AfterAPause(at) || BeginAFactAt(at);

        public bool AfterAPause(int at) =>
            (words[at].Before != Pause.None || (at > 0 && words[at - 1].Text == "but")) && _begins.EndsFrom(words, at) != 0;

        // "Can i use my friends, i have run out", also without the comma: the reason is a fact, "if i" and "when i" are none.
        public bool BeginAFactAt(int at) =>
            at > 0 && _fact.EndsFrom(words, at) != 0 && (words[at].Before != Pause.None || _joins.EndsFrom(words, at - 1) == 0);
    }
}
