using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>The newest card of a night on the person's screen, with what is needed to show it anew in its place.</summary>
public sealed record ShownNight : KeptValue
{
    /// <summary>The name of the card while its buttons count. Null: they no longer do.</summary>
    public string? Card { get; init; }

    /// <summary>The message that it is in. Null: there is none, or the channel gave it no id.</summary>
    public string? ActivityId { get; init; }

    /// <summary>It is a form to fill in, and shows no values of its own.</summary>
    public bool IsForm { get; init; }

    /// <summary>The night as the card shows it.</summary>
    public CheckIn? Night { get; init; }

    /// <summary>The diary entry that it was saved as. Null: it was not saved.</summary>
    public string? EntryId { get; init; }
}
