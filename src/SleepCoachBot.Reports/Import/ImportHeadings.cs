using System.Globalization;
using System.Text;

namespace SleepCoachBot.Reports.Import;

/// <summary>Recognises columns by their headings, as people and other programs write them.</summary>
internal static class ImportHeadings
{
    // Plain form (lower case, words only); of several that fit, the longest counts.
    private static readonly (ImportColumn Column, string[] Names)[] s_names =
    [
        (ImportColumn.Evening, ["night", "night label", "evening", "night of", "evening date", "night date", "date of the evening", "bed date", "night beginning"]),
        (ImportColumn.Morning, ["morning", "morning date", "morning of", "date of the morning", "wake date", "wake up date", "date woke up"]),
        (ImportColumn.Date, ["date", "day", "datum", "fecha", "todays date"]),
        (ImportColumn.IntoBed, ["into bed", "bed", "bedtime", "bed time", "went to bed", "in bed", "got into bed", "time to bed", "time went to bed", "to bed",
            "in bed at", "time got into bed", "bett"]),
        (ImportColumn.TriedToSleep, ["tried", "tried to sleep", "lights out", "lightsout", "lights off", "light off", "try to sleep", "trying to sleep", "time tried to sleep",
            "time lights out", "turned off lights", "what time did you try to go to sleep"]),
        (ImportColumn.FellAsleep, ["fell asleep", "asleep", "asleep at", "sleep onset", "sleep start", "sleep started", "fell asleep at", "time fell asleep", "start", "sleep begin", "from"]),
        (ImportColumn.SleepLatency, ["sol", "sol min", "latency", "sleep latency", "sleep onset latency", "time to fall asleep", "to fall asleep", "minutes to fall asleep",
            "how long to fall asleep", "fall asleep min", "time taken to fall asleep"]),
        (ImportColumn.Awakenings, ["awakenings", "nwak", "number of awakenings", "wakings", "wake ups", "wakeups", "times awake", "woke up", "times woken", "night wakings", "no of awakenings",
            "how many times did you wake up", "awakenings count"]),
        (ImportColumn.AwakeTotal, ["waso", "waso min", "awake", "time awake", "awake total", "total awake", "minutes awake", "awake min", "time awake in the night", "wake after sleep onset",
            "awake in all", "how long awake", "duration of awakenings"]),
        (ImportColumn.FinalWake, ["final wake", "wake", "woke", "wake time", "waketime", "woke up at", "final awakening", "wake up", "wake up time", "woke for good", "time woke up",
            "final wake time", "sleep end", "stop", "end", "awake at", "to"]),
        (ImportColumn.OutOfBed, ["out of bed", "up", "got up", "rise", "rise time", "rising", "rising time", "get up", "get up time", "left bed", "up at", "time got up", "out of bed at",
            "time out of bed", "got out of bed"]),
        (ImportColumn.Quality, ["quality", "quality 1 5", "sleep quality", "rating", "how was it", "how did you sleep", "quality of sleep", "sleep rating"]),
        (ImportColumn.Caffeine, ["caffeine", "caffeine drinks", "coffee", "coffees", "caffeinated drinks", "cups of coffee"]),
        (ImportColumn.Alcohol, ["alcohol", "alcohol drinks", "alcoholic drinks", "drinks", "units of alcohol"]),
        (ImportColumn.NapTotal, ["nap min", "nap", "nap minutes", "nap time", "nap length", "minutes napped", "nap duration"]),
        (ImportColumn.Spasms, ["spasms", "spasms 0 10", "spasm", "spasm score", "spasticity"]),
        (ImportColumn.Stress, ["stress", "stress 0 10", "stress score"]),
        (ImportColumn.Zone, ["zone", "time zone", "timezone", "tz"]),
        (ImportColumn.RisingZone, ["rising zone"]),
        (ImportColumn.ToldAt, ["entered utc"]),
        (ImportColumn.ChangedAt, ["edited utc"]),
        (ImportColumn.Flags, ["flags"]),
        // Worked out anew from what is told, or without a place in the diary.
        (ImportColumn.LeftOut, ["schema version", "record id", "tib min", "spt min", "tst min", "twak min", "dse min", "se tib pct", "se dse pct", "dose step mg day", "total sleep",
            "total sleep time", "time asleep", "hours slept", "hours of sleep", "sleep duration", "time in bed", "hours in bed", "sleep efficiency", "efficiency", "last caffeine", "last alcohol",
            "early min", "trying after wake min", "rested 1 5", "naps", "tst", "tib", "se", "deep sleep", "rem sleep", "light sleep"]),
    ];

    private static readonly string[] s_units = ["min", "mins", "minutes", "minute", "m", "h", "hr", "hrs", "hours", "hour", "hh mm", "h mm", "hhmm", "am pm", "time", "pm", "am", "1 5", "0 10", "number", "count"];

    /// <summary>What each heading means; a meaning is given once, to the heading that says it best.</summary>
    public static IReadOnlyList<ImportColumn> Of(IReadOnlyList<string> headings)
    {
        var found = headings.Select((heading, index) => (Index: index, Best: Best(Plain(heading)))).ToList();
        var taken = new HashSet<ImportColumn>();
        var columns = new ImportColumn[headings.Count];
        foreach (var (index, (column, _)) in found.OrderByDescending(each => each.Best.Fit).ThenBy(each => each.Index))
            columns[index] = column == ImportColumn.LeftOut || taken.Add(column) ? column : ImportColumn.LeftOut;
        return columns;
    }

    /// <summary>The unit that a heading names for a length of time. Null: none.</summary>
    public static LengthUnit? UnitOf(string heading)
    {
        var words = Plain(heading).Split(' ');
        return words.Any(word => word is "min" or "mins" or "minutes" or "minute") ? LengthUnit.Minutes
            : words.Any(word => word is "h" or "hr" or "hrs" or "hours") ? LengthUnit.Hours : null;
    }

    private static (ImportColumn Column, int Fit) Best(string plain)
    {
        var bare = s_units.Aggregate(plain, (text, unit) => text.EndsWith(' ' + unit, StringComparison.Ordinal) ? text[..^(unit.Length + 1)] : text);
        var best = (Column: ImportColumn.LeftOut, Fit: 0);
        foreach (var (column, names) in s_names)
        {
            foreach (var name in names)
            {
                var fit = plain == name ? 1000 + name.Length : bare == name ? 900 + name.Length
                    : $" {plain} ".Contains($" {name} ", StringComparison.Ordinal) ? name.Length : 0;
                if (fit > best.Fit)
                    best = (column, fit);
            }
        }
        return best;
    }

    private static string Plain(string heading)
    {
        var text = new StringBuilder();
        foreach (var rune in heading.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                text.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && rune.Value is not ('\'' or '’') && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        return text.ToString().TrimEnd();
    }
}
