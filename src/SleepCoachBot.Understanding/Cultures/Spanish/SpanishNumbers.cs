using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Numbers in words, and quantities without a number.</summary>
internal static class SpanishNumbers
{
    public static IReadOnlyDictionary<string, int> Words { get; } = new Dictionary<string, int>
    {
        ["cero"] = 0, ["uno"] = 1, ["una"] = 1, ["un"] = 1, ["dos"] = 2, ["tres"] = 3, ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7,
        ["ocho"] = 8, ["nueve"] = 9, ["diez"] = 10, ["once"] = 11, ["doce"] = 12, ["trece"] = 13, ["catorce"] = 14, ["quince"] = 15,
        ["dieciseis"] = 16, ["diecisiete"] = 17, ["dieciocho"] = 18, ["diecinueve"] = 19, ["veinte"] = 20, ["veintiuno"] = 21, ["veintidos"] = 22,
        ["veintitres"] = 23, ["veinticuatro"] = 24, ["veinticinco"] = 25, ["veintiseis"] = 26, ["veintisiete"] = 27, ["veintiocho"] = 28, ["veintinueve"] = 29, ["treinta"] = 30, ["cuarenta"] = 40, ["cincuenta"] = 50, ["sesenta"] = 60, ["setenta"] = 70, ["ochenta"] = 80, ["noventa"] = 90,
    };

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("number.tens", m => new Meaning.Number(m.Value(0) + m.Value(1)), "#tens y #unit"),
        new("number.decimal", m => Decimal(m.Number(0), m.Number(1)), "#digits ~.|, ~#digits"),
        new("number.fraction", m => new Meaning.Pair(m.Number(0), m.Number(1), Joiner.Slash), "#digits ~/ ~#digits"),
        new("number.article", m => m.Number(0), "un|una #digits"),
        new("number.couple", new Meaning.Number(2), "un par de?"),
        new("number.few", new Meaning.Number(3), "unas|unos pocas|pocos"),
        new("number.several", new Meaning.Number(4), "varias|varios"),
        new("count.times", m => new Meaning.Tally(m.Number(0), m.Number(0)), "#int vez|veces"),
        new("count.times", new Meaning.Tally(new(4), new(4)), "varias veces"),
        new("count.times", new Meaning.Tally(new(3), new(3)), "unas pocas veces", "algunas veces"),
        new("count.times", new Meaning.Tally(new(2), new(2)), "un par de veces"),
        new("count.times", m => new Meaning.Tally(m.Number(0), m.Number(1)), "#int o|a|- #int veces", "entre #int y #int veces"),
        new("clock.midnight", new Meaning.Clock(ClockTime.Midnight), "medianoche", "la medianoche", "las? 12|doce de la noche"),
        new("clock.noon", new Meaning.Clock(ClockTime.Noon), "mediodia", "el mediodia", "las? 12|doce del mediodia"),
    ];

    private static Meaning.Number Decimal(Meaning.Number whole, Meaning.Number part) =>
        new(whole.Value + part.Value / (part.Digits switch { 1 => 10, 2 => 100, _ => 1000 }), whole.Digits, part.Digits, whole.LeadingZero);
}
