using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Drinks, one by one: "2 coffees and a diet coke".</summary>
internal static class EnglishDrinks
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("drinks.counted", m => new Meaning.Drinks(m.Value(0)), "#int @size? @size? @drink", "#int @size? @vessel", "#int @size? @vessel of @size? @drink", "#int @size? @vessel of #word @drink", "#int red|energy bull|bulls|drinks", "#int flat whites|white", "#int g and ts|t", "#int gins|gin|rum|rums|vodka|vodkas|whisky|whiskey|g and tonic|coke|soda|lemonade|ginger|t|tonics"),
        new("drinks.counted", m => new Meaning.Drinks(m.Value(0)), "@size? @drink x|times #int"),
        new("drinks.range", m => m.Value(0) < m.Value(1) ? new Meaning.Drinks(decimal.Floor((m.Value(0) + m.Value(1) + 1) / 2)) : null, "#int or|to|- #int @size? @drink", "#int or|to|- #int @size? @vessel", "#int or|to|- #int @size? @vessel of @size? @drink"),
        new("drinks.one", new Meaning.Drinks(1), "a|an|another|my|the|one? @size? @size? @drink", "a|an|another|my|one @size? @vessel", "a|an|another|my|one @size? @vessel of @size? @drink", "a|an|another|my|one @size? @vessel of #word @drink", "a|an? red bull", "a? cold brew", "a? flat white", "a? g and t", "a? dr pepper", "a? irn bru", "a? g and? t", "a? gin|rum|vodka|whisky|whiskey|g and tonic|coke|soda|lemonade|ginger|t", "a? nightcap|cuppa|pint"),
        new("drinks.none", new Meaning.Drinks(0), "decaf|decaff @drink?", "#int decafs|decaf @drink?", "a decaf @drink?", "alcohol free @drink?", "herbal tea|teas?", "water"),
        // How many a bottle or a pot makes depends on who pours.
        new("drinks.unmeasured", new Meaning.Drinks(0, IsMeasured: false), "half|#int a? bottle|pot|jug|flask|carafe", "half|a|the|my a? bottle|bottles|pot|jug|flask|carafe of? @size? @drink?", "a|an|#int @size? @drink and a half", "a pint and a half", "#int bottles|pots|jugs|flasks of? @drink?"),
    ];
}
