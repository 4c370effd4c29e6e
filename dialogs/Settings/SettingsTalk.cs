using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>What a conversation remembers of settings.</summary>
public sealed record SettingsTalk : KeptValue
{
    /// <summary>It was asked whether everything is to be deleted; only the very next message answers that.</summary>
    public bool AskedToForget { get; init; }

    /// <summary>The morning question, or whether to change or stop, came since their last message.</summary>
    public bool Open { get; init; }

    /// <summary>How many morning questions came and were followed by no message.</summary>
    public int Unanswered { get; init; }

    /// <summary>ISO instant of the morning question that came last. Null: none came.</summary>
    public string? AskedAt { get; init; }

    /// <summary>ISO date of the morning whose question was put off. Null: none was.</summary>
    public string? PutOffOn { get; init; }
}
