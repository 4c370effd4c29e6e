using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.Turns;

/// <summary>How the outbox is emptied. Section <c>Outbox</c> of appsettings.json.</summary>
public sealed class OutboxOptions
{
    /// <summary>How many conversations are sent to at once.</summary>
    [Range(1, 1000)]
    public int AtOnce { get; set; } = 16;

    /// <summary>How long a row is one sender's. Longer than any send takes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often it is looked into without being told to: for what a crash left, and what waits for its time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often something is tried before it is given up.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 10;

    /// <summary>How long what was settled stays, so that an update finds the channel's id.</summary>
    public TimeSpan KeepSettled { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long handled ids are remembered. Channels repeat within minutes.</summary>
    public TimeSpan KeepHandled { get; set; } = TimeSpan.FromDays(7);
}
