namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What people ask about the bot itself, answered wherever the conversation is.</summary>
internal static class About
{
    /// <summary>How somebody says that they are, or are with the bot.</summary>
    public enum Mood
    {
        /// <summary>They will not harm themselves, said unasked.</summary>
        Safe,
        /// <summary>It is hard for them.</summary>
        Weary,
        /// <summary>They are cross with the bot.</summary>
        Cross,
        /// <summary>They would rather not be asked now.</summary>
        WantsPeace,
    }

    /// <summary>What is asked.</summary>
    public enum Topic
    {
        WhoIAm, WhoCanSee, WhyADiary, WhyWindDown, MissedNights, BeenAway,
    }

    // Asked in this order: who says that they are safe may be weary too.
    private static readonly (Mood Mood, string[] Phrases)[] Moods =
    [
        (Mood.Safe, ["not going to hurt myself", "not going to harm myself", "wont hurt myself", "wont harm myself", "not gonna hurt myself", "not suicidal", "im not going to do anything", "not going to kill myself"]),
        (Mood.Weary, ["fed up", "sick of this", "sick and tired of", "had enough of this", "had it with", "all too much", "too much for me", "feeling low", "feel low", "so low", "feeling down", "so down", "want to cry", "been crying", "keep crying", "so lonely", "feel lonely", "feel so alone", "i give up", "cant be bothered with any", "hate this", "this is so hard", "its so hard", "its really hard", "finding this hard", "struggling with all this", "tired of it all", "tired of all this", "tired of everything", "worn out with", "at the end of my tether"]),
        (Mood.Cross, ["not helping", "no help at all", "this is stupid", "youre stupid", "you are stupid", "this is useless", "youre useless", "you are useless", "you dont understand", "dont understand me", "you dont get it", "not what i said", "not what i asked", "stupid bot", "rubbish bot", "stupid thing", "waste of time"]),
        (Mood.WantsPeace, ["dont want to talk", "do not want to talk", "dont feel like talking", "not in the mood", "rather not talk", "leave me be", "leave me alone", "dont want to do this now", "not up to this", "too tired for this"]),
    ];

    private const int Longest = 90;   // characters; who tells more is telling something

    // Phrases in plain words, as Commands.Plain leaves them.
    private static readonly (Topic Topic, string[] Phrases)[] Rows =
    [
        (Topic.WhoIAm,
            ["who are you", "what are you", "whats your name", "are you real", "are you a real", "a real doctor", "are you human", "are you a human", "are you a real person", "are you a person", "are you a bot", "are you a robot",
                "are you ai", "are you an ai", "are you a computer", "are you a machine", "are you a doctor", "are you a nurse", "are you a clinician", "is this a bot", "is this a real person"]),
        (Topic.WhoCanSee,
            ["who can see", "who sees this", "who reads", "who will see", "can anyone see", "can anyone read", "can anybody see", "does anyone see", "does anyone read", "does anybody read",
                "see this chat", "read this chat", "see what i write", "read what i write", "see what i say", "see this", "is this private", "is it private", "is that private", "is this confidential",
                "is it confidential", "is this secure", "where is my data", "do with my data", "happens to my data", "happens with my data", "who has my data", "do with what i tell", "where do you keep", "where is this stored", "do you share", "do you sell", "does my doctor get this", "does my doctor read"]),
        (Topic.WhyADiary,
            ["point of a diary", "point of the diary", "point of this diary", "point of a sleep diary", "why a diary", "why keep a diary", "why should i keep", "what is the diary for", "whats the diary for",
                "why do you need my nights", "does a diary help", "do diaries help", "what good is a diary", "why write it down", "whats the point of this"]),
        (Topic.WhyWindDown,
            ["point of winding down", "point of wind down", "point of the wind down", "why wind down", "why should i wind down", "what is wind down", "whats wind down", "what is winding down", "does winding down help", "whats the wind down"]),
        (Topic.MissedNights,
            ["nights i missed", "nights i didnt", "missed nights", "missed a few nights", "missed some nights", "fill in the gaps", "fill in the missing", "need to catch up", "have to catch up",
                "have to do this every day", "have to do it every day", "need to do this every day", "have to answer every"]),
        (Topic.BeenAway,
            ["sorry been busy", "sorry ive been busy", "been so busy", "been really busy", "sorry i forgot to", "sorry for not", "sorry i didnt reply", "sorry i didnt answer", "sorry ive not", "sorry i havent", "havent had time"]),
    ];

    /// <summary>What a message asks about the bot.</summary>
    /// <returns>Null: nothing of the kind.</returns>
    public static Topic? Asked(string text)
    {
        if (text.Length > Longest || Commands.Plain(text) is not { Length: > 0 } plain)
            return null;
        foreach (var (topic, phrases) in Rows)
        {
            if (phrases.Any(phrase => plain.Contains(phrase, StringComparison.Ordinal)))
                return topic;
        }
        return null;
    }

    /// <summary>How somebody says that they are, where that is all they say. The safety screen has passed it.</summary>
    public static Mood? MoodIn(string text)
    {
        if (text.Length > Longest || Commands.Plain(text) is not { Length: > 0 } plain)
            return null;
        foreach (var (mood, phrases) in Moods)
        {
            if (phrases.Any(phrase => plain.Contains(phrase, StringComparison.Ordinal)))
                return mood;
        }
        return null;
    }

    /// <summary>The answer.</summary>
    /// <param name="inTeams">A work account's administrators may be able to read the chat.</param>
    public static string Answer(Topic topic, JourneyTexts texts, bool inTeams) => topic switch
    {
        Topic.WhoIAm => texts.WhoIAm,
        Topic.WhoCanSee => inTeams ? $"{texts.WhoCanSee} {texts.WorkAccount}" : texts.WhoCanSee,
        Topic.WhyADiary => texts.WhyADiary,
        Topic.WhyWindDown => texts.WhyWindDown,
        Topic.MissedNights => texts.MissedNights,
        Topic.BeenAway => texts.BeenAway,
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };
}
