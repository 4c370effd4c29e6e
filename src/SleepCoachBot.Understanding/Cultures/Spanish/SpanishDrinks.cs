using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.Spanish;

/// <summary>Drinks, one by one: "dos cafés y una coca cola".</summary>
internal static class SpanishDrinks
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("drinks.counted", m => new Meaning.Drinks(m.Value(0)), "#int @drink", "#int @drink con leche|hielo", "#int @drink solo|solos|cortado|negro", "#int @drink de @drink|tinto|blanco|rosado", "#int @vessel de @drink|tinto|blanco|rosado", "#int coca cola|colas", "#int red bull|bulls", "#int gin tonic|tonics", "#int bebida|bebidas energetica|energeticas"),
        new("drinks.none", new Meaning.Drinks(0), "#int? descafeinado|descafeinados", "#int? @drink descafeinado|descafeinados", "#int? @drink sin alcohol|cafeina", "agua"),
        new("drinks.unmeasured", new Meaning.Drinks(0, IsMeasured: false), "media botella|jarra", "#int botella|botellas de? @drink?"),
    ];
}
