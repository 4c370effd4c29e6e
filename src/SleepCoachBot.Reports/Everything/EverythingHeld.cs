using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Everything;

/// <summary>Everything that is held of one person.</summary>
public sealed record EverythingHeld
{
    public required Instant MadeAt { get; init; }

    /// <summary>Zone, culture and usual times.</summary>
    public required Person Person { get; init; }

    /// <summary>What they told of themselves, and their settings.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The diary as it stands.</summary>
    public IReadOnlyList<DiaryEntry> Nights { get; init; } = [];

    /// <summary>Earlier versions of nights, before they were corrected.</summary>
    public IReadOnlyList<DiaryEntry> EarlierNights { get; init; } = [];

    /// <summary>Every version of every plan, each with the words that it was told in.</summary>
    public IReadOnlyList<KeptPlan> Plans { get; init; } = [];

    public IReadOnlyList<KeptDose> Doses { get; init; } = [];

    /// <summary>What was told of days beside the diary, alarms with it.</summary>
    public IReadOnlyList<LogEntry> Log { get; init; } = [];

    /// <summary>What was written in the conversation that it is asked for in, the oldest first.</summary>
    public IReadOnlyList<ChatLine> Chat { get; init; } = [];
}
