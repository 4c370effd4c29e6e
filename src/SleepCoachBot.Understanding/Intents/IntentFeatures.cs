using NodaTime;
using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>Turns a message and its moment into the places of a fixed-size row that the model weighs.</summary>
/// <remarks>
/// Words, pairs of neighbours and pieces of words (which see through most typos) are hashed; so is the shape of the message. A word
/// also counts once more together with the part of the day: "cant sleep" at three in the morning is not "cant sleep" at noon.
/// </remarks>
internal static class IntentFeatures
{
    /// <summary>The number of places; a power of two. Twice as many measured no better.</summary>
    public const int Count = 1 << 14;

    private const int LongestMessage = 80;   // words; an intent is said in the first of them
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int LongestText = 2000;    // characters; those of the first words, and some

    // A cue fills a place for each of them.
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5"];

    private static readonly RuleBook Cues = RuleBook.FromResource("Intents.intent-cues.txt");

    // Night as most people keep it; where somebody's own is known, theirs.
    private static readonly LocalTime UsualLightsOut = new(23, 30);
    private static readonly LocalTime UsualRising = new(5, 30);

    /// <summary>The places that this message fills, each once, in ascending order.</summary>
    public static int[] Of(string text, MessageContext context)
    {
        var words = WordSplitter.Split(text.Length <= LongestText ? text : text[..LongestText]);
        var row = new FilledRow(Count);
        var partOfDay = PartOfDay(context);
        var previous = "^";
        var beforePrevious = "^";
        var numbers = 0;
        foreach (var (typed, _) in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[..Math.Min(words.Count, LongestMessage)])
        {
            var word = char.IsDigit(typed[0]) ? "#" : typed;
            if (word == "#")
                numbers++;
            row.Fill("w", word);
            row.Fill("p", previous, word);
            row.Fill("t", beforePrevious, previous, word);
            row.Fill(partOfDay, word);
            AddSkeleton(row, word);
            if (word.Length > ShortestPiece)
                row.FillPieces(word, ShortestPiece, LongestPiece);
            (beforePrevious, previous) = (previous, word);
        }
        row.Fill("p", previous, "$");
        AddCues(ScreenedText.Of(words, Cues), partOfDay, row);
        row.Fill("first", words.Count > 0 ? words[0].Text : "");
        row.Fill("first two", words.Count > 1 ? words[0].Text : "", words.Count > 1 ? words[1].Text : "");
        row.Fill("length", Math.Min(words.Count, 10) switch { <= 2 => "1", <= 4 => "3", <= 9 => "5", _ => "10" });
        row.Fill("numbers", Digits[Math.Min(numbers, 3)]);
        row.Fill("day", partOfDay);
        return row.ToPlaces();
    }

    // A cue is knowledge that no corpus of this size could teach: it fills several places, so that it weighs more than one word.
    private static void AddCues(ScreenedWord[] words, string partOfDay, FilledRow row)
    {
        var told = new List<string>();
        var possible = Cues.PossibleIn(words);
        for (var start = 0; start < words.Length && start < LongestMessage; start++)
        {
            foreach (var term in words[start].Terms)
                Search(Cues.BeginningAt(term), start);
            if (!double.IsNaN(words[start].Number))
                Search(Cues.BeginningAtNumbers, start);
        }
        if (told.Count == 0)
            row.Fill("no cue", "");
        told.Sort(StringComparer.Ordinal);
        for (var at = 0; at < told.Count; at++)
        {
            foreach (var digit in Digits)
                row.Fill("cue", told[at], digit);
            row.Fill("cue by", told[at], partOfDay);
            row.Fill("cue by", told[at], partOfDay, "again");
            for (var other = at + 1; other < told.Count; other++)
            {
                row.Fill("cues", told[at], told[other]);
                row.Fill("cues", told[at], told[other], "again");
            }
        }

        void Search(RuleBook.Way[] ways, int start)
        {
            foreach (var way in ways)
                if (possible[way.Index] && !told.Contains(way.Finding.Name) && way.Pattern.EndsFrom(words, start) != 0)
                    told.Add(way.Finding.Name);
        }
    }

    // Consonants alone: "spazms", "spasums", "spasms" look alike.
    private static void AddSkeleton(FilledRow row, string word)
    {
        const int OnTheStack = 64;
        var letters = word.Length <= OnTheStack ? stackalloc char[OnTheStack] : new char[word.Length];
        var count = 0;
        foreach (var c in word)
        {
            var letter = c == 'z' ? 's' : c == 'k' ? 'c' : c;
            if (!"aeiouy".Contains(letter, StringComparison.Ordinal) && (count == 0 || letters[count - 1] != letter))
                letters[count++] = letter;
        }
        row.Fill("s", letters[..count]);
    }

    private static string PartOfDay(MessageContext context)
    {
        var now = context.Now.TimeOfDay;
        var (lightsOut, rising) = context.Usual is { } usual ? (usual.LightsOut, usual.Rising) : (UsualLightsOut, UsualRising);
        var isNight = lightsOut <= rising ? now >= lightsOut && now < rising : now >= lightsOut || now < rising;
        return isNight ? "night" : now.Hour is >= 4 and < 12 ? "morning" : now.Hour >= 20 ? "evening" : "day";
    }
}
