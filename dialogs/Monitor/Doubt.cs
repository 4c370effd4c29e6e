using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>A told value that cannot be right, and has to be asked about again.</summary>
public sealed record Doubt : KeptValue
{
    /// <summary>The slot to ask about.</summary>
    public string Slot { get; init; } = "";

    /// <summary>What was said about it, in the form of <see cref="CheckIn.Told"/>.</summary>
    public string Said { get; init; } = "";

    /// <summary>The slot that it does not go with. Empty where the clock itself never showed that time.</summary>
    public string Against { get; init; } = "";
}
