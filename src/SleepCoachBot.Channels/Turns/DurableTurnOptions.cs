using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.Turns;

/// <summary>How turns are run. Section <c>Turns</c> of appsettings.json.</summary>
public sealed class DurableTurnOptions
{
    /// <summary>How long the bot may work on one activity before the turn counts as failed.</summary>
    /// <value>1 second to 10 minutes; 1 minute unless set.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a turn is run that another one overtakes.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;
}
