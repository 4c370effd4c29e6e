using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What a conversation keeps of an evening, its night, and the tools shown in it. Plain, since it is kept between turns.</summary>
public sealed record Evening : KeptValue
{
    /// <summary>ISO date of the evening that this is of. Null: none yet.</summary>
    public string? Of { get; init; }

    /// <summary>What is in the way tonight, by name. Null: nothing was said.</summary>
    public string? Says { get; init; }

    /// <summary>The tool that they want in bed, by name. Null: none was chosen.</summary>
    public string? ForBed { get; init; }

    /// <summary>ISO instant at which they said that they are in bed. Null: they did not.</summary>
    public string? BedAt { get; init; }

    /// <summary>They wrote in this night, awake, and were answered.</summary>
    public bool WasAwake { get; init; }

    /// <summary>They were asked this evening.</summary>
    public bool Asked { get; init; }

    /// <summary>The tools shown or done this evening, by name.</summary>
    public List<string> Shown { get; init; } = [];

    /// <summary>The card shown last, by name, which "why?" means. Null: none.</summary>
    public string? LastCard { get; init; }

    /// <summary>Id of the log entry that "undo" takes out. Null: none.</summary>
    public string? LastEntry { get; init; }

    /// <summary>What they wrote down for tomorrow: a private note, kept here alone. Null: none.</summary>
    public string? List { get; init; }

    // What outlives an evening.

    /// <summary>ISO date of the last night whose exercise was asked about. Null: none.</summary>
    public string? RatedNight { get; init; }

    /// <summary>Tools whose one question was answered without allowing more, by name: it is not asked again.</summary>
    public List<string> Screened { get; init; } = [];

    /// <summary>The signs to keep in mind were said once.</summary>
    public bool ToldSigns { get; init; }

    /// <summary>The same for another evening: what belongs to the old one is gone, the list stays until the next is written.</summary>
    internal Evening On(string evening) =>
        Of == evening ? this : new Evening { Of = evening, List = List, RatedNight = RatedNight, Screened = Screened, ToldSigns = ToldSigns };
}
