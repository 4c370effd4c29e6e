using NodaTime;
using SleepCoachBot.Understanding.Dates;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Dates: weekdays, months, days ago and ahead, feasts.</summary>
internal static class SpanishDates
{
    private static readonly (IsoDayOfWeek Day, string Words)[] Weekdays =
    [
        (IsoDayOfWeek.Monday, "lunes"), (IsoDayOfWeek.Tuesday, "martes"), (IsoDayOfWeek.Wednesday, "miercoles"), (IsoDayOfWeek.Thursday, "jueves"),
        (IsoDayOfWeek.Friday, "viernes"), (IsoDayOfWeek.Saturday, "sabado"), (IsoDayOfWeek.Sunday, "domingo"),
    ];

    private static readonly string[] Months =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"];

    public static IReadOnlyList<Rule> Atoms { get; } =
    [
        .. Weekdays.Select(w => new Rule("date.weekday", Said(new() { Weekday = w.Day }), $"el? {w.Words}")),
        .. Weekdays.Select(w => new Rule("date.weekday-past", Said(new() { Weekday = w.Day, Direction = Direction.Past }), $"el? {w.Words} pasado", $"el? pasado {w.Words}", $"este {w.Words} pasado")),
        .. Weekdays.Select(w => new Rule("date.weekday-ahead", Said(new() { Weekday = w.Day, Direction = Direction.Future }), $"el? {w.Words} que viene", $"el? proximo {w.Words}", $"el? {w.Words} proximo")),
        .. Months.Select((words, i) => new Rule("date.day-month", m => m.Value(0) is >= 1 and <= 31 ? Said(new() { DayOfMonth = m.Whole(0), Month = i + 1 }) : null, $"el? dia? #int de? {words}")),
        .. Months.Select((words, i) => new Rule("date.day-month-year", m => m.Value(0) is >= 1 and <= 31 && m.Value(1) is >= 1900 and < 2200 ? Said(new() { DayOfMonth = m.Whole(0), Month = i + 1, Year = m.Whole(1) }) : null, $"el? dia? #int de? {words} de|del? #int")),
        .. Months.Select((words, i) => new Rule("date.day-month", Said(new() { DayOfMonth = 1, Month = i + 1 }), $"el? primero|uno de {words}")),
        .. Months.Select((words, i) => new Rule("date.vague", Said(new() { Month = i + 1, IsVague = true }), $"a? principios|mediados|finales de {words}", $"en {words}")),
        new("date.day-of-month", m => m.Value(0) is >= 1 and <= 31 ? Said(new() { DayOfMonth = m.Whole(0) }) : null, "el? dia #int", "el|del #digits !de|:"),
        new("date.three-numbers", m => Full(m.Pair(0).First, m.Pair(0).Second, m.Number(1)), "#slash ~/ ~#digits"),
        new("date.three-numbers", m => Full(m.Number(0), m.Number(1), m.Number(2)), "#digits ~- ~#digits ~- ~#digits"),
        new("date.ago", m => Said(new() { Offset = -m.Whole(0) }), "hace #int dia|dias"),
        new("date.ago", m => Said(new() { Offset = -7 * m.Whole(0) }), "hace #int semana|semanas"),
        new("date.ago", Said(new() { Offset = -2 }), "anteayer|antier", "antes de ayer", "anteanoche"),
        new("date.ahead", m => Said(new() { Offset = m.Whole(0) }), "dentro de #int dia|dias", "en #int dia|dias"),
        new("date.ahead", m => Said(new() { Offset = 7 * m.Whole(0) }), "dentro de #int semana|semanas", "en #int semana|semanas"),
        new("date.ahead", Said(new() { Offset = 1 }), "manana"),
        new("date.ahead", Said(new() { Offset = 2 }), "pasado manana"),
        new("date.vague", Said(new() { IsVague = true }), "la semana|mes pasada|pasado", "el mes pasado", "la semana que viene", "el mes que viene", "el|este fin de semana", "hace #int mes|meses|ano|anos"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 24 }), "nochebuena"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 25 }), "el? dia? de? navidad"),
        new("date.feast", Said(new() { Month = 12, DayOfMonth = 31 }), "nochevieja"),
        new("date.feast", Said(new() { Month = 1, DayOfMonth = 1 }), "el? dia? de? ano nuevo"),
        new("date.feast", Said(new() { Month = 1, DayOfMonth = 6 }), "el? dia? de? reyes"),
    ];

    /// <summary>Which way a date points.</summary>
    public static IReadOnlyList<Rule> Directions { get; } =
    [
        new("date.past", SignKind.InThePast, "empezo|empece|empezamos|comenzo|cambio|cambiaron|cambie|fue|desde", "me lo cambiaron"),
        new("date.future", SignKind.InTheFuture, "empieza|empiezo|empezare|empezara|comienza|comienzo", "a partir de|del?"),
    ];

    private static Meaning.Date Said(DateSaid said) => new(said);

    private static Meaning? Full(Meaning.Number first, Meaning.Number second, Meaning.Number year) =>
        first.Value <= 31 && second.Value <= 31 && year.Digits is 2 or 4
            ? Said(new() { Numeric = ((int)first.Value, (int)second.Value), Year = (int)(year.Digits == 2 ? 2000 + year.Value : year.Value) })
            : null;
}
