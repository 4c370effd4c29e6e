using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Numbers in words, and quantities without a number.</summary>
internal static class EnglishNumbers
{
    public static IReadOnlyDictionary<string, int> Words { get; } = WithIsh(new Dictionary<string, int>
    {
        ["zero"] = 0, ["nought"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6,
        ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13,
        ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    });

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        // "rough one" counts nothing.
        new("rating.one", m => m[0], "#grade one !out|of|time|hour"),
        new("number.tens", m => new Meaning.Number(m.Value(0) + m.Value(1)), "#tens -? #unit"),
        new("number.and-a-half", m => new Meaning.Number(m.Value(0) + 0.5m, 1, 1), "#int and a half !@hr|@min|hour|an"),
        // "up from 4 to 6": what it is now.
        new("number.changed-to", m => m.Number(1), "up|down|gone|went|risen|dropped|fallen from|of a? #n to a? #n"),
        new("number.hundred", m => new Meaning.Number(m.Value(0) * 100), "#n hundred"),
        new("number.hundred", new Meaning.Number(100), "a hundred"),
        new("number.decimal", m => Decimal(m.Number(0), m.Number(1)), "#digits ~. ~#digits"),
        new("clock.either", m => Clock.ClockTime.Of(m.Whole(0), m.Whole(1), m.Number(0).LeadingZero) is { } from && Clock.ClockTime.Of(m.Whole(2), m.Whole(3), m.Number(2).LeadingZero) is { } to ? new Meaning.ClockRange(from, to) : null, "#digits ~: ~#digits / #digits ~: ~#digits"),
        new("number.fraction", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.Slash), "#digits ~/ ~#digits"),
        new("number.couple", new Meaning.Number(2), "a|the? couple of?"),
        new("number.few", new Meaning.Number(3), "a? few"),
        new("number.winks", new Meaning.Nothing(), "#int winks"),
        new("number.vague", SignKind.Vague, "quite a few times?", "few and far between"),
        new("number.several", new Meaning.Number(4), "several"),
        new("number.half-dozen", new Meaning.Number(6), "half a? dozen"),
        new("number.dozen", new Meaning.Number(12), "a dozen"),
        new("clock.midnight", new Meaning.Clock(Clock.ClockTime.Midnight), "midnight|midnite"),
        new("clock.noon", new Meaning.Clock(Clock.ClockTime.Noon), "noon|midday"),
        new("clock.midnight", m => m.Value(0) == 12 ? new Meaning.Clock(Clock.ClockTime.Midnight) : null, "#int midnight|midnite"),
        new("clock.noon", m => m.Value(0) == 12 ? new Meaning.Clock(Clock.ClockTime.Noon) : null, "#int noon|midday"),
        new("count.once", new Meaning.Tally(new(1), new(1)), "once|1x", "the once", "only the once"),
        new("count.twice", new Meaning.Tally(new(2), new(2)), "twice"),
        new("count.thrice", new Meaning.Tally(new(3), new(3)), "thrice"),
    ];

    // "elevenish" is eleven.
    private static Dictionary<string, int> WithIsh(Dictionary<string, int> words)
    {
        foreach (var (word, number) in words.Where(w => w.Value is >= 1 and <= 30).ToList())
            words[word + "ish"] = number;
        return words;
    }

    private static Meaning.Number Decimal(Meaning.Number whole, Meaning.Number part)
    {
        var places = Math.Min(part.Digits, 6);
        var scale = 1m;
        for (var i = 0; i < places; i++)
            scale *= 10;
        return new Meaning.Number(whole.Value + part.Value / scale, whole.Digits, places, whole.LeadingZero);
    }
}
