using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What people call the things of the evening, in their own words.</summary>
internal static class FreeWords
{
    // What may stand around a name without telling anything: "the breathing one please".
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "one", "please", "do", "lets", "let", "us", "now", "again", "my", "some", "exercise", "try", "want", "i", "id", "like", "ill", "take", "have", "with", "me",
        "5", "4", "3", "8", "min", "mins", "minute", "minutes", "start", "play", "just", "can", "we", "could", "to", "go", "for", "ok", "yes", "then",
    };

    private static readonly (Complaint Is, string[] Phrases)[] Complaints =
    [
        (Complaint.TightLegs, ["restless legs", "legs restless", "legs are restless", "jimmy legs", "jittery legs", "twitchy legs"]),
        (Complaint.RacingHeart, ["heart racing", "racing heart", "heart is racing", "heart pounding", "heart is pounding", "heart going", "tense", "on edge", "wound up", "wired",
            "jittery", "anxious", "panicky", "panic", "restless", "agitated", "so tense", "nervous"]),
        (Complaint.BusyHead, ["busy head", "busy mind", "head wont", "head is buzzing", "head buzzing", "heads buzzing", "cant switch off", "can not switch off", "cannot switch off",
            "mind racing", "mind is racing", "minds racing", "racing mind", "racing thoughts", "thoughts", "thinking", "worry", "worries", "worrying", "worried", "brain",
            "overthinking", "head full", "head is full", "going round and round", "going over", "stress", "stressed", "to do", "tomorrow"]),
        (Complaint.TightLegs, ["leg", "legs", "calf", "calves", "tight", "stiff", "cramp", "cramps", "cramping", "spasm", "spasms", "spasming", "spasam", "spazm", "spazms", "twitchy",
            "twitching", "jumping", "jumpy", "kicking", "muscles"]),
        (Complaint.Bladder, ["bladder", "loo", "toilet", "wee", "weeing", "pee", "peeing", "bathroom"]),
        (Complaint.Nothing, ["nothing", "nope", "no", "none", "all good", "fine", "im fine", "nothing really", "not really", "all fine"]),
    ];

    private static readonly (Tool Is, string[] Phrases)[] Exercises =
    [
        (Tool.BodyScan, ["body scan", "bodyscan", "scan", "meditation", "meditate", "mindfulness"]),
        (Tool.TenseAndRelease, ["pmr", "progressive muscle", "progressive relaxation", "tense and release", "tense and let go", "tensing"]),
        (Tool.SlowBreathing, ["breathing", "breathe", "breath", "breaths", "brething"]),
        (Tool.QuietPicture, ["picture", "imagery", "visualisation", "visualization", "visualise", "visualize", "imagine", "quiet picture"]),
        (Tool.WorryPage, ["worry page", "worry list", "to do list", "todo list", "list for tomorrow", "list now", "write it down", "write a list", "make a list", "brain dump", "the list"]),
        (Tool.BodyRelaxation, ["legs", "body relaxation", "muscle relaxation", "relax my legs", "legs one", "heavy"]),
    ];

    // What is asked about. The first row with a match has it.
    private static readonly (Tool Is, string[] Phrases)[] Topics =
    [
        (Tool.SleepRestriction, ["sleep restriction", "restrict my sleep", "less time in bed", "stay up all night", "staying up all night", "stay awake all night", "skip a night"]),
        (Tool.Caffeine, ["coffee", "coffees", "caffeine", "tea", "cola", "coke", "energy drink", "energy drinks", "espresso", "decaf"]),
        (Tool.Alcohol, ["alcohol", "wine", "beer", "beers", "drink", "drinking", "nightcap", "whisky", "whiskey", "gin", "vodka"]),
        (Tool.Naps, ["nap", "naps", "napping", "siesta", "sleep in the day", "sleep during the day"]),
        (Tool.WarmShower, ["bath", "shower", "hot tub", "jacuzzi", "sauna", "hot water"]),
        (Tool.Light, ["light", "lights", "lamp", "screen", "screens", "phone", "tablet screen", "telly", "tv", "daylight", "sunlight", "blue light"]),
        (Tool.Bladder, ["bladder", "loo", "toilet", "wee", "pee"]),
        (Tool.FoodAndDrink, ["eat", "eating", "food", "meal", "snack", "supper", "dinner", "water", "fluids", "milk"]),
        (Tool.Movement, ["exercise", "exercising", "stretch", "stretches", "stretching", "yoga", "walk", "gym", "workout"]),
        (Tool.Nicotine, ["smoke", "smoking", "cigarette", "cigarettes", "nicotine", "vape", "vaping"]),
        (Tool.FixedRising, ["lie in", "sleep in", "get up at the same", "same time", "regular", "weekend", "weekends", "routine times"]),
        (Tool.WindDownHour, ["routine", "bedtime routine", "wind down", "before bed"]),
        (Tool.AwakeInBed, ["get up if", "lie awake", "lying awake", "stay in bed", "get out of bed", "awake in bed"]),
        .. Exercises,
    ];

    // What is not suggested (hygiene.md, 4), in the words of those who ask for it.
    private static readonly string[] ToTake =
    [
        "melatonin", "antihistamine", "antihistamines", "magnesium", "cbd", "cannabis", "weed", "valerian", "sleeping pill", "sleeping pills", "sleeping tablet", "sleeping tablets",
        "nytol", "benadryl", "zopiclone", "zolpidem", "ambien", "temazepam", "diazepam", "valium", "herbal", "supplement", "supplements", "gummies", "kava", "something to take", "take something",
        "something to help me sleep", "knock me out", "sedative", "sedatives", "doxylamine", "unisom", "gabapentin", "amitriptyline", "trazodone", "promethazine", "phenergan",
    ];
    private static readonly string[] OfSleep =
        ["sleep", "sleeping", "sleepy", "asleep", "slept", "bed", "night", "nights", "tonight", "tip", "tips", "advice", "help", "helps", "better", "routine", "habit", "habits", "idea", "ideas", "suggest", "suggestion", "suggestions", "relax", "rest", "drop off", "nod off", "insomnia", "what can i do", "what else", "try"];
    private static readonly string[] Holding = ["4 7 8", "478", "hold my breath", "holding my breath", "breath hold", "box breathing"];
    private static readonly string[] Heavy = ["weighted blanket", "heavy blanket", "gravity blanket"];
    private static readonly string[] Bed = ["bed", "in bed", "im in bed", "i am in bed", "in bed now", "going to bed", "off to bed", "bedtime", "lights out", "lights off", "going to sleep", "bed now", "going to bed now", "time for bed", "night mode"];
    private static readonly string[] Harder = ["too slow", "too long", "too hard", "shorter breath", "shorter breaths", "faster", "quicker", "cant breathe that slow", "out of breath"];
    private static readonly string[] Lists = ["my list", "show my list", "whats on my list", "the list please", "my worry list", "whats on my worry list", "show my worry list", "my worries"];
    private static readonly string[] Now = ["now", "yes", "ok", "okay", "sure", "yes please", "go on", "right now", "do it now", "start", "please", "go"];
    private static readonly string[] InBed = ["in bed", "when im in bed", "later in bed", "in bed later", "at bedtime", "bed"];
    private static readonly string[] NotTonight = ["not tonight", "no", "no thanks", "nope", "not today", "no thank you", "leave it", "nah"];
    private static readonly string[] Taken = ["taken", "took it", "ive taken it", "took them", "had it", "done", "yes", "yep", "yes taken", "just took it", "swallowed"];
    private static readonly string[] NotTaken = ["not taken", "no", "not yet", "nope", "havent", "havent taken it", "forgot", "missed it", "i forgot", "didnt", "skipped it"];
    private static readonly string[] JustSleep = ["just sleep", "sleep", "no", "no thanks", "nothing", "goodnight", "good night", "night", "night night", "none", "neither", "nope", "not tonight"];

    private static readonly string[] Helped = ["helped", "it helped", "it did", "that helped", "a bit", "a little", "helped a bit", "bit", "good", "it was good", "nice", "yes it did", "worked", "it worked", "kind of", "a lot", "sort of", "it helped a bit", "it helped a lot", "helped a lot", "it really helped", "think it helped", "it was nice", "lovely", "did the trick"];
    private static readonly string[] DidNotHelp = ["didnt help", "did not help", "not really", "no help", "it didnt", "it didnt help", "it did not help", "it didnt really help", "no it didnt help", "didnt do anything", "did nothing", "not at all", "not much", "useless", "no it didnt", "didnt work", "made it worse", "worse", "no good"];
    private static readonly string[] FellAsleep = ["fell asleep", "i fell asleep", "fell asleep to it", "fell asleep during it", "out like a light", "went straight off", "slept through it", "dropped off", "nodded off", "dont know i fell asleep"];

    /// <summary>What they say is in the way.</summary>
    public static Complaint? ComplaintIn(string text) => First(Complaints, Padded(text));

    /// <summary>The exercise that they name. In a longer message a name may be part of a story: ask only where an exercise is meant.</summary>
    public static Tool? ExerciseIn(string text) => First(Exercises, Padded(text));

    /// <summary>The exercise, where the message is hardly more than its name.</summary>
    public static Tool? ExerciseNamed(string text)
    {
        var name = string.Join(' ', Padded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word)));
        foreach (var (tool, phrases) in Exercises)
        {
            if (phrases.Contains(name, StringComparer.Ordinal))
                return tool;
        }
        return null;
    }

    /// <summary>What a question about sleep habits is about.</summary>
    public static Tool? TopicIn(string text) => First(Topics, Padded(text));

    /// <summary>True when the words are of sleep or of advice: "he is ok" is neither, whatever else it sounds like.</summary>
    public static bool AsksForATip(string text) => Holds(OfSleep, Padded(text));

    public static bool AsksForSomethingToTake(string text) => Holds(ToTake, Padded(text));
    public static bool AsksToHoldTheBreath(string text) => Holds(Holding, Padded(text));
    public static bool AsksForAHeavyBlanket(string text) => Holds(Heavy, Padded(text));
    public static bool IsHarderToFollow(string text) => Holds(Harder, Padded(text));

    public static bool MeansBed(string text) => Is(Bed, text);
    public static bool MeansMyList(string text) => Is(Lists, text);
    public static bool MeansNow(string text) => Is(Now, text);
    /// <summary>True when the message puts it off until they are in bed.</summary>
    public static bool SaysBed(string text) => Padded(text).Contains(" bed ", StringComparison.Ordinal);

    public static bool MeansInBed(string text) => Is(InBed, text);
    public static bool MeansNotTonight(string text) => Is(NotTonight, text);
    public static bool MeansTaken(string text) => Is(Taken, text);
    public static bool MeansNotTaken(string text) => Is(NotTaken, text);
    public static bool MeansHelped(string text) => Is(Helped, text);
    public static bool MeansDidNotHelp(string text) => Is(DidNotHelp, text);
    public static bool MeansFellAsleep(string text) => Is(FellAsleep, text);
    public static bool MeansJustSleep(string text) => Is(JustSleep, text);

    /// <summary>True when the message begins as a question.</summary>
    public static bool IsQuestion(string text) =>
        text.Contains('?', StringComparison.Ordinal) || Questions.Contains(Commands.Plain(text).Split(' ')[0], StringComparer.Ordinal);

    private static readonly string[] Questions = ["is", "are", "why", "what", "whats", "how", "when", "does", "do", "can", "could", "should", "will"];

    /// <summary>True when the message speaks of spasms.</summary>
    public static bool SpeaksOfSpasms(string text) => Holds(["spasm", "spasms", "spasming", "spasam", "spazm", "spazms", "cramp", "cramps", "cramping"], Padded(text));

    private static readonly string[] Openings = ["yes", "yeah", "yep", "yup", "ok", "well", "oh", "um", "hmm", "actually", "i think", "i guess", "think"];
    private static readonly string[] Endings = ["thanks", "thank you", "ta", "please", "i think", "actually", "though", "now", "then", "mate", "love", "last night"];

    // "Yeah, it helped, thanks" is "it helped".
    private static bool Is(string[] phrases, string text)
    {
        var plain = Commands.Plain(text);
        if (phrases.Contains(plain, StringComparer.Ordinal))
            return true;
        var opening = Array.Find(Openings, word => plain.StartsWith(word + " ", StringComparison.Ordinal));
        var bare = opening is null ? plain : plain[(opening.Length + 1)..];
        var ending = Array.Find(Endings, word => bare.EndsWith(" " + word, StringComparison.Ordinal));
        bare = ending is null ? bare : bare[..^(ending.Length + 1)];
        return bare != plain && phrases.Contains(bare, StringComparer.Ordinal);
    }

    private static bool Holds(string[] phrases, string padded) => phrases.Any(phrase => padded.Contains($" {phrase} ", StringComparison.Ordinal));

    private static T? First<T>((T Is, string[] Phrases)[] rows, string padded) where T : struct
    {
        foreach (var (value, phrases) in rows)
        {
            if (Holds(phrases, padded))
                return value;
        }
        return null;
    }

    // Hyphens part words here: "4-7-8", "to-do list".
    private static string Padded(string text) => $" {Commands.Plain(text.Replace('-', ' ').Replace('/', ' ').Replace(',', ' '))} ";
}
