using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Words that change how others are read, grades in words, and vague words that change nothing.</summary>
internal static class SpanishSigns
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("rating.very-poor", new Meaning.Grade(1), "muy|realmente mal|mala|malo", "fatal|horrible|horroroso|terrible|pesimo|pesima|agotado|agotada", "nada descansado|descansada"),
        new("rating.poor", new Meaning.Grade(2), "mal|mala|malo|regulin", "bastante mal|mala|malo", "no muy bien|buena|bueno", "poco descansado|descansada"),
        new("rating.fair", new Meaning.Grade(3), "regular|normal|pasable", "asi asi", "mas o menos $", "ni fu ni fa"),
        new("rating.good", new Meaning.Grade(4), "bien|buena|bueno", "bastante bien|buena|bueno", "descansado|descansada"),
        new("rating.very-good", new Meaning.Grade(5), "muy|realmente bien|buena|bueno", "excelente|genial|estupendo|estupenda|perfecto|perfecta", "muy descansado|descansada"),
        new("duration.at-once", new Meaning.Span(0), "enseguida", "en seguida", "de inmediato", "inmediatamente", "al instante", "como un tronco"),
        new("sign.perhaps", SignKind.Perhaps, "quizas|quiza $", "puede $", "tal vez", "a lo mejor", "si y no", "depende"),
        new("sign.vague-word", new Meaning.Nothing(), "sobre|aproximadamente|casi", "mas o menos", "alrededor de", "a eso de", "unos|unas !pocos|pocas", "creo que?", "quizas|quiza|igual", "como !un", "tipo", "o asi", "por ahi", "o menos", "pues|bueno ,"),
        new("sign.correction", SignKind.Correction, "no , perdon", "perdon|digo", "no perdon|espera", "mejor dicho", "quiero decir", "en realidad", "mas bien"),
        new("sign.skip", SignKind.Skip, "no se", "no lo se", "ni idea", "no me acuerdo", "no recuerdo", "no estoy seguro|segura", "paso", "saltar|omitir", "no sabria decir"),
        new("sign.vague-quantity", SignKind.Vague, "muchas|muchos|mucho", "un monton", "demasiado|demasiadas", "siglos", "mucho rato|tiempo", "toda la noche"),
        new("sign.no", SignKind.No, "no"),
        new("sign.nought", SignKind.Nought, "ninguna|ninguno|nada|nunca", "ni una vez?", "no bebo|tome|tomo nada?", "ni una gota", "nada de nada"),
        new("sign.yes", SignKind.Yes, "si|claro|vale|ok|correcto", "por supuesto", "desde luego"),
        new("sign.otherwise", SignKind.Otherwise, "normalmente|habitualmente", "suelo", "por lo general"),
        new("sign.this-night", SignKind.ThisNight, "pero"),
        new("sign.each", SignKind.Each, "cada una|vez|uno"),
        new("sign.in-all", SignKind.InAll, "en total|conjunto", "total"),
        new("sign.another", SignKind.Another, "otros|otras|otra|otro", "y luego otros|otras?"),
        new("sign.day-sleeper", SignKind.DaySleeper, "turno de noche", "trabajo de noche", "mi turno"),
        new("sign.slept-through", SignKind.SleptThrough, "no me desperte", "del tiron", "toda la noche seguida", "sin despertarme", "de un tiron"),
        new("sign.never-happened", SignKind.NeverHappened, "no dormi nada?", "no me acoste", "no pegue ojo", "sigo en la cama", "aun no me he levantado", "todavia no me he levantado"),
        new("sign.then", SignKind.Then, "luego|entonces"),
    ];
}
