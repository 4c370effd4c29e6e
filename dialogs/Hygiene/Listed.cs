using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>A list for tomorrow being written.</summary>
public sealed record Listed : KeptValue
{
    /// <summary>Their words. Null: not written yet.</summary>
    public string? Words { get; init; }
}
