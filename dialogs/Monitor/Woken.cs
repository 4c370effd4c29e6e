using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What was answered to "what woke you?".</summary>
public sealed record Woken : KeptValue
{
    /// <summary>The names under which the log keeps the causes. Null: to be asked; empty: passed over.</summary>
    public List<string>? Causes { get; init; }

    /// <summary>How bad the spasms were, 0 to 10. Null: not told.</summary>
    public int? Spasms { get; init; }

    /// <summary>They were asked how bad the spasms were, and would not say.</summary>
    public bool WithoutScore { get; init; }

    /// <summary>They want to hear if spasms stay up. Null: not answered.</summary>
    public bool? Tells { get; init; }

    /// <summary>Begun by their asking whether the number is bad, not by the morning.</summary>
    public bool IsAbout { get; init; }
}
