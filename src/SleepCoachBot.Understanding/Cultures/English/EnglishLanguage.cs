namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>English, as people in Britain, Ireland, America and elsewhere type it.</summary>
internal static class EnglishLanguage
{
    public static Language Create() => new(
        EnglishNumbers.Words,
        new Dictionary<string, string[]>
        {
            ["min"] = ["minutes", "minute", "mins", "min", "mns", "m"],
            ["hr"] = ["hours", "hour", "hrs", "hr", "h"],
            ["hour"] = ["hours", "hour", "hrs", "hr"],
            ["to"] = ["to", "til", "till", "before", "of", "until"],
            ["person"] = ["wife", "husband", "hubby", "partner", "girlfriend", "boyfriend", "mum", "mom", "dad", "son", "daughter", "he", "she", "they", "kids", "baby", "roommate", "flatmate", "housemate", "sister", "brother"],
            ["till"] = ["til", "till", "until", "untill"],
            ["night"] = ["night", "nights", "sleep", "slept", "sleeping"],
            ["asking"] = ["is", "are", "does", "do", "should", "can", "could", "how", "hows", "why", "what", "whats", "when", "which", "will", "would"],
            ["reason"] = ["im", "i", "ive", "because", "cos", "coz", "cause", "as", "its", "doctor", "doc", "dr", "driving"],
            ["filler"] =
            [
                "it", "its", "was", "were", "a", "an", "the", "one", "bit", "of", "overall", "generally", "otherwise", "feel", "felt", "feeling", "that", "thats", "had", "been", "again", "so",
                "i", "im", "me", "my", "to", "in", "all", "but", "and", "though", "still", "actually", "anyway", "is", "what", "this", "morning", "honestly", "honest", "be", "for", "change", "today",
                "pretty", "really", "very", "quite", "as", "usual", "well", "ended", "up", "id", "call", "rather", "stuff", "go", "same", "another", "yet", "id", "say", "tho", "am", "now", "on", "whole", "with",
            ],
            ["past"] = ["past", "after", "gone"],
            ["in"] = ["in", "into", "to"],
            ["my"] = ["my", "the", "a", "some"],
            ["size"] = ["small", "large", "big", "little", "strong", "weak", "black", "white", "diet", "filter", "cold", "iced", "double", "single", "green", "instant", "energy", "regular", "full", "tiny", "half"],
            ["vessel"] = ["cup", "cups", "mug", "mugs", "glass", "glasses", "pint", "pints", "can", "cans", "shot", "shots", "cuppa", "cuppas", "tin", "tins"],
            ["drink"] =
            [
                "coffee", "coffees", "tea", "teas", "coke", "cokes", "cola", "colas", "soda", "sodas", "espresso", "espressos", "latte", "lattes", "cappuccino", "cappuccinos",
                "americano", "americanos", "mocha", "mochas", "chai", "chais", "matcha", "macchiato", "macchiatos", "cortado", "cortados", "frappe", "frappes", "lucozade", "nescafe", "tetley", "brew", "brews", "bull", "bulls", "monster", "monsters", "pepsi", "drink", "drinks",
                "beer", "beers", "wine", "wines", "lager", "lagers", "cider", "ciders", "gin", "gins", "vodka", "vodkas", "whisky", "whiskies", "whiskey", "whiskeys", "rum", "rums",
                "cocktail", "cocktails", "margarita", "margaritas", "prosecco", "champagne", "sherry", "port", "brandy", "ale", "ales", "stout", "guinness", "red", "rose", "spritz", "aperol", "martini", "martinis", "shandy",
            ],
            // Too short to be what a strange word was meant to be: "tour" is no Thursday.
            ["abbreviated"] = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
            ["light"] = ["light", "lights", "lamp", "lamps", "lite", "lites"],
        },
        EnglishOrdinaryWords.Words,
        EnglishSigns.Contractions,
        EnglishSigns.Rules,
        EnglishNumbers.Rules,
        EnglishClock.Rules,
        [.. EnglishClock.Days, .. EnglishDates.Compounds],
        EnglishDurations.Compounds,
        EnglishClock.Ranges,
        EnglishCues.Rules,
        [.. EnglishCues.Relations, .. EnglishDates.Directions]);
}
