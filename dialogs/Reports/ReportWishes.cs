using System.Text.RegularExpressions;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What a message wants to have made.</summary>
internal static partial class ReportWishes
{
    public enum Wish
    {
        None,
        /// <summary>The page for the clinic, said in so many words.</summary>
        Page,
        /// <summary>Nights and doses as tables.</summary>
        Tables,
        /// <summary>A FHIR bundle.</summary>
        Fhir,
    }

    private const int Longest = 160;   // characters; a longer message tells something else beside

    /// <summary>Reads a whole message.</summary>
    public static Wish Read(string text)
    {
        var said = text.Trim();
        return said.Length > Longest ? Wish.None
            : Fhir().IsMatch(said) ? Wish.Fhir
            : Tables().IsMatch(said) && !Calendar().IsMatch(said) ? Wish.Tables
            : Page().IsMatch(said) || SomethingFor().IsMatch(said) || Sending().IsMatch(said) || Bare().IsMatch(said) ? Wish.Page
            : Wish.None;
    }

    /// <summary>The name that they want on the page.</summary>
    public static string? NameIn(string text) =>
        Name().Match(text.Trim()) is { Success: true } match && match.Groups["name"].Value.Trim() is { Length: > 0 and <= 60 } name ? name : null;

    /// <summary>True: count the last waking; false: do not; null: nothing is said of it.</summary>
    public static bool? LastWakingIn(string text) => LastWaking().Match(text) is { Success: true } match ? !match.Groups["not"].Success : null;

    /// <summary>True: count short wakings; false: leave them out; null: nothing is said of it.</summary>
    public static bool? ShortWakingsIn(string text) => ShortWakings().Match(text) is { Success: true } match ? !match.Groups["not"].Success : null;

    /// <summary>True when it says of which nights, and not only when it is needed ("for clinic on Thursday").</summary>
    public static bool NamesNights(string text) => OfWhichNights().IsMatch(text);

    /// <summary>True when it tells of a report of somebody else's: "I got a letter from the hospital".</summary>
    public static bool TellsOfAnother(string text) => Another().IsMatch(text.Trim());

    /// <summary>True when it has a word of what is made or handed over; without one a guess of the classifier is none.</summary>
    public static bool SpeaksOfPaper(string text) => Paper().IsMatch(text);

    private const string Asks = @"^(?:ok(?:ay)?[,.]?\s+|hi[,.]?\s+|please\s+|now\s+|then\s+|and\s+)*(?:can|could|would|will)?\s*(?:you\s+)?(?:please\s+)?(?:i(?:'d| would)?\s+(?:need|want|like)(?:\s+you)?(?:\s+to)?\s*)?";
    private const string Thing = @"(?:report|page|pdf|summary|summery|print-?out|hand-?out|one[- ]pager|letter)";
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "make the page for Dr Shah", "can you send a report to my doctor", "I need a pdf of my sleep".
    [GeneratedRegex(Asks + @"(?:(?:to\s+)?(?:send|e-?mail|mail|fax|forward|share|give|show|make|do|create|prepare|print|write|get|build|produce|put together|draw up|generate|have)\s+)?(?:out\s+|up\s+|off\s+)?(?:me\s+|us\s+|him\s+|her\s+|them\s+|my (?:doctor|gp|nurse|consultant|neurologist)\s+)?(?:a|an|the|my|this|that|one|another|some)\s+(?:new\s+|short\s+|one[- ]page\s+|sleep\s+|clinic\s+|doctor'?s?\s+|diary\s+|quick\s+)*" + Thing + @"\b(?!.{0,30}\b(?:mean|means)\b)(?:.*)$", Plain)]
    private static partial Regex Page();

    // "Can you make something for my doctor to look at".
    [GeneratedRegex(Asks + @"(?:make|do|create|prepare|print|write|get|have|give me|put together)\s+(?:me\s+)?something\s+(?:for|to (?:give|show|take) (?:to\s+)?)(?:\s*)(?:my |the )?(?:doctor|dr|gp|nurse|consultant|neurologist|prescriber|clinic|specialist|appointment)\b.*$", Plain)]
    private static partial Regex SomethingFor();

    // "send it to my doctor", "email my diary to Dr Shah".
    [GeneratedRegex(Asks + @"(?:to\s+)?(?:send|e-?mail|mail|fax|forward|share)\s+(?:it|this|that|them|everything|all of (?:it|this)|my\s+(?:nights?|diary|sleep(?:\s+diary)?|data|records?|results?|numbers))\s+(?:on\s+|over\s+|off\s+)?(?:to|with)\s+\S.*$", Plain)]
    private static partial Regex Sending();

    // "report for dr shah", "pdf please", "page for the clinic".
    [GeneratedRegex(@"^(?:new\s+|sleep\s+|clinic\s+|doctor'?s?\s+|one\s+)*" + Thing + @"(?:\s+(?:please|for|to|of|about)\b.*)?[.!?]*$", Plain)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:reports?|page|pages|pdf|summar\w*|summer\w*|print\w*|handout|letter|document|paper|sheet|graphs?|charts?|note|send|sent|email|e-mail|share|show|export|download|file|appointment|clinic)\b", Plain)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(?:csv|spread\s?sheet|excel|xlsx?|as (?:a )?tables?|nights as a table)\b", Plain)]
    private static partial Regex Tables();

    [GeneratedRegex(@"\b(?:fhir|hl7)\b|\bfor (?:another|other) programs?\b", Plain)]
    private static partial Regex Fhir();

    [GeneratedRegex(@"^(?:i|we|my|the|they|he|she|dr)\b.{0,40}\b(?:got|had|sent|gave|given|says|said|received|came)\b", Plain)]
    private static partial Regex Another();

    [GeneratedRegex(@"\b(?:since|last|past|previous|between)\b|\bthis (?:week|month|year)\b|\bfrom\b.+\b(?:to|until|till|on)\b", Plain)]
    private static partial Regex OfWhichNights();

    [GeneratedRegex(@"\bcalendar\b|\bics\b|\bimport|\bupload", Plain)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^(?:please\s+)?(?:put|add|print|write)\s+(?:my|the)\s+name(?:\s+(?:on it|on|to it|too|there|on the page))?\s*[:,–-]?\s*(?:,?\s*(?:it's|it is|i'm|i am|is)\s+)?(?<name>\p{L}[\p{L}\p{M}'’.\- ]{1,60}?)[.!]?$", Plain)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:please\s+)?(?<not>don'?t\s+|do not\s+|leave out\s+|without\s+|not\s+)?(?:count(?:ing)?\s+|include\s+|with\s+)?(?:the\s+)?(?:last|final)\s+(?:waking|awakening|wake)(?:\s+too)?[.!]?$", Plain)]
    private static partial Regex LastWaking();

    [GeneratedRegex(@"^(?:please\s+)?(?<not>don'?t\s+|do not\s+|leave out\s+|without\s+|not\s+)?(?:count(?:ing)?\s+|include\s+|with\s+)?(?:the\s+)?short\s+(?:wakings?|awakenings?|wakes?|ones)(?:\s+too)?[.!]?$", Plain)]
    private static partial Regex ShortWakings();
}
