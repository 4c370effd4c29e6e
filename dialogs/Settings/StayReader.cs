using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Reads where somebody goes for a while, and from when until when: "I'm in Spain this week", "flying to New York on Friday".</summary>
/// <remarks>What is read is read back before it counts. Days between places count by the clock at home.</remarks>
public sealed partial class StayReader(Days days)
{
    private const int Longest = 140;   // characters; a letter is no itinerary
    private const int LongestDay = 40;
    private const int DaysOfAWeek = 7;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>What a message tells of a stay in another clock's time.</summary>
    /// <returns>Null when it tells of none, or the clock there shows the same as at home.</returns>
    public StayTold? Read(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var text = said.Text.Trim();
        if (text.Length > Longest || said.Speaker.Zone is null || text.Contains('?', StringComparison.Ordinal) || Elsewhere().IsMatch(text))
            return null;
        var goes = Goes().IsMatch(text);
        if (!goes && !(Is().IsMatch(text) && (WhenWord().IsMatch(text) || UntilWord().IsMatch(text))))
            return null;
        var home = DateTimeZoneProviders.Tzdb[Home(said)];
        foreach (Match named in PlaceAfter().Matches(text))
        {
            var place = named.Groups["place"].Value.Trim();
            var (from, until) = Span(said, text[..named.Groups["place"].Index] + text[(named.Groups["place"].Index + named.Groups["place"].Length)..], goes && !Is().IsMatch(text));
            var at = from is null ? said.Speaker.Instant : (PlanTold.Day(from) + LocalTime.Noon).InZoneLeniently(home).ToInstant();
            var zones = Places.ZonesNamed(place, at);
            if (zones.Count > 0 && zones.Any(zone => DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(at) != home.GetUtcOffset(at)))
                return new StayTold { Place = place, Zones = [.. zones], From = from, Until = until };
        }
        return null;
    }

    /// <summary>From when until when, by itself: "from friday", "back on the 30th", "for ten days".</summary>
    public (string? From, string? Until) ReadDays(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Text.Length > LongestDay || said.Text.Contains('?', StringComparison.Ordinal) || Elsewhere().IsMatch(said.Text)
            ? (null, null) : Span(said, said.Text, isAhead: true);
    }

    /// <summary>They are at home again, or do not go after all.</summary>
    public static bool IsBack(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && Back().IsMatch(Commands.Plain(text));
    }

    /// <summary>IANA id of the zone that they come back to.</summary>
    public static string Home(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Speaker.Person.Zone ?? said.Speaker.Zone!.Id;
    }

    private (string? From, string? Until) Span(Said said, string text, bool isAhead)
    {
        var today = said.Speaker.Now.Date;
        var end = UntilWord().Match(text);
        var before = end.Success ? text[..end.Index] : text;
        var plain = Commands.Plain(before);
        LocalDate? from = plain.Contains("next week", StringComparison.Ordinal) ? today.Next(IsoDayOfWeek.Monday)
            : plain.Contains("weekend", StringComparison.Ordinal) ? today.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? today : today.Next(IsoDayOfWeek.Saturday)
            : plain.Contains("tomorrow", StringComparison.Ordinal) ? today.PlusDays(1)
            : Now().IsMatch(plain) ? today
            : days.Read(said with { Text = Length().Replace(before, " ") }) is { } day && day >= today ? day
            : isAhead ? null : today;
        var until = end.Success ? days.Read(said with { Text = end.Groups["day"].Value })
            : Length().Match(plain) is { Success: true } length && from is { } first ? Plus(first, length)
            : plain.Contains("this week", StringComparison.Ordinal) && !plain.Contains("weekend", StringComparison.Ordinal) ? today.Next(IsoDayOfWeek.Sunday)
            : plain.Contains("next week", StringComparison.Ordinal) || plain.Contains("weekend", StringComparison.Ordinal) ? (from ?? today).Next(IsoDayOfWeek.Sunday)
            : null;
        return (Iso(from), until > (from ?? today) ? Iso(until) : null);
    }

    private static LocalDate? Plus(LocalDate from, Match length)
    {
        var said = length.Groups["count"].Value;
        var count = said is "a" or "the" or "" ? 1
            : said is "a couple of" ? 2
            : int.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits
            : Array.IndexOf(Numbers, said) + 1;
        return count is < 1 or > 366 ? null : length.Groups["unit"].Value switch
        {
            "fortnight" => from.PlusDays(2 * DaysOfAWeek),
            "month" => from.PlusMonths(count),
            "week" => from.PlusDays(count * DaysOfAWeek),
            _ => from.PlusDays(count),
        };
    }

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    // What tells of a night, a dose or a ward is for somebody else, wherever it was.
    [GeneratedRegex(@"\b(?:slept|sleep|asleep|bed|woke|awake|mg|doses?|tablets?|pump|hospital|ward|spas\w+|pain)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:fly|flying|flight|travell?ing|travel|holidays?|vacation|trip|visiting|going|go|off|away|staying|arrived|landed|got)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\b(?:i['’]?m|i am|we['’]?re|we are|here|arrived|landed|got)\s+(?:back\s+|now\s+|already\s+|on holiday\s+|on vacation\s+)?in\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    [GeneratedRegex(@"\b(?:this week(?:end)?|next week|today|tomorrow|tonight|now|for (?:a|the|\w+) (?:days?|nights?|weeks?|weekend|fortnight|month)|on \w+day)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenWord();

    [GeneratedRegex(@"\b(?:until|till?|back(?: home)?(?: on| from)?|returning(?: on)?|home(?: again)? on|(?<=day )to)\s+(?<day>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilWord();

    [GeneratedRegex(@"\b(?:in|to|visiting)\s+(?:the\s+)?(?<place>\p{L}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3}?)(?=\s*(?:$|[,.;!]|\b(?:this|next|for|on|until|till?|from|today|tomorrow|tonight|now|at|with|by|back|and|to|over|in|returning|again)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAfter();

    [GeneratedRegex(@"\b(?:today|now|tonight|already|just|this week(?!end))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\bfor (?<count>a couple of|an?|the|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)? ?(?<unit>day|night|week|fortnight|month)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?:(?:hi|hello|hey|ok|right) )?(?:(?:im|i am|were|we are|ive|i have|weve) )?(?:just )?(?:got |arrived |come |landed |safely )*(?:back home|home again|home now|back from .{2,40}|home from .{2,40}|back in the (?:uk|us)|home|not (?:going|flying|travelling|traveling)(?: after all| now| any more)?|(?:the |my |our )?(?:trip|holiday|flight|vacation)(?: is|s| was)? (?:off|cancelled|canceled|over))(?: now| again| today| safely| yesterday)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Back();
}
