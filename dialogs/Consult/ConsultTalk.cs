using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What a conversation remembers of the consult.</summary>
public sealed record ConsultTalk : KeptValue
{
    /// <summary>The first minutes were begun.</summary>
    public bool Begun { get; init; }

    /// <summary>The first minutes came to their end.</summary>
    public bool Finished { get; init; }

    /// <summary>The one question of the day that the very next message may answer. Null: none is open.</summary>
    public string? Asked { get; init; }

    /// <summary>The question of the day that the message of this turn may answer. Null: none.</summary>
    public string? Answering { get; init; }

    /// <summary>ISO date on which something was asked for by itself last. Null: never.</summary>
    public string? AskedOn { get; init; }

    /// <summary>What was asked for by itself, each once.</summary>
    public List<string> Offered { get; init; } = [];

    /// <summary>How many of the questions for a first talk with the prescriber were put on the list.</summary>
    public int Starters { get; init; }

    /// <summary>What the last change replaced, by field, for "undo". Null values were not told.</summary>
    public Dictionary<string, string?> Before { get; init; } = [];
}
