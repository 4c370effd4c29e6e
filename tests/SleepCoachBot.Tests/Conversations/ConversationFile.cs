using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace SleepCoachBot.Tests.Conversations;

/// <summary>A conversation written down so that anybody can read it: who says what, when.</summary>
/// <remarks>
/// One line each, in order:
/// <list type="bullet">
/// <item><c># words</c> is a note to the reader, and the first one the title.</item>
/// <item><c>zone: Europe/London</c>, <c>locale: en-GB</c>, <c>channel: webchat</c> stand at the top where they differ from these;
/// <c>public: https://sleep.example</c> where the program has a public address.</item>
/// <item><c>@ 2026-03-11 21:10</c> sets the person's wall clock.</item>
/// <item><c>P: words</c> is what the person types; <c>P [Save]</c> is a button of a card that they press; <c>P sends: {json}</c> is a raw activity.</item>
/// <item><c>P attaches diary.csv: text</c> is a file that they send with nothing else, <c>\n</c> being the ends of its lines.</item>
/// <item><c>B: words [Button] [Button]</c> is a message of the bot. <c>…</c> stands for any words, buttons may be left out.</item>
/// <item><c>B: …</c> alone stands for any one message; <c>B says nothing</c> and <c>B never says: words</c> speak of the last answer.</item>
/// <item><c>B changes: words</c> is what an earlier message now says in its place, after the last line; such changes need not be written.</item>
/// <item><c>due: WindDown</c> is a moment at which the bot speaks of its own accord; <c>restart</c> kills the program and starts it again.</item>
/// <item><c>each day 2026-03-17 to 2026-03-29 07:45</c> is followed by lines with <c>|</c>: what the person types at that time of each
/// day, <c>{20|35|50}</c> being one of those in turn. What the bot answers there is not written.</item>
/// </list>
/// The bot must say all that is written and nothing more.
/// </remarks>
internal sealed partial record ConversationFile(string Title, string Zone, string Locale, string Channel, string Public, IReadOnlyList<ConversationFile.Line> Lines)
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <param name="Number">Of the line in the file, from 1.</param>
    /// <param name="Text">What follows the sign.</param>
    public sealed partial record Line(int Number, Kind Kind, string Text)
    {
        public LocalDateTime Moment => Clock.Parse(Text).Value;

        /// <summary>The moments of an "each day" line.</summary>
        public IEnumerable<LocalDateTime> Days
        {
            get
            {
                var (first, rest) = (Text[..10], Text[(Text.IndexOf("to", StringComparison.Ordinal) + 2)..].Trim());
                for (var (at, last) = (Clock.Parse(first + rest[10..]).Value, Clock.Parse(rest).Value); at <= last; at = at.PlusDays(1))
                    yield return at;
            }
        }

        /// <summary>What is typed on the day of this number, from 0.</summary>
        public string On(int day) => Choice().Replace(Text, choice => choice.Groups[1].Value.Split('|') is var ways ? ways[day % ways.Length] : "");
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Choice();

    public enum Kind
    {
        At, Says, Presses, Sends, Attaches, Bot, Silence, Never, Changes, Due, Restart, EachDay, OfEachDay,
    }

    /// <exception cref="FormatException">A line is none of those above.</exception>
    public static ConversationFile Read(string path)
    {
        var (title, zone, locale, channel, address) = ("", "Europe/London", "en-GB", "webchat", "");
        var lines = new List<Line>();
        foreach (var (number, text) in File.ReadAllLines(path).Select((text, index) => (index + 1, text.Trim())))
        {
            if (text.Length == 0)
                continue;
            if (text.StartsWith('#'))
                title = title.Length == 0 ? text[1..].Trim() : title;
            else if (After(text, "zone:") is { } toldZone)
                zone = toldZone;
            else if (After(text, "locale:") is { } toldLocale)
                locale = toldLocale;
            else if (After(text, "channel:") is { } toldChannel)
                channel = toldChannel;
            else if (After(text, "public:") is { } toldAddress)
                address = toldAddress;
            else
                lines.Add(LineOf(number, text));
        }
        return new ConversationFile(title, zone, locale, channel, address, lines);
    }

    private static Line LineOf(int number, string text) =>
        After(text, "@") is { } moment ? new(number, Kind.At, moment)
        : After(text, "P sends:") is { } json ? new(number, Kind.Sends, json)
        : After(text, "P attaches") is { } file ? new(number, Kind.Attaches, file.Replace("\\n", "\n", StringComparison.Ordinal))
        : After(text, "P:") is { } said ? new(number, Kind.Says, said.Replace("\\n", "\n", StringComparison.Ordinal))
        : After(text, "P [") is { } button ? new(number, Kind.Presses, button.TrimEnd(']'))
        : text == "B says nothing" ? new(number, Kind.Silence, "")
        : After(text, "B never says:") is { } never ? new(number, Kind.Never, never)
        : After(text, "B changes:") is { } changed ? new(number, Kind.Changes, changed)
        : After(text, "B:") is { } answer ? new(number, Kind.Bot, answer)
        : After(text, "due:") is { } due ? new(number, Kind.Due, due)
        : After(text, "each day") is { } days ? new(number, Kind.EachDay, days)
        : After(text, "|") is { } daily ? new(number, Kind.OfEachDay, daily)
        : text == "restart" ? new(number, Kind.Restart, "")
        : throw new FormatException($"Line {number} is nothing that a conversation holds: {text}");

    private static string? After(string text, string sign) => text.StartsWith(sign, StringComparison.Ordinal) ? text[sign.Length..].Trim() : null;
}
