using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Comparisons;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What wakes people, in their own words.</summary>
internal static class WokenWords
{
    public const string Bladder = "bladder";
    public const string Pain = "pain";
    public const string Worry = "worry";
    public const string Unknown = "unknown";

    // Spasms last: of two causes the log's readers hear the later.
    private static readonly (string Cause, string[] Phrases)[] Rows =
    [
        (Bladder, ["bladder", "wee", "a wee", "weeing", "pee", "peeing", "loo", "toilet", "bathroom", "catheter"]),
        (Pain, ["pain", "pains", "painful", "ache", "aches", "aching", "sore", "hurt", "hurts", "hurting", "headache"]),
        (Worry, ["worry", "worries", "worrying", "worried", "thoughts", "thinking", "mind", "stress", "stressed", "anxious", "anxiety", "nightmare", "nightmares", "bad dream", "bad dreams"]),
        (Unknown, ["dont know", "do not know", "dunno", "no idea", "not sure", "unsure", "cant say", "cant remember", "no reason", "nothing", "just woke"]),
        (LoggedNights.Spasms, ["spasm", "spasms", "spasming", "spasam", "spasams", "spazm", "spazms", "cramp", "cramps", "cramping", "legs", "leg", "jumping", "jerking", "twitching", "kicking", "stiff"]),
    ];

    private static readonly string[] Denials = ["no", "not", "without", "wasnt", "werent", "never"];

    /// <summary>The names of the causes that a message names, spasms last; "unknown" only where it is all that is told.</summary>
    public static List<string> CausesIn(string text)
    {
        var words = Commands.Plain(text.Replace('/', ' ').Replace('-', ' ').Replace(',', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var causes = Rows.Where(row => row.Phrases.Any(phrase => IsTold(words, phrase.Split(' '), row.Cause))).Select(row => row.Cause).ToList();
        if (causes.Count > 1)
            causes.Remove(Unknown);
        return causes;
    }

    public static bool NamesSpasms(string text) => CausesIn(text).Contains(LoggedNights.Spasms);

    // "No pain" tells of no pain; "no idea" is an answer.
    private static bool IsTold(string[] words, string[] phrase, string cause)
    {
        for (var at = 0; at + phrase.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, phrase.Length).SequenceEqual(phrase) && (cause == Unknown || at == 0 || !Denials.Contains(words[at - 1])))
                return true;
        }
        return false;
    }
}
