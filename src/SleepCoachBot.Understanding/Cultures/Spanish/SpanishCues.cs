using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Words that say which value of the night is spoken of.</summary>
internal static class SpanishCues
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("rating.of-scale", m => new Meaning.Grade(m.Value(0), m.Whole(1)), "#int de #int", "#int sobre #int"),
        new("cue.into-bed", CueKind.IntoBed, "me acoste", "me meti en la cama", "me fui a la cama", "en la cama", "a la cama", "cama", "acostado|acostada", "me fui a dormir"),
        new("cue.tried-to-sleep", CueKind.TriedToSleep, "apague la luz", "apague las luces", "luces apagadas", "luz apagada", "luces fuera", "intente dormir|dormirme", "trate de dormir|dormirme", "deje el movil|libro"),
        new("cue.took", CueKind.Took, "tarde !en en?", "tarde en dormirme", "tarde en quedarme dormido|dormida", "me costo dormirme?", "me dormi en", "dormido|dormida en"),
        new("cue.to-fall-asleep", CueKind.ToFallAsleep, "en dormirme", "para dormirme", "hasta dormirme", "en quedarme dormido|dormida", "para quedarme dormido|dormida", "en conciliar el sueno", "para conciliar el sueno"),
        new("cue.fell-asleep", CueKind.FellAsleep, "me dormi", "me quede dormido|dormida"),
        new("cue.woke", CueKind.Woke, "me desperte", "desperte", "me desvele", "me ha despertado", "me desperto"),
        new("cue.final-wake", CueKind.FinalWake, "me desperte del todo", "me desperte definitivamente", "despertar final", "ya no me dormi", "despierto|despierta desde", "dormi hasta", "me desperte ya"),
        new("cue.awake", CueKind.Awake, "despierto|despierta", "en vela"),
        new("cue.out-of-bed", CueKind.OutOfBed, "me levante", "fuera de la cama", "sali de la cama", "levantado|levantada", "en pie"),
        new("cue.awakenings", CueKind.Awakenings, "despertares|despertar", "desvelos"),
        new("cue.quality", CueKind.Quality, "calidad", "le doy un?", "puntuacion", "nota"),
        new("cue.nap", CueKind.Nap, "siesta|siestas", "cabezada"),
        new("cue.back-to-sleep", CueKind.BackToSleep, "volvi a dormirme", "me volvi a dormir"),
        new("cue.other-until", CueKind.OtherUntil, "lei|leyendo|tele|movil|viendo|television #word? #word? @till"),
        new("cue.other", CueKind.Other, "cena|cene|pastilla|pastillas|medicacion|ducha|alarma|cafe|tome|lei|tele|movil|pelicula|trabajo"),
    ];
}
