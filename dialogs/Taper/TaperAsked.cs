using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>What was asked by itself already, so that it is not asked twice.</summary>
public sealed record TaperAsked : KeptValue
{
    /// <summary>ISO date of the last morning on which the danger signs were asked for.</summary>
    public string? Signs { get; init; }

    /// <summary>Which end of which plan was spoken of: its id, its last day and how it ends.</summary>
    public string? Ending { get; init; }

    /// <summary>A change was told in answer to something else, or is to be asked for: the option that the dialog of changes begins with. Null: none.</summary>
    public string? Change { get; init; }
}
