using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>Which answer was given, and whether what it is about happens now.</summary>
public sealed record SymptomQuestion : KeptValue
{
    /// <summary>The answer's id; empty when there was none.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What was asked, word for word.</summary>
    public string Asked { get; init; } = "";

    /// <summary><c>yes</c>, <c>no</c>, or empty while it is not known.</summary>
    public string Happening { get; init; } = "";
}
