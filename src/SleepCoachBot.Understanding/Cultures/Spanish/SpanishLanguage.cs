using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Spanish, for slots and nights. Words are written without accents, as the lexer folds them.</summary>
internal static class SpanishLanguage
{
    public static Language Create() => new(
        SpanishNumbers.Words,
        new Dictionary<string, string[]>
        {
            ["min"] = ["minutos", "minuto", "mins", "min", "m"],
            ["hr"] = ["horas", "hora", "hrs", "hr", "h"],
            ["the"] = ["las", "la", "los", "el"],
            ["night"] = ["noche", "dormi", "sueno", "dormido"],
            ["asking"] = ["es", "cuanto", "cuantas", "como", "cuando", "puedo", "debo", "por", "que"],
            ["filler"] = ["fue", "ha", "sido", "una", "un", "la", "el", "de", "que", "me", "he", "muy", "bastante", "lo", "es", "pero", "y", "en", "general", "todo", "tambien"],
            ["till"] = ["hasta"],
            ["vessel"] = ["taza", "tazas", "vaso", "vasos", "copa", "copas", "lata", "latas"],
            ["drink"] =
            [
                "cafe", "cafes", "cafelito", "cortado", "cortados", "espresso", "capuchino", "capuchinos", "te", "tes", "mate", "mates", "cola", "colas", "cocacola", "refresco", "refrescos",
                "cerveza", "cervezas", "cana", "canas", "copa", "copas", "vino", "vinos", "chupito", "chupitos", "cubata", "cubatas", "whisky", "whiskys", "ron", "vermut", "sangria", "cava", "sidra",
            ],
        },
        ["casa", "cosa", "toda", "todo", "todos", "noche", "tarde", "cama", "vez", "veces", "pero", "para", "porque", "como", "cuando", "donde", "luego", "bueno", "mucho", "poco", "nada", "algo", "mas"],
        SpanishSigns.Rules,
        SpanishNumbers.Rules,
        [.. SpanishDates.Atoms, .. SpanishDrinks.Rules, .. SpanishClock.Rules],
        SpanishClock.Days,
        SpanishClock.Ranges,
        [.. SpanishCues.Rules, .. SpanishDates.Directions]);
}
