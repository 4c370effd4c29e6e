using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>What was told of a stay elsewhere. Plain, since it is kept between turns.</summary>
public sealed record StayTold : KeptValue
{
    /// <summary>The place as they named it.</summary>
    public string Place { get; init; } = "";

    /// <summary>IANA ids of the zones that it may mean.</summary>
    public List<string> Zones { get; init; } = [];

    /// <summary>ISO date of the first day there. Null: not told.</summary>
    public string? From { get; init; }

    /// <summary>ISO date of the day on which they are back. Null: when they say so.</summary>
    public string? Until { get; init; }

    /// <summary>They agreed, or did not. Null: not answered.</summary>
    public bool? Agreed { get; init; }
}
