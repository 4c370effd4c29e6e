using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.Proactive;

/// <summary>How fast the bot begins things by itself. Section <c>CheckIns</c> of appsettings.json.</summary>
public sealed class ProactiveOptions
{
    /// <summary>How many turns run at once.</summary>
    [Range(1, 1000)]
    public int AtOnce { get; set; } = 16;

    /// <summary>How many are taken from the agenda together.</summary>
    [Range(1, 1000)]
    public int Batch { get; set; } = 32;

    /// <summary>How long what was taken is this replica's at most: longer than the longest turn and the wait for it.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often the agenda is looked into.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often something that fails is tried.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>How many a second this replica begins on one connector channel in one tenant.</summary>
    /// <value>25 unless set: half of what Teams lets a bot send in a tenant. Web conversations are not counted.</value>
    [Range(1, 10_000)]
    public int PerSecond { get; set; } = 25;

    /// <summary>The least time between two in one conversation.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ConversationGap { get; set; } = TimeSpan.FromSeconds(2);
}
