using System.Globalization;
using System.Text.RegularExpressions;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What a message wants of the list of questions for the prescriber.</summary>
public abstract record QuestionList
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private const string List = @"(?:my|the|his|her|our)\s+(?:question\s+)?list(?:\s+of\s+questions)?";
    private const int Longest = 300;   // characters of one question

    private static readonly Regex[] Adding =
    [
        new($@"^(?:please\s+)?(?:can you\s+)?(?:put|add|write|note)\s+(?:(?:it|this|that)\s+)?(?:down\s+)?(?:on|to|in|onto)\s+{List}\s*[:,–-]*\s*(?<question>\S.*)$", Plain),
        new($@"^(?:please\s+)?(?:put|add|write|note)\s+(?<question>.{{4,}}?)\s+(?:down\s+)?(?:on|to|in|onto)\s+{List}[.!]?$", Plain),
        new(@"^(?:please\s+)?(?:add|new|another|note)\s+(?:(?:a|one|another|this|new)\s+)?question\s*[:,–-]\s*(?<question>\S.+)$", Plain),
        new(@"^(?:a\s+|another\s+|new\s+)?question\s+for\s+(?:my\s+|the\s+)?[\p{L}. ]{2,30}?\s*[:,–-]\s*(?<question>\S.+)$", Plain),
    ];

    private static readonly Regex ThatOne = new($@"^(?:yes,?\s+)?(?:please\s+)?(?:put|add|write|note)\s+(?:it|that|this)(?:\s+one)?\s+(?:down\s+)?(?:(?:on|to|in|onto)\s+{List}|down)[.!]?$", Plain);

    private static readonly Regex Showing = new(
        $@"^(?:(?:what'?s|what is|whats|show|show me|see|read|read me|open|give me)\s+)?(?:on\s+)?{List}[?.]?$|^(?:what are|show|show me|read me)?\s*my\s+questions(?:\s+for\s+.{{2,30}})?[?.]?$|^(?:(?:show|make|give)\s+(?:me\s+)?)?(?:the\s+|a\s+|my\s+)?(?:question\s+)?sheet(?:\s+(?:for|to)\s+.{{2,40}})?[?.]?$|^what\s+(?:should|shall|do|can|could|might)\s+i\s+ask(?:\s+(?:my|the|him|her|them|dr|doctor|at)\b.{{0,40}})?[?.]?$", Plain);

    private static readonly Regex Removing = new(
        $@"^(?:please\s+)?(?:remove|delete|drop|take|cross|strike|scrap)\s+(?:off\s+|out\s+)?(?:the\s+)?(?:(?:question\s+|number\s+|no\.?\s*)?(?<which>\d{{1,2}})(?:st|nd|rd|th)?|(?<which>first|second|third|fourth|fifth|last))(?:\s+(?:question|one))?(?:\s+(?:off|out|from|of|on)(?:\s+(?:of\s+)?{List})?)?[.!]?$", Plain);

    private static readonly Regex Clearing = new($@"^(?:please\s+)?(?:clear|empty|wipe)\s+{List}[.!]?$", Plain);

    private static readonly string[] Places = ["first", "second", "third", "fourth", "fifth"];

    private QuestionList() { }

    /// <summary>A question to put on it, in their words.</summary>
    public sealed record Add(string Question) : QuestionList;

    /// <summary>What was talked of last goes on it.</summary>
    public sealed record AddThat : QuestionList;

    public sealed record Show : QuestionList;

    /// <param name="Number">Which, from 1. Null: the last.</param>
    public sealed record Remove(int? Number) : QuestionList;

    public sealed record Clear : QuestionList;

    /// <summary>Reads a whole message.</summary>
    /// <returns>Null when it is about no list.</returns>
    public static QuestionList? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim();
        if (said.Length > 2 * Longest)
            return null;
        if (ThatOne.IsMatch(said))
            return new AddThat();
        if (Showing.IsMatch(said))
            return new Show();
        if (Clearing.IsMatch(said))
            return new Clear();
        if (Removing.Match(said) is { Success: true } removing)
        {
            var which = removing.Groups["which"].Value.ToLowerInvariant();
            return new Remove(which == "last" ? null
                : int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : Array.IndexOf(Places, which) + 1);
        }
        foreach (var row in Adding)
        {
            if (row.Match(said) is { Success: true } adding)
                return new Add(Sentence(adding.Groups["question"].Value));
        }
        return null;
    }

    /// <summary>Their words as one line that begins with a capital letter.</summary>
    public static string Sentence(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var line = ProfileTelling.Unquoted(question.ReplaceLineEndings(" "));
        line = line.Length > Longest ? line[..Longest] : line;
        return line.Length == 0 ? line : char.ToUpper(line[0], CultureInfo.InvariantCulture) + line[1..];
    }
}
