using NodaTime;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Understanding.Doses;

/// <summary>Reads the clock times at which doses are taken: "at 10", "half nine", "9.10 pm", "quarter to one", "2200".</summary>
internal sealed class DoseClock(IReadOnlyList<Lexeme> words)
{
    private static readonly Dictionary<string, int> s_minutes = new() { ["quarter"] = 15, ["half"] = 30 };

    private static readonly Dictionary<string, LocalTime> s_named = new()
    {
        ["noon"] = LocalTime.Noon, ["midday"] = LocalTime.Noon, ["midnight"] = LocalTime.Midnight,
    };

    private static readonly HashSet<string> s_at = ["at", "@", "about", "around", "by", "near", "nearly", "roughly", "circa", "approx", "just", "after", "before", "gone", "bang"];

    public static IEnumerable<string> Vocabulary => ["quarter", "midday", "midnight", "oclock", "minutes", "minute", "afternoon", "morning", "evening", "tonight"];

    /// <summary>The time that begins at this lexeme. A bare hour counts only after "at" or its like.</summary>
    public TimeRead? Read(int at)
    {
        if (at >= words.Count)
            return null;
        if (s_named.TryGetValue(words[at].Text, out var named))
            return new TimeRead(named, false, at + 1);
        return Spoken(at) ?? InWords(at) ?? Digits(at);
    }

    // "half nine", "half past 9", "quarter to one", "ten to eight", "20 past 7", "five of ten"
    private TimeRead? Spoken(int at)
    {
        if (words[at].Is("a") && Is(at + 1, "quarter"))
            at++;
        var minutes = s_minutes.TryGetValue(words[at].Text, out var part) ? part : words[at].IsWhole(1, 29) && !words[at].IsOrdinal ? (int)words[at].Number! : 0;
        if (minutes == 0)
            return null;
        var next = at + 1;
        if (Is(next, "minutes", "minute", "mins", "min"))
            next++;
        if (words[at].Is("half") && Hour(next) is { } half)
            return Of(half.Hour, 30, half.Next);
        // "9 after 2 hours" is no clock time
        if (Is(next, "past", "after") && (minutes % 5 == 0 || Is(next - 1, "minutes", "minute", "mins", "min")) && Hour(next + 1) is { } past && !Is(past.Next, "minutes", "mins", "hours", "hour", "hrs", "days"))
            return Of(past.Hour, minutes, past.Next);
        if (Is(next, "to", "til", "till", "of", "before") && (minutes == 15 || minutes % 5 == 0 || Is(next - 1, "minutes", "mins")) && Hour(next + 1) is { } to && !Is(to.Next, "mg", "mgs"))
            return Of(to.Hour == 24 ? 23 : to.Hour == 1 ? 12 : to.Hour - 1, 60 - minutes, to.Next);
        return null;
    }

    // "at six thirty"
    private TimeRead? InWords(int at) =>
        at > 0 && words[at - 1].IsAny(s_at) && words[at].IsWhole(1, 12) && char.IsLetter(words[at].Text[0]) && at + 1 < words.Count
            && words[at + 1].IsWhole(10, 59) && !words[at + 1].IsOrdinal && !Is(at + 2, "mg", "mgs", "milligrams")
            ? Of((int)words[at].Number!, (int)words[at + 1].Number!, at + 2) : null;

    private TimeRead? Digits(int at)
    {
        if (words[at] is not { IsOrdinal: false, Number: { } number })
            return null;
        var afterAt = at > 0 && (words[at - 1].IsAny(s_at) || (Is(at - 1, "on") && Is(at - 2, "bang", "spot")));
        if (Is(at + 1, ":", "h") && at + 2 < words.Count && words[at + 1].IsGlued && words[at + 2].IsGlued && words[at + 2].IsWhole(0, 59) && words[at].IsWhole(0, 24))
            return Of((int)number, (int)words[at + 2].Number!, at + 3, isClock24: words[at].Text.Length == 2 && number < 10);
        // "9.10 pm": a point between hour and minutes
        if (words[at].Text.Split('.') is [var hours, { Length: 2 } pointed] && int.TryParse(hours, out var h) && h < 24 && int.TryParse(pointed, out var m) && m < 60
            && (afterAt || HalfOfDay(at + 1) is not null || (h > 0 && !Is(at + 1, "mg", "mgs", "milligrams", "milligram"))))
            return Of(h, m, at + 1);
        if (words[at].Text.Length is 3 or 4 && words[at].IsWhole(100, 2359) && number % 100 < 60 && (afterAt || Is(at + 1, "h", "hrs", "hours") || HalfOfDay(at + 1) is not null))
            return Of((int)number / 100, (int)number % 100, Is(at + 1, "h", "hrs", "hours") ? at + 2 : at + 1, isClock24: words[at].Text.Length == 4 && number / 100 is < 1 or > 12 || words[at].Text[0] == '0');
        if (!words[at].IsWhole(0, 24))
            return null;
        if (Is(at + 1, "oclock"))
            return Of((int)number, 0, at + 2);
        if (Is(at + 1, "o") && Is(at + 2, "clock"))
            return Of((int)number, 0, at + 3);
        if (HalfOfDay(at + 1) is not null || Is(at + 1, "ish"))
            return Of((int)number, 0, Is(at + 1, "ish") ? at + 2 : at + 1);
        return afterAt && !Is(at + 1, "mg", "mgs", "milligrams", "%", "tablets", "tablet", "pills", "days", "weeks", "minutes", "mins", "hours") && !Is(at + 1, "a", "per", "times", "/")
            ? Of((int)number, 0, at + 1) : null;
    }

    private (int Hour, int Next)? Hour(int at) =>
        at < words.Count && words[at] is { IsOrdinal: false } && words[at].IsWhole(1, 12) ? ((int)words[at].Number!, at + 1)
        : Is(at, "midnight") ? (24, at + 1) : Is(at, "noon", "midday") ? (12, at + 1) : null;

    private bool? HalfOfDay(int at)
    {
        if (Is(at, "am") || (Is(at, "a") && Is(at + 1, ".") && Is(at + 2, "m")) || (Is(at, "in") && Is(at + 1, "the") && Is(at + 2, "morning")))
            return false;
        if (Is(at, "pm") || (Is(at, "p") && Is(at + 1, ".") && Is(at + 2, "m")) || Is(at, "tonight") || (Is(at, "in") && Is(at + 1, "the") && Is(at + 2, "evening", "afternoon"))
            || (Is(at, "at") && Is(at + 1, "night")))
            return true;
        return null;
    }

    private TimeRead? Of(int hour, int minute, int next, bool isClock24 = false)
    {
        if (Is(next, "oclock"))
            next++;
        if (HalfOfDay(next) is { } isAfternoon)
        {
            if (hour is 0 or > 12)
                return hour is > 12 and < 24 && isAfternoon ? new TimeRead(new LocalTime(hour, minute), false, next + 1) : null;
            return new TimeRead(new LocalTime(hour % 12 + (isAfternoon ? 12 : 0), minute), false, Is(next, "in", "at") ? next + 3 : next + 1);
        }
        if (hour > 24)
            return null;
        var open = hour is > 0 and <= 12 && !isClock24;
        return new TimeRead(new LocalTime(open ? hour % 12 : hour % 24, minute), open, next);
    }

    private bool Is(int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= words.Count)
            return false;
        foreach (var text in texts)
            if (words[at].Is(text))
                return true;
        return false;
    }
}
