using System.Collections.Frozen;
using System.Text;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>A short message that steers the conversation instead of telling something.</summary>
public enum Command
{
    None, Yes, No, Help, Cancel, Resume, Back, Undo, Skip, StartOver, Why, Numbers, ShowLastNight, ShowWeek,
    FalseAlarm, MedicineCard, SameSleep, AnotherSleep, Earlier, Later,
}

/// <summary>The phrases that mean a command when they are the whole message. Anything longer is read for what it tells.</summary>
internal static class Commands
{
    // One row a command; English, with what people really type.
    private static readonly (Command Command, string[] Phrases)[] Rows =
    [
        (Command.Yes, ["yes", "y", "yep", "yeah", "yup", "yes please", "yes save", "yes save it", "save", "save it", "ok", "okay", "correct", "right",
            "thats right", "looks right", "all good", "fine", "sure", "confirm", "confirmed", "perfect", "its right", "yes thats right", "ok then", "okay then", "go on then", "alright", "all right",
            "alright then", "yeah ok", "yes ok", "yea", "yeh", "yh", "ye", "yes fine", "thats fine", "yes thats fine", "sounds good", "please do", "go for it", "👍", "👌", "✅"]),
        (Command.No, ["no", "n", "nope", "wrong", "not right", "thats wrong", "change", "change something", "change it", "no thats wrong", "nah", "👎"]),
        (Command.Help, ["help", "help me", "?", "what can you do", "what can i say", "how does this work", "i need help", "menu", "what are you", "how do i use this"]),
        (Command.Cancel, ["cancel", "stop", "quit", "exit", "leave it", "never mind", "nevermind", "not now", "stop this", "stop asking", "later",
            "stop here", "forget it", "leave that", "leave it for now", "no leave it", "no leave that", "no not now", "not right now", "no forget it", "no never mind", "dont bother", "nah leave it", "ill do it later"]),
        (Command.Resume, ["carry on", "continue", "resume", "go on", "back to my diary", "back to the diary", "back to my night"]),
        (Command.Back, ["back", "go back", "previous", "one back", "step back"]),
        (Command.Undo, ["undo", "undo that", "take that back", "undo it", "undo the change", "put it back"]),
        (Command.Skip, ["skip", "skip it", "skip that", "pass", "next", "rather not say", "prefer not to say", "skip this", "skip this one", "leave it blank", "no answer", "skip today", "not today", "maybe later",
            "another time", "some other time"]),
        (Command.StartOver, ["start over", "start again", "restart", "from the start", "begin again"]),
        (Command.Why, ["why", "why do you ask", "why do you ask that", "what for", "why do you need that"]),
        (Command.Numbers, ["how was it in numbers", "in numbers", "numbers", "show the numbers", "the numbers", "show me the numbers", "measures", "all measures", "how many hours was that", "how many hours is that", "how many hours was that again", "how many hours did i sleep", "how many hours did i get", "how long did i sleep",
            "how long was i asleep", "how much sleep was that", "how much sleep did i get", "how much did i sleep"]),
        (Command.ShowLastNight, ["show last night", "last night", "show me last night", "show my last night", "what did i say last night", "show the night", "show my night"]),
        (Command.ShowWeek, ["show this week", "this week", "show me this week", "show my week", "show week", "show the week", "my week", "show last week", "each night", "show my diary", "show diary"]),
        (Command.FalseAlarm, ["false alarm", "it was a false alarm", "that was a false alarm", "im ok", "im okay", "i am ok", "im fine", "not an emergency", "its not an emergency"]),
        (Command.MedicineCard, ["medicine card", "show my medicine card", "my medicine card", "show the medicine card", "medical card", "my card", "the card", "they want to know what i take", "they ask what i take", "they are asking what i take", "theyre asking what i take", "what do i tell the paramedics", "what do i show them", "show them what i take", "show card", "card"]),
        (Command.SameSleep, ["same sleep", "the same sleep", "same", "same night", "correct that one", "change that one", "it replaces that"]),
        (Command.AnotherSleep, ["another sleep", "another", "a second sleep", "second sleep", "both", "keep both", "two sleeps", "its another"]),
        (Command.Earlier, ["the first", "first", "the first time", "the first one", "earlier", "the earlier", "before the change", "1st"]),
        (Command.Later, ["the second", "second", "the second time", "the second one", "the later", "after the change", "2nd"]),
    ];

    private static readonly FrozenDictionary<string, Command> ByPhrase = Rows
        .SelectMany(row => row.Phrases.Select(phrase => KeyValuePair.Create(phrase, row.Command)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    // "Yeah go on then", "ok sure why not": agreement in words that tell nothing else.
    private static readonly FrozenSet<string> Agreeing = FrozenSet.ToFrozenSet(["yes", "yeah", "yep", "yup", "yea", "yeh", "ok", "okay", "sure", "alright", "absolutely", "definitely", "certainly", "agreed"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> BesideAgreeing = FrozenSet.ToFrozenSet(
        ["then", "please", "go", "on", "ahead", "lets", "let", "us", "do", "it", "that", "this", "of", "course", "i", "suppose", "guess", "thing", "mate", "love", "all", "good", "its", "thats", "right", "correct", "fine", "well",
            "oh", "um", "er", "start", "works", "for", "me", "with", "by"], StringComparer.Ordinal);
    private const int LongestAgreeing = 7;   // words

    private static readonly int Longest = ByPhrase.Keys.Max(phrase => phrase.Length);

    /// <summary>The command that a whole message is.</summary>
    public static Command Of(string text) =>
        text.Length > 4 * Longest ? Command.None
        : Plain(text) is var plain && ByPhrase.TryGetValue(plain, out var command) ? command
        : Agrees(plain) && !text.Contains('?', StringComparison.Ordinal) ? Command.Yes
        : Command.None;

    private static bool Agrees(string plain)
    {
        var words = plain.Replace("why not", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestAgreeing && words.Any(Agreeing.Contains) && words.All(word => Agreeing.Contains(word) || BesideAgreeing.Contains(word));
    }

    /// <summary>Lower case, no punctuation but a lone "?", single spaces: what two ways of typing one phrase have in common.</summary>
    public static string Plain(string text)
    {
        if (text.Trim() is "?" or "??")
            return "?";
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!Rune.IsPunctuation(rune) && rune.Value is not (>= 0x1F3FB and <= 0x1F3FF) and not 0xFE0F)   // skin tones
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }
        return plain.ToString().Trim();
    }
}
