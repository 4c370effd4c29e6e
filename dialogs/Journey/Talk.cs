namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What a conversation remembers beside the dialog in progress.</summary>
public sealed record Talk : KeptValue
{
    /// <summary>The greeting was said.</summary>
    public bool Greeted { get; init; }

    /// <summary>It was said that an employer's administrators may be able to read a work account's chat.</summary>
    public bool WorkAccountSaid { get; init; }

    /// <summary>ISO instant of the last message. Null: none yet.</summary>
    public string? HeardAt { get; init; }

    /// <summary>Hours lie between this message and the one before: a question left open then is not put again beside something else.</summary>
    public bool CameBack { get; init; }

    /// <summary>Id of the diary entry that was saved or changed last, which "undo" and "actually …" mean. Null: none.</summary>
    public string? LastSaved { get; init; }

    /// <summary>ISO label of the night of <see cref="LastSaved"/>. Null: none.</summary>
    public string? LastSavedNight { get; init; }

    /// <summary>ISO day on which <see cref="LastSaved"/> was saved by the person: until it is over, "actually …" means that night. Null: not by them.</summary>
    public string? LastSavedOn { get; init; }

    /// <summary>Whether what they tell may be stored was asked: only then does a "yes" mean that.</summary>
    public bool ConsentAsked { get; init; }

    /// <summary>ISO day on which they skipped the night. Null: none was.</summary>
    public string? SkippedOn { get; init; }

    /// <summary>ISO 3166 code of the country that the person said they are in, for the numbers to ring. Null: not told.</summary>
    public string? Country { get; init; }

    /// <summary>ISO instant of the last crisis or emergency that has not been called off. Null: none.</summary>
    public string? AlarmAt { get; init; }

    /// <summary>The alarm was a crisis, not a danger of the body.</summary>
    public bool AlarmIsCrisis { get; init; }

    /// <summary>No rule found the alarm: it is a guess that one word of theirs ends.</summary>
    public bool AlarmIsGuess { get; init; }

    /// <summary>What to say on the phone, of the emergency that stands. Null: none stands.</summary>
    public string? AlarmSays { get; init; }

    /// <summary>ISO instant of the last message that somebody should be rung about today. Null: none.</summary>
    public string? UrgentAt { get; init; }

    /// <summary>The one answer that was offered under the last question, which "yes" means. Null: none, or several.</summary>
    public string? Offered { get; init; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misunderstood { get; init; }

    /// <summary>What the person told while their time zone was not known, and was asked for. Null: it was not asked for.</summary>
    public string? WaitsForZone { get; init; }

    /// <summary>What the person told, in order, while their consent was asked for: read when it is given, gone when it is not.</summary>
    public List<string> Held { get; init; } = [];

    /// <summary>They declined; nothing is asked for again by itself.</summary>
    public bool Declined { get; init; }

    /// <summary>The dialog that was left before its end, which "carry on" means. Null: none.</summary>
    public string? Left { get; init; }

    /// <summary>Which step changed something last, which "undo" means: the step's type name. Null: none.</summary>
    public string? LastChange { get; init; }

    /// <summary>The question about the diary that was answered last, as JSON, which "and awakenings?" follows. Null: none.</summary>
    public string? LastQuestion { get; init; }

    /// <summary>What was told or asked last that a prescriber could answer, which "put it on my list" means. Null: nothing.</summary>
    public string? LastSymptom { get; init; }

    /// <summary>ISO day on which a pattern over days was told of last. Null: never.</summary>
    public string? PatternToldOn { get; init; }

    /// <summary>The danger signs to keep in mind were said; once is enough.</summary>
    public bool SignsSaid { get; init; }

    /// <summary>Urgent words cut off what was open.</summary>
    public bool CutOff { get; init; }
}
