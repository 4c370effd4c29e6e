using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Spasms told of a day without a number.</summary>
public sealed record SpasmsTold : KeptValue
{
    /// <summary>Their words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Id of the entry that holds them.</summary>
    public string Entry { get; init; } = "";

    /// <summary>0 to 10. Null: not told.</summary>
    public int? Score { get; init; }

    /// <summary>They would not say a number.</summary>
    public bool WithoutScore { get; init; }
}
